package org.gatehouse.console.people;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.console.client.ByHand;
import org.gatehouse.console.client.GovernanceCalls;
import org.gatehouse.console.client.GrantCalls;
import org.gatehouse.console.client.RegisterCalls;
import org.gatehouse.console.client.RequestCalls;
import org.gatehouse.console.i18n.Messages;
import org.gatehouse.console.kit.Dialogs;
import org.gatehouse.console.kit.Layers;
import org.gatehouse.console.kit.RecordMemory;
import org.gatehouse.console.kit.SplitMemory;
import org.gatehouse.console.screen.Acts;
import org.gatehouse.console.screen.Forms;
import org.gatehouse.console.screen.Navigator;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.Me;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.Right;
import org.gatehouse.model.Id;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.testing.Someone;

/// The People screen without a window, over calls that a test answers by hand. To be made on the FX thread.
final class PeopleFixture {
    static final Instant NOW = Instant.parse("2026-11-24T13:34:00Z");
    static final Person LEAD = Someone.lead("p-lead", "privacy");
    static final Person STEWARD = Someone.steward("p-steward", "security");

    final ByHand<RegisterCalls> register = new ByHand<>(RegisterCalls.class);
    final ByHand<RequestCalls> requests = new ByHand<>(RequestCalls.class);
    final ByHand<GrantCalls> grants = new ByHand<>(GrantCalls.class);
    final ByHand<GovernanceCalls> governance = new ByHand<>(GovernanceCalls.class);
    final PeopleModel model = new PeopleModel();
    final Threads threads = new Threads(Runnable::run, Runnable::run, (_, _) -> {}, System::nanoTime);
    final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    final Words words = Words.of(Messages.load(), clock);
    final PeopleWords people = new PeopleWords(words);
    final List<String> told = new ArrayList<>();
    final Acts sending = new Acts(threads);
    final PeopleController controller;
    private final Me me;

    PeopleFixture(Person signedIn) {
        me = new Me(signedIn, Right.of(signedIn), List.of(), true, "1");
        controller = new PeopleController(
                new PeopleController.Calls(register.calls(), requests.calls(), grants.calls(), governance.calls()),
                model,
                me,
                threads);
    }

    PeopleActs acts(Layers layers) {
        return new PeopleActs(
                register.calls(),
                governance.calls(),
                model,
                controller,
                people,
                words,
                clock,
                threads,
                new Forms(new Dialogs(layers, words.messages()), sending),
                (act, person) -> told.add(act + " " + person.id()));
    }

    PeopleView view(PeopleActs acts, javafx.scene.Node bar) {
        Navigator nowhere = new Navigator() {
            @Override
            public void show(String screenId) {}

            @Override
            public boolean canOpen(Id thing) {
                return thing instanceof PersonId;
            }

            @Override
            public void open(Id thing) {
                if (thing instanceof PersonId id) {
                    model.selectedProperty().set(id);
                }
            }
        };
        PersonSections sections = new PersonSections(
                model,
                people,
                words,
                nowhere,
                me,
                new PersonSections.Doors(acts::accept, acts::reject, acts::takeBack));
        RegisterPane pane = new RegisterPane(model, people, words, RecordMemory.none(), controller::loadMore);
        return new PeopleView(pane, new PersonPane(model, people, words, sending, sections, bar), nowhereKept());
    }

    private static SplitMemory nowhereKept() {
        return new SplitMemory(new SplitMemory.Store() {
            @Override
            public java.util.OptionalDouble get(String key) {
                return java.util.OptionalDouble.empty();
            }

            @Override
            public void put(String key, double position) {}
        });
    }

    /// Activates, and answers with these people.
    void load(Person... everybody) {
        controller.activate();
        register.of("people").forEach(call -> call.answer(new Page<>(List.of(everybody), null)));
        answerPerson(everybody[0]);
    }

    void answerPerson(Person person) {
        register.last("person").answer(person);
    }
}
