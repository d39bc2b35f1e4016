package org.gatehouse.console.grant;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.gatehouse.console.client.GateCalls;
import org.gatehouse.console.client.GrantCalls;
import org.gatehouse.console.client.RequestCalls;
import org.gatehouse.console.command.Command;
import org.gatehouse.console.kit.ActionButton;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.Notice;
import org.gatehouse.console.kit.ReasonDialog;
import org.gatehouse.console.kit.RecordMemory;
import org.gatehouse.console.kit.RecordTable;
import org.gatehouse.console.kit.SavedViews;
import org.gatehouse.console.kit.SplitMemory;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Badge;
import org.gatehouse.console.screen.ConsoleContext;
import org.gatehouse.console.screen.CsvExport;
import org.gatehouse.console.screen.Preferences;
import org.gatehouse.console.screen.Screen;
import org.gatehouse.console.screen.ScreenKind;
import org.gatehouse.console.screen.ScreenShots;
import org.gatehouse.console.screen.WhileShown;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.Documents;
import org.gatehouse.contract.GrantCut;
import org.gatehouse.contract.GrantRow;
import org.gatehouse.contract.RequestView;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.GrantStatus;
import org.gatehouse.model.Id;
import org.gatehouse.model.PersonId;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.octicons.Octicons;

/// The Grants screen: who has what until when.
public final class GrantsScreen implements Screen, ScreenShots, GrantCommands.Acts, GrantSections.Narrow {
    public static final ScreenKind KIND = new ScreenKind(
            "grants",
            ScreenKind.Group.WORK,
            Octicons.KEY_16,
            new javafx.scene.input.KeyCodeCombination(
                    javafx.scene.input.KeyCode.DIGIT3, javafx.scene.input.KeyCombination.CONTROL_DOWN),
            _ -> true,
            GrantsScreen::new);

    private static final String FACE = "grants.face";

    private final ConsoleContext context;
    private final Words words;
    private final GrantWords grantWords;
    private final GrantsModel model = new GrantsModel();
    private final GrantsController controller;
    private final GrantActs acts;
    private final GrantDialogs dialogs;
    private final GrantCommands commands;
    private final List<Command> allCommands;
    private final RecordTable<GrantRow> table;
    private final TimelinePane timeline;
    private final GrantListPane list;
    private final GrantsView view;
    private final ReadOnlyObjectWrapper<Badge> badge = new ReadOnlyObjectWrapper<>(this, "badge", Badge.NONE);
    private final WhileShown live;

    public GrantsScreen(ConsoleContext context) {
        this(
                context,
                context.client().grants(),
                context.client().requests(),
                context.client().gates());
    }

    GrantsScreen(ConsoleContext context, GrantCalls grants, RequestCalls requests, GateCalls gates) {
        this.context = context;
        this.words = context.words();
        this.grantWords = new GrantWords(words);
        Supplier<Instant> now = context.ticker().nowProperty()::get;
        this.controller = new GrantsController(grants, requests, model, context.clock(), context.threads());
        this.live = WhileShown.live(context, controller);
        new GrantGates(gates, model, context.threads()).follow();
        this.acts = new GrantActs(grants, requests, model, controller, context.threads(), this::tell);
        this.dialogs = new GrantDialogs(
                model, grantWords, new ReasonDialog(context.dialogs(), words.messages(), Documents.TEXT_MOST));
        this.commands = new GrantCommands(model, words, context.me(), this);
        this.allCommands = commands.all();
        this.table = table(now);
        this.timeline = new TimelinePane(
                model, grantWords, context.ticker(), context.clock().getZone(), context.preferences());
        this.list = new GrantListPane(
                model,
                grantWords,
                table,
                timeline,
                savedViews(),
                commands.timeline().button(ActionButton.Kind.PLAIN));
        this.view = new GrantsView(
                list,
                new GrantPane(
                        model,
                        grantWords,
                        context.ticker(),
                        new GrantSections(grantWords, model.gatesProperty(), context.navigator(), this, now)),
                commands.bar(),
                new SplitMemory(context.preferences().dividers()));
        table.sortedProperty().subscribe(sorted -> controller.wantAll(sorted || list.showsTimeline()));
        model.countsProperty().subscribe(counts -> badge.set(Badge.of(counts.of(GrantCut.LIVE))));
        context.counts().subscribe((_, _) -> controller.countSoon());
        showTimeline(context.preferences().get(FACE).filter("timeline"::equals).isPresent());
    }

    private RecordTable<GrantRow> table(Supplier<Instant> now) {
        Preferences preferences = context.preferences();
        RecordTable<GrantRow> made = new RecordTable<>(
                Descriptor.of(words.text("screen.grants.title"), words.text("grants.table-hint")),
                row -> row.grant().id(),
                new GrantColumns(grantWords, now).all(),
                new RecordMemory("grants.table", preferences::get, preferences::put),
                words.messages());
        made.setOnNearEnd(controller::loadMore);
        made.addToFoot(commands.export().button(ActionButton.Kind.PLAIN));
        context.ticker()
                .nowProperty()
                .when(made.sceneProperty().map(_ -> true).orElse(false))
                .subscribe((was, is) -> {
                    if (was.getEpochSecond() / 60 != is.getEpochSecond() / 60) {
                        made.refresh();
                    }
                });
        return made;
    }

