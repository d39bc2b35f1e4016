package org.gatehouse.console.submission;

import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.util.Subscription;
import org.gatehouse.console.client.PeopleQuery;
import org.gatehouse.console.client.RequestCalls;
import org.gatehouse.console.client.StreamState;
import org.gatehouse.console.command.Command;
import org.gatehouse.console.kit.ActionButton;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.Dialog;
import org.gatehouse.console.kit.Notice;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.ConsoleContext;
import org.gatehouse.console.screen.Screen;
import org.gatehouse.console.screen.ScreenKind;
import org.gatehouse.console.screen.ScreenShots;
import org.gatehouse.console.screen.WhileShown;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.NeededAccess;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.contract.Right;
import org.gatehouse.model.Asset;
import org.gatehouse.model.Id;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RequestId;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.octicons.Octicons;

/// The form of a new request.
public final class SubmissionScreen implements Screen, ScreenShots {
    public static final ScreenKind KIND = new ScreenKind(
            "submission",
            ScreenKind.Group.WORK,
            Octicons.PLUS_CIRCLE_16,
            new KeyCodeCombination(KeyCode.N, KeyCombination.CONTROL_DOWN),
            me -> me.may(Right.SUBMIT_REQUEST),
            SubmissionScreen::new);

    private final ConsoleContext context;
    private final Words words;
    private final SubmissionModel model;
    private final RegisterSearch<Asset> assets;
    private final PreviewController preview;
    private final DraftKeeper drafts;
    private final SubmissionController controller;
    private final NeededForm needed;
    private final FormRows rows;
    private final List<Command> commands;
    private final Command submit;
    private final Command save;
    private final Command clear;
    private final Command apply;
    private @Nullable SubmissionView view;
    private final Subscription news;
    private final WhileShown live;

    public SubmissionScreen(ConsoleContext context) {
        this(context, context.client().requests());
    }

    /// @param calls instead of those of the client
    SubmissionScreen(ConsoleContext context, RequestCalls calls) {
        this.context = context;
        this.words = context.words();
        this.model = new SubmissionModel(context.me().person().country());
        FormReader reader = new FormReader(words, context.clock());
        this.assets = new RegisterSearch<>(context.client().register()::assets, context.threads());
        this.preview = new PreviewController(calls, model, reader, context.threads());
        PersonId me = context.me().person().id();
        FormWriter writer = new FormWriter(model, context.clock(), me);
        this.drafts = new DraftKeeper(calls, model, writer, me, words, context.threads());
        this.controller = new SubmissionController(
                calls,
                model,
                reader,
                drafts,
                words,
                context.threads(),
                new SubmissionController.Done(this::filed, this::kept));
        this.live = new WhileShown(() -> context.live().stateProperty().subscribe((before, now) -> {
            if (now instanceof StreamState.Live && !(before instanceof StreamState.Live)) {
                preview.again();
            }
        }));
        this.needed = new NeededForm(
                context.client().register(),
                model,
                me,
                context.threads(),
                () -> form().focusFirst(),
                model.refusalProperty()::set);
        this.rows = new FormRows(model, words);
        this.submit = command(
                "submit", control(KeyCode.ENTER), model.sendingProperty().not(), this::submit);
        this.save = command("save", control(KeyCode.S), model.sendingProperty().not(), this::save);
        this.clear = command("clear", null, model.sendingProperty().not(), this::askToClear);
        this.apply = command("apply", shifted(KeyCode.A), hasSuggestion(), this::applySuggestion);
        this.commands = List.of(
                submit, save, apply, command("find", control(KeyCode.F), always(), () -> form().focusFirst()), clear);
        // Followed from the beginning: a draft that stands in the form may be submitted on another screen.
        this.news = context.live().subscribe(drafts);
    }

    SubmissionModel model() {
        return model;
    }

