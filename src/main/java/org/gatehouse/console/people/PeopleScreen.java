package org.gatehouse.console.people;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.gatehouse.console.command.Command;
import org.gatehouse.console.kit.ActionBar;
import org.gatehouse.console.kit.ActionButton.Kind;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.Notice;
import org.gatehouse.console.kit.RecordMemory;
import org.gatehouse.console.kit.SplitMemory;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Acts;
import org.gatehouse.console.screen.ConsoleContext;
import org.gatehouse.console.screen.Forms;
import org.gatehouse.console.screen.Screen;
import org.gatehouse.console.screen.ScreenKind;
import org.gatehouse.console.screen.ScreenShots;
import org.gatehouse.console.screen.WhileShown;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.Me;
import org.gatehouse.contract.Right;
import org.gatehouse.model.Id;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;

/// The People screen: who there is, how they stand, what they did, and what can be done about it.
public final class PeopleScreen implements Screen, ScreenShots {
    public static final ScreenKind KIND = new ScreenKind(
            "people",
            ScreenKind.Group.GOVERN,
            org.kordamp.ikonli.octicons.Octicons.PEOPLE_16,
            new KeyCodeCombination(KeyCode.DIGIT5, KeyCombination.CONTROL_DOWN),
            me -> me.may(Right.SEE_ALL) || me.may(Right.REGISTER_PEOPLE),
            PeopleScreen::new);

    private final ConsoleContext context;
    private final Words words;
    private final PeopleModel model = new PeopleModel();
    private final Acts sending;
    private final PeopleController controller;
    private final PeopleActs acts;
    private final RegisterPane register;
    private final List<Command> commands;
    private final PeopleView view;
    private final WhileShown live;

    public PeopleScreen(ConsoleContext context) {
        this.context = context;
        this.words = context.words();
        PeopleWords people = new PeopleWords(words);
        this.sending = new Acts(context.threads());
        PeopleController.Calls calls = new PeopleController.Calls(
                context.client().register(),
                context.client().requests(),
                context.client().grants(),
                context.client().governance());
        this.controller = new PeopleController(calls, model, context.me(), context.threads());
        this.live = WhileShown.live(context, controller);
        this.acts = new PeopleActs(
                calls.register(),
                calls.governance(),
                model,
                controller,
                people,
                words,
                context.clock(),
                context.threads(),
                new Forms(context.dialogs(), sending),
                this::tell);
        this.register = new RegisterPane(
                model,
                people,
                words,
                new RecordMemory("people.table", context.preferences()::get, context.preferences()::put),
                controller::loadMore);
        this.commands = makeCommands();
        PersonSections sections = new PersonSections(
                model,
                people,
                words,
                context.navigator(),
                context.me(),
                new PersonSections.Doors(acts::accept, acts::reject, acts::takeBack));
        this.view = new PeopleView(
                register,
                new PersonPane(model, people, words, sending, sections, bar()),
                new SplitMemory(context.preferences().dividers()));
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    @Override
    public void onActivate() {
        live.begin();
        controller.activate();
    }

    @Override
    public void onDeactivate() {
        live.end();
        controller.deactivate();
    }

    @Override
    public boolean canReveal(Id thing) {
        return thing instanceof PersonId;
    }

    @Override
    public void reveal(Id thing) {
        if (thing instanceof PersonId id) {
            model.selectedProperty().set(id);
        }
    }

    @Override
    public List<State> shotStates() {
        return new PeopleShots(model, acts, context.me()).states();
    }

    private List<Command> makeCommands() {
        return List.of(
                act("duty", KeyCode.D, this::mayChangeDuty, acts::changeDuty),
                act("delegate", KeyCode.O, this::mayDelegate, acts::delegate),
                act("conflict", KeyCode.C, this::isMineOrLead, acts::declareConflict),
                act("lock", KeyCode.L, _ -> me().may(Right.LOCK_IDENTITY), acts::lockOrUnlock),
                act("freeze", KeyCode.F, _ -> me().may(Right.FREEZE), acts::freezeOrLift),
                act("roster", KeyCode.P, _ -> me().may(Right.CHANGE_ROSTER), acts::proposeRoster),
                plain("next", KeyCode.J, () -> register.table().selectNext()),
                plain("previous", KeyCode.K, () -> register.table().selectPrevious()),
                plain(
                        "me",
                        KeyCode.M,
                        () -> model.selectedProperty().set(me().person().id())),
                plain("reload", KeyCode.R, controller::reload),
                Command.of(
                        "people.search",
                        words.text("screen.people.title"),
                        descriptor("search").withKey(new KeyCodeCombination(KeyCode.F, KeyCombination.CONTROL_DOWN)),
                        register::beginSearch));
    }

    private Node bar() {
        return ActionBar.of(commands.subList(0, 6).stream()
                .map(command -> command.button(kind(command)))
                .toArray(Node[]::new));
    }

    private static Kind kind(Command command) {
        return command.id().equals("people.lock") || command.id().equals("people.freeze") ? Kind.DANGER : Kind.PLAIN;
    }

    private Command act(String name, KeyCode key, Predicate<Person> allowed, Consumer<Person> action) {
        BooleanBinding enabled = Bindings.createBooleanBinding(
                () -> {
                    Person person = model.personProperty().get();
                    return person != null && !sending.sendingProperty().get() && allowed.test(person);
                },
                model.personProperty(),
                sending.sendingProperty());
        return new Command(
                "people." + name,
                words.text("screen.people.title"),
                descriptor(name).withKey(new KeyCodeCombination(key)),
                enabled,
                () -> {
                    Person person = model.personProperty().get();
                    if (person != null) {
                        action.accept(person);
                    }
                });
    }

    private Command plain(String name, KeyCode key, Runnable action) {
        return Command.of(
                "people." + name,
                words.text("screen.people.title"),
                descriptor(name).withKey(new KeyCodeCombination(key)),
                action);
    }

    private Descriptor descriptor(String name) {
        return Descriptor.of(words.text("people.act." + name), words.text("people.act-hint." + name));
    }

    private Me me() {
        return context.me();
    }

    private boolean mayChangeDuty(Person person) {
        return isMineOrLead(person) && person.inGoodStanding();
    }

    private boolean mayDelegate(Person person) {
        boolean mine = person.id().equals(me().person().id());
        return Right.of(person).contains(Right.DECIDE) && me().may(mine ? Right.DELEGATE : Right.CHANGE_ROSTER);
    }

    private boolean isMineOrLead(Person person) {
        return person.id().equals(me().person().id()) || me().may(Right.CHANGE_ROSTER);
    }

    private void tell(String act, Person person) {
        String title = words.text("people.done." + act, person.name());
        context.notices()
                .post(Notice.of(Tone.SUCCESS, title, "", context.clock().instant()));
    }
}