    private SavedViews savedViews() {
        Preferences preferences = context.preferences();
        return new SavedViews(
                "grants.views",
                preferences::get,
                preferences::put,
                () -> SearchText.of(model.searchProperty().get()),
                text -> model.searchProperty().set(SearchText.parse(text)),
                words.messages());
    }

    GrantsModel model() {
        return model;
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public List<Command> commands() {
        return allCommands;
    }

    @Override
    public ObservableValue<Badge> badge() {
        return badge.getReadOnlyProperty();
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
        return thing instanceof GrantId;
    }

    @Override
    public void reveal(Id thing) {
        if (thing instanceof GrantId id) {
            model.selectedProperty().set(id);
        }
    }

    @Override
    public List<State> shotStates() {
        return new GrantShots(model, this, dialogs).states();
    }

    @Override
    public void next() {
        list.selectNext();
    }

    @Override
    public void previous() {
        list.selectPrevious();
    }

    @Override
    public void suspend(GrantRow row) {
        dialogs.suspend(row, reason -> acts.suspend(row, reason));
    }

    @Override
    public void reopen(GrantRow row) {
        dialogs.reopen(row, reason -> acts.reopen(row, reason));
    }

    @Override
    public void extend(GrantRow row) {
        RequestView origin = model.originProperty().get();
        if (origin != null && model.hasOrigin(row.grant().request())) {
            dialogs.extend(row, (reason, length) -> acts.extend(row, origin.request(), reason, length));
        }
    }

    @Override
    public void complete(GrantRow row) {
        dialogs.complete(row, reason -> acts.complete(row, reason));
    }

    @Override
    public void revoke(GrantRow row) {
        dialogs.revoke(row, reason -> acts.revoke(row, reason));
    }

    @Override
    public void revokeAllOfPerson(GrantRow row) {
        revokeAll(row.subject().id(), null, row.subject().name());
    }

    @Override
    public void revokeAllOnAsset(GrantRow row) {
        AssetId asset = row.grant().items().getFirst().asset();
        revokeAll(null, asset, asset.value());
    }

    private void revokeAll(@Nullable PersonId person, @Nullable AssetId asset, String name) {
        acts.wouldRevoke(
                person,
                asset,
                found ->
                        dialogs.revokeAll(person, asset, name, found, reason -> acts.revokeAll(person, asset, reason)));
    }

    @Override
    public void reload() {
        controller.reload();
    }

    @Override
    public void search() {
        list.text().requestFocus();
    }

    @Override
    public void toggleTimeline() {
        showTimeline(!list.showsTimeline());
        context.preferences().put(FACE, list.showsTimeline() ? "timeline" : "table");
        list.requestFocus();
    }

    void showTimeline(boolean overTime) {
        list.showTimeline(overTime);
        controller.wantAll(overTime || table.sortedProperty().getValue());
    }

    @Override
    public void export() {
        CsvExport export = new CsvExport(context.files(), context.clock(), context.threads(), words, context.notices());
        var _ = export.save("grants", () -> controller.all().thenApply(more -> new CsvExport.Lines(table.csv(), more)));
    }

    @Override
    public void toPerson(GrantRow row) {
        model.searchProperty()
                .set(model.searchProperty().get().withSubject(row.subject().id()));
    }

    @Override
    public void toAsset(AccessItem item) {
        model.searchProperty().set(model.searchProperty().get().withAsset(item.asset()));
    }

    private void tell(GrantActs.Done done) {
        Notice notice = switch (done) {
            case GrantActs.Done.One one -> notice(toneOf(one), one(one));
            case GrantActs.Done.Many many ->
                notice(
                        Tone.SUCCESS,
                        words.text("grants.done.many", many.grants().size()));
            case GrantActs.Done.Extension extension ->
                notice(
                        Tone.SUCCESS,
                        words.text(
                                "grants.done.extend",
                                extension.request().id(),
                                extension.grant().grant().id()));
        };
        context.notices().post(notice);
    }

    private String one(GrantActs.Done.One done) {
        boolean waits = done.act().equals("reopen") && done.now().status() == GrantStatus.SUSPENDED;
        int missing = Math.max(
                0, GrantDialogs.seats(done.now()) - done.now().reopening().size());
        return waits
                ? words.text("grants.done.reopen-vote", done.now().id(), missing)
                : words.text(
                        "grants.done." + done.act(),
                        done.now().id(),
                        done.grant().subject().name());
    }

    /// A gate that has not confirmed is an alarm, also for whoever ended the grant.
    private static Tone toneOf(GrantActs.Done.One done) {
        return done.now().status() == GrantStatus.DEACTIVATION_FAILED ? Tone.DANGER : Tone.SUCCESS;
    }

    private Notice notice(Tone tone, String title) {
        return Notice.of(tone, title, "", context.clock().instant());
    }
}