    @Override
    public Node view() {
        return form();
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    @Override
    public void onActivate() {
        preview.activate();
        live.begin();
        if (assets.found().isEmpty()) {
            assets.look();
        }
    }

    @Override
    public void takeKeyboard() {
        form().focusFirst();
    }

    @Override
    public void onDeactivate() {
        live.end();
        preview.deactivate();
    }

    /// Brings one's own draft into the form.
    @Override
    public void reveal(Id thing) {
        if (!(thing instanceof RequestId id) || drafts.holds(id)) {
            return;
        }
        if (!model.isTouched()) {
            open(id);
            return;
        }
        Dialog.Act open = Dialog.Act.of(descriptor("open"), ActionButton.Kind.DANGER, () -> open(id));
        context.dialogs()
                .ask(new Dialog(
                        words.text("submission.open.title", id),
                        Texts.body(words.text("submission.open.words")),
                        List.of(open)));
    }

    private void open(RequestId id) {
        drafts.open(id, form()::focusFirst);
    }

    @Override
    public void close() {
        news.unsubscribe();
    }

    @Override
    public boolean canAsk() {
        return true;
    }

    @Override
    public void ask(NeededAccess access) {
        if (!model.isTouched()) {
            needed.fill(access);
            return;
        }
        Dialog.Act act = Dialog.Act.of(descriptor("replace-now"), ActionButton.Kind.DANGER, () -> needed.fill(access));
        context.dialogs()
                .ask(new Dialog(
                        words.text("submission.replace.title"),
                        Texts.body(words.text("submission.replace.words")),
                        List.of(act)));
    }

    @Override
    public List<State> shotStates() {
        return new SubmissionShots(model, controller, assets, context.clock(), form()::focusFirst).states();
    }

    private SubmissionView form() {
        if (view == null) {
            view = makeView();
            Runnable faults = () -> rows.showFaults(controller.faults());
            model.inputs().forEach(input -> input.subscribe(faults));
            model.visited().subscribe(faults);
            model.foundProperty().subscribe(faults);
        }
        return view;
    }

    private SubmissionView makeView() {
        FormReader reader = new FormReader(words, context.clock());
        boolean seesPeople = context.me().may(Right.SEE_ALL);
        RegisterSearch<Person> people = seesPeople
                ? new RegisterSearch<>(
                        (text, page) -> context.client()
                                .register()
                                .people(new PeopleQuery(text, null, null, null, null, null, null), page),
                        context.threads())
                : null;
        return new SubmissionView(
                model,
                rows,
                new DataSection(model, assets, words),
                new WhySection(model, words),
                new WhenSection(model, reader, words, context.clock(), context.me()),
                new WhereSection(model, words, context.me(), people),
                new PreviewPane(model, words, apply, preview::again),
                words,
                new SubmissionView.Acts(submit, save, clear));
    }

    private void submit() {
        controller.submit().ifPresent(form()::focus);
    }

    private void save() {
        controller.save().ifPresent(form()::focus);
    }

    private void kept(RequestRow row) {
        context.notices()
                .post(Notice.of(
                        Tone.SUCCESS,
                        words.text("submission.kept", row.id()),
                        words.text("submission.kept-hint"),
                        context.clock().instant()));
    }

    private void filed(RequestRow row) {
        context.notices()
                .post(Notice.of(
                        Tone.SUCCESS,
                        words.text("submission.filed", row.id(), row.title()),
                        words.text("submission.filed-hint"),
                        context.clock().instant()));
        context.navigator().open(row.id());
    }

    private void applySuggestion() {
        Preview.Told told = model.previewProperty().get().told();
        if (told != null && told.verdict().wouldPass() != null) {
            model.narrowTo(told.verdict().wouldPass());
        }
    }

    private void askToClear() {
        if (!model.isTouched()) {
            model.clear();
            return;
        }
        Dialog.Act act = Dialog.Act.of(descriptor("clear-now"), ActionButton.Kind.DANGER, () -> {
            model.clear();
            form().focusFirst();
        });
        String lost = model.draftProperty().get() == null ? "submission.clear.words" : "submission.clear.changes";
        context.dialogs()
                .ask(new Dialog(words.text("submission.clear.title"), Texts.body(words.text(lost)), List.of(act)));
    }

    private ObservableBooleanValue hasSuggestion() {
        return Bindings.createBooleanBinding(
                () -> {
                    Preview.Told told = model.previewProperty().get().told();
                    return told != null
                            && told.verdict().wouldPass() != null
                            && Suggestion.changes(
                                    told.ask(),
                                    Objects.requireNonNull(told.verdict().wouldPass()));
                },
                model.previewProperty());
    }

    private Command command(
            String name, @Nullable KeyCombination key, ObservableBooleanValue enabled, Runnable action) {
        Descriptor descriptor = descriptor(name);
        return new Command(
                "submission." + name,
                words.text("screen.submission.title"),
                key == null ? descriptor : descriptor.withKey(key),
                enabled,
                action);
    }

    private Descriptor descriptor(String name) {
        return Descriptor.of(words.text("submission.act." + name), words.text("submission.act-hint." + name));
    }

    private static ObservableBooleanValue always() {
        return Bindings.createBooleanBinding(() -> true);
    }

    private static KeyCombination control(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.CONTROL_DOWN);
    }

    private static KeyCombination shifted(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.CONTROL_DOWN, KeyCombination.SHIFT_DOWN);
    }
}
