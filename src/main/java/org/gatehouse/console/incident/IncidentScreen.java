package org.gatehouse.console.incident;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.util.Subscription;
import org.gatehouse.console.client.AlertCalls;
import org.gatehouse.console.client.IncidentCalls;
import org.gatehouse.console.command.Command;
import org.gatehouse.console.incident.IncidentModel.Cut;
import org.gatehouse.console.incident.IncidentModel.Work;
import org.gatehouse.console.kit.ActionBar;
import org.gatehouse.console.kit.ActionButton;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.Notice;
import org.gatehouse.console.kit.Spacer;
import org.gatehouse.console.kit.SplitMemory;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Acts;
import org.gatehouse.console.screen.Badge;
import org.gatehouse.console.screen.ConsoleContext;
import org.gatehouse.console.screen.Screen;
import org.gatehouse.console.screen.ScreenKind;
import org.gatehouse.console.screen.ScreenShots;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.AlertRow;
import org.gatehouse.contract.Right;
import org.gatehouse.model.Id;
import org.gatehouse.model.IncidentId;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.incident.AlertStatus;
import org.gatehouse.model.incident.Incident;
import org.gatehouse.model.incident.IncidentTask;
import org.kordamp.ikonli.octicons.Octicons;

/// The Incidents screen: alerts are triaged, and incidents worked to the end.
public final class IncidentScreen implements Screen, ScreenShots {
    public static final ScreenKind KIND = new ScreenKind(
            "incidents",
            ScreenKind.Group.WATCH,
            Octicons.ALERT_16,
            new KeyCodeCombination(KeyCode.I, KeyCombination.CONTROL_DOWN, KeyCombination.SHIFT_DOWN),
            me -> me.may(Right.SEE_INCIDENTS),
            IncidentScreen::new);

    private final ConsoleContext context;
    private final Words words;
    private final IncidentModel model = new IncidentModel();
    private final IncidentController controller;
    private final Acts sending;
    private final IncidentsView view;
    private final boolean works;
    private final ObservableValue<Badge> badge;
    private final Subscription live;
    private final List<Command> commands;

    public IncidentScreen(ConsoleContext context) {
        this(context, context.client().alerts(), context.client().incidents());
    }

    IncidentScreen(ConsoleContext context, AlertCalls alerts, IncidentCalls incidents) {
        this.context = context;
        this.words = context.words();
        this.works = context.me().may(Right.WORK_INCIDENTS);
        PersonId me = context.me().person().id();
        this.controller = new IncidentController(alerts, incidents, me, model, context.threads());
        this.live = context.live().subscribe(controller);
        this.sending = new Acts(context.threads());
        this.badge = model.waitingProperty().map(count -> new Badge(count.longValue(), Tone.DANGER));
        IncidentWords spoken = new IncidentWords(words);
        IncidentActs acts = new IncidentActs(
                alerts, incidents, me, model, controller, spoken, sending, context.dialogs(), this::tell);
        Command take = act("take", KeyCode.T, () -> onAlert() || onIncident(), acts::take);
        Command resolve = act("resolve", KeyCode.R, this::onAlert, acts::resolve);
        Command suppress = act("suppress", KeyCode.S, this::onAlert, acts::suppress);
        Command promote = act("promote", KeyCode.P, this::onAlert, acts::promote);
        Command move = act("move", KeyCode.N, this::onIncident, acts::move);
        Command tick = act("tick", KeyCode.D, this::hasOpenTask, acts::tick);
        Command comment = act("comment", KeyCode.C, this::onIncident, acts::comment);
        Command lock = act("lock", KeyCode.X, this::hasSubject, acts::lock);
        this.view = new IncidentsView(
                model,
                spoken,
                new FindingPane(model, spoken, sending, acts::tick, works),
                ActionBar.of(
                        take.button(ActionButton.Kind.PRIMARY),
                        resolve.button(ActionButton.Kind.PLAIN),
                        promote.button(ActionButton.Kind.PLAIN),
                        suppress.button(ActionButton.Kind.PLAIN),
                        new Spacer(),
                        move.button(ActionButton.Kind.PLAIN),
                        comment.button(ActionButton.Kind.PLAIN),
                        lock.button(ActionButton.Kind.DANGER)),
                new SplitMemory(context.preferences().dividers()));
        this.commands = List.of(
                plain("next", KeyCode.J, () -> view.list().selectNext()),
                plain("previous", KeyCode.K, () -> view.list().selectPrevious()),
                plain("next-cut", KeyCode.CLOSE_BRACKET, () -> turn(1)),
                plain("previous-cut", KeyCode.OPEN_BRACKET, () -> turn(-1)),
                plain("reload", KeyCode.L, controller::reload),
                take,
                resolve,
                suppress,
                promote,
                move,
                tick,
                comment,
                lock);
    }

    private void turn(int by) {
        List<Cut> all = List.of(Cut.values());
        int now = all.indexOf(model.cutProperty().get());
        model.cutProperty().set(all.get(Math.floorMod(now + by, all.size())));
    }

    private boolean onAlert() {
        AlertRow row = model.alert();
        return row != null
                && row.whyNot() == null
                && (row.alert().status() == AlertStatus.NEW || row.alert().status() == AlertStatus.IN_PROGRESS);
    }

    private boolean onIncident() {
        Work work = model.workProperty().get();
        return work != null && work.view().whyNot() == null;
    }

    private boolean hasOpenTask() {
        return onIncident() && incident().tasks().stream().anyMatch(IncidentTask::isOpen);
    }

    private boolean hasSubject() {
        return onIncident() && !incident().subjects().isEmpty();
    }

    private Incident incident() {
        return model.workProperty().get().view().incident();
    }

    IncidentModel model() {
        return model;
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
    public ObservableValue<Badge> badge() {
        return badge;
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
        live.unsubscribe();
    }

    @Override
    public boolean canReveal(Id thing) {
        return thing instanceof IncidentId;
    }

    @Override
    public void reveal(Id thing) {
        if (thing instanceof IncidentId id) {
            model.wantedProperty().set(id);
            model.cutProperty().set(Cut.OPEN);
        }
    }

    @Override
    public List<State> shotStates() {
        return List.of(
                new State("triage", () -> show(Cut.TRIAGE)),
                new State("open", () -> show(Cut.OPEN)),
                new State("done", () -> show(Cut.DONE)));
    }

    private CompletableFuture<Boolean> show(Cut cut) {
        model.cutProperty().set(cut);
        return CompletableFuture.completedFuture(true);
    }

    private Command act(String name, KeyCode key, BooleanSupplier possible, Runnable act) {
        return new Command(
                "incidents." + name,
                words.text("screen.incidents.title"),
                descriptor(name, key),
                Bindings.createBooleanBinding(
                        () -> works
                                && possible.getAsBoolean()
                                && !sending.sendingProperty().get(),
                        model.shownProperty(),
                        model.workProperty(),
                        sending.sendingProperty()),
                act);
    }

    private Command plain(String name, KeyCode key, Runnable action) {
        return Command.of("incidents." + name, words.text("screen.incidents.title"), descriptor(name, key), action);
    }

    private Descriptor descriptor(String name, KeyCode key) {
        return Descriptor.of(words.text("incidents.act." + name), words.text("incidents.act-hint." + name))
                .withKey(new KeyCodeCombination(key));
    }

    private void tell(String act, String what) {
        String title = words.text("incidents.done." + act, what);
        context.notices()
                .post(Notice.of(Tone.SUCCESS, title, "", context.clock().instant()));
    }
}
