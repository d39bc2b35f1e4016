package org.gatehouse.console.activity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.gatehouse.console.client.ActivityCalls;
import org.gatehouse.console.command.Command;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.RecordMemory;
import org.gatehouse.console.kit.RecordTable;
import org.gatehouse.console.kit.SavedViews;
import org.gatehouse.console.kit.SplitMemory;
import org.gatehouse.console.screen.Acts;
import org.gatehouse.console.screen.ConsoleContext;
import org.gatehouse.console.screen.FileExport;
import org.gatehouse.console.screen.Forms;
import org.gatehouse.console.screen.Preferences;
import org.gatehouse.console.screen.Screen;
import org.gatehouse.console.screen.ScreenKind;
import org.gatehouse.console.screen.ScreenShots;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.Right;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.event.Activity;
import org.gatehouse.model.event.CoverageState;
import org.kordamp.ikonli.octicons.Octicons;

/// The Live activity screen: what is done to data, as it is done, and which grant allows it.
public final class ActivityScreen implements Screen, ScreenShots, ActivityCommands.Acts {
    /// Who may not see everybody's activity sees their own.
    public static final ScreenKind KIND = new ScreenKind(
            "activity",
            ScreenKind.Group.WATCH,
            Octicons.PULSE_16,
            new KeyCodeCombination(KeyCode.L, KeyCombination.CONTROL_DOWN),
            me -> me.may(Right.SEE_ALL) || me.may(Right.SUBMIT_REQUEST),
            ActivityScreen::new);

    private final ConsoleContext context;
    private final Words words;
    private final ActivityModel model = new ActivityModel();
    private final ActivityController controller;
    private final EventActs acts;
    private final ExportRun exporting;
    private final ExportChoice exportChoice;
    private final List<Command> commands;
    private final RecordTable<Activity> table;
    private final ActivityView view;

    public ActivityScreen(ConsoleContext context) {
        this(
                context,
                context.client().activity(),
                context.client().grants()::get,
                context.client().register()::lock,
                ActivityScreen::copy);
    }

    ActivityScreen(
            ConsoleContext context,
            ActivityCalls calls,
            Function<GrantId, CompletableFuture<Grant>> grants,
            EventActs.Locking locking,
            Consumer<String> copy) {
        this.context = context;
        this.words = context.words();
        this.controller = new ActivityController(calls, grants, model, context.clock(), context.threads());
        this.exporting = new ExportRun(
                calls,
                new FileExport(context.files(), context.clock(), context.threads(), words, context.notices()),
                model.exportProperty(),
                words,
                context.threads());
        this.exportChoice = new ExportChoice(context.dialogs(), words);
        EventWords eventWords = new EventWords(words);
        Acts sending = new Acts(context.threads());
        this.acts = new EventActs(
                locking,
                new Forms(context.dialogs(), sending),
                sending,
                context.navigator(),
                words,
                context.notices(),
                context.clock());
        ActivityCommands made = new ActivityCommands(model, words, context.me().may(Right.LOCK_IDENTITY), this);
        this.commands = made.all();
        this.table = table(eventWords);
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> holdStill(event, made.pause()));
        this.view = new ActivityView(
                model,
                eventWords,
                new QueryField(model, words, controller::apply),
                table,
                new HistogramPane(model, eventWords, this::narrowTo),
                new FacetsPane(model, eventWords, this::narrow),
                new EventPane(model, eventWords, made, context.navigator(), copy),
                savedViews(),
                new ExportBar(model.exportProperty(), words, exporting::cancel),
                made,
                controller::reload,
                new SplitMemory(context.preferences().dividers()));
        table.selectedProperty().subscribe(controller::select);
    }

    private RecordTable<Activity> table(EventWords eventWords) {
        Preferences preferences = context.preferences();
        RecordTable<Activity> made = new RecordTable<>(
                Descriptor.of(words.text("screen.activity.title"), words.text("activity.table-hint")),
                Activity::uid,
                new EventColumns(eventWords).all(),
                new RecordMemory("activity.table", preferences::get, preferences::put),
                words.messages());
        made.setWrong(event -> event.coverage() == CoverageState.UNCOVERED);
        made.setOnNearEnd(controller::loadMore);
        return made;
    }

    /// A table takes Space for itself, to select the row that is selected already.
    private static void holdStill(KeyEvent event, Command pause) {
        if (pause.key() != null && pause.key().match(event) && event.getTarget() instanceof TableView<?>) {
            pause.run();
            event.consume();
        }
    }

    private SavedViews savedViews() {
        Preferences preferences = context.preferences();
        return new SavedViews(
                "activity.views",
                preferences::get,
                preferences::put,
                () -> model.searchProperty().get().text(),
                text -> model.searchProperty().set(Search.parse(text)),
                words.messages());
    }

    private static void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }

    ActivityModel model() {
        return model;
    }

    RecordTable<Activity> table() {
        return table;
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
        controller.activate();
    }

    @Override
    public void onDeactivate() {
        controller.deactivate();
    }

    @Override
    public void close() {
        exporting.cancel();
        controller.deactivate();
    }

    @Override
    public List<State> shotStates() {
        return new ActivityShots(model, this).states();
    }

    private void narrow(String field, Set<String> values) {
        Search search = model.searchProperty().get();
        model.searchProperty().set(search.withQuery(QueryTerms.with(search.query(), field, values)));
    }

    private void narrowTo(TimeRange range) {
        model.searchProperty().set(model.searchProperty().get().withRange(range));
    }

    @Override
    public void next() {
        table.selectNext();
    }

    @Override
    public void previous() {
        table.selectPrevious();
    }

    @Override
    public void togglePause() {
        model.pausedProperty().set(!model.pausedProperty().get());
    }

    @Override
    public void reload() {
        controller.reload();
    }

    @Override
    public void search() {
        view.query().text().requestFocus();
    }

    @Override
    public void chart() {
        view.histogram().chart().requestFocus();
    }

    @Override
    public void back() {
        controller.back();
    }

    @Override
    public void openGrant(Activity event) {
        if (event.grant() != null) {
            context.navigator().open(event.grant());
        }
    }

    @Override
    public void pivot(Pivot pivot, Activity event) {
        pivot.query(event)
                .ifPresent(query ->
                        model.searchProperty().set(model.searchProperty().get().withQuery(query)));
    }

    @Override
    public void lock(Activity event) {
        acts.lock(event);
    }

    @Override
    public void request(Activity event) {
        acts.request(event);
    }

    @Override
    public boolean canRequest(Activity event) {
        return acts.canRequest(event);
    }

    @Override
    public void export() {
        exportChoice.ask(model.matchedProperty().get(), form -> exporting.begin(controller.now(), form));
    }
}
