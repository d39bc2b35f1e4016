package org.gatehouse.console.request;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.gatehouse.console.client.PageOf;
import org.gatehouse.console.client.PeopleQuery;
import org.gatehouse.console.client.RequestCalls;
import org.gatehouse.console.client.StreamState;
import org.gatehouse.console.command.Command;
import org.gatehouse.console.kit.Notice;
import org.gatehouse.console.kit.SplitMemory;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Badge;
import org.gatehouse.console.screen.ConsoleContext;
import org.gatehouse.console.screen.Screen;
import org.gatehouse.console.screen.ScreenKind;
import org.gatehouse.console.screen.ScreenShots;
import org.gatehouse.console.screen.WhileShown;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.QueueView;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.contract.RequestView;
import org.gatehouse.contract.Right;
import org.gatehouse.model.Choice;
import org.gatehouse.model.Grant;
import org.gatehouse.model.Id;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RequestId;
import org.kordamp.ikonli.octicons.Octicons;

/// The Requests screen: where stewards spend their day.
public final class RequestsScreen implements Screen, ScreenShots {
    public static final ScreenKind KIND = new ScreenKind(
            "requests",
            ScreenKind.Group.WORK,
            Octicons.CHECKLIST_16,
            new KeyCodeCombination(KeyCode.DIGIT2, KeyCombination.CONTROL_DOWN),
            me -> me.may(Right.SEE_ALL),
            RequestsScreen::new);

    private final ConsoleContext context;
    private final Words words;
    private final RequestsModel model;
    private final RequestsController controller;
    private final DecisionController decisions;
    private final RequestActs acts;
    private final DecisionBar bar;
    private final Runnable chooseEligible;
    private final RequestsView view;
    private final List<Command> commands;
    private final WhileShown live;

    public RequestsScreen(ConsoleContext context) {
        this(
                context,
                context.client().requests(),
                () -> context.client().register().people(PeopleQuery.ALL, PageOf.first(Page.MOST)));
    }

    /// @param calls the service's requests
    /// @param people asks for the people of the team
    RequestsScreen(ConsoleContext context, RequestCalls calls, Supplier<CompletableFuture<Page<Person>>> people) {
        this.context = context;
        this.words = context.words();
        PersonId me = context.me().person().id();
        RequestWords requestWords = new RequestWords(words);
        this.model = new RequestsModel(context.me());
        model.queueProperty().set(QueuePane.firstCut(context.me()));
        this.controller = new RequestsController(calls, model, context.me(), context.clock(), context.threads());
        this.live = new WhileShown(() -> context.live()
                .subscribe(controller)
                .and(context.live().stateProperty().subscribe(this::onConnection)));
        this.decisions =
                new DecisionController(calls, model, controller, context.clock(), context.threads(), this::tellDecided);
        TalkController talk = new TalkController(calls, model, controller, context.threads());
        QueuePane queue = new QueuePane(
                model, requestWords, words, context.ticker(), context.me(), context.counts(), controller::loadMore);
        this.chooseEligible = queue::chooseEligible;
        this.bar = new DecisionBar(model, words);
        Colleagues colleagues = new Colleagues(people, me, context.threads());
        NarrowDesk narrow = new NarrowDesk(calls, model, decisions, context.dialogs(), context.threads(), words);
        this.acts = new RequestActs(
                model, controller, decisions, talk, bar, context.dialogs(), words, narrow, colleagues, this::tellAsked);
        BulkPane many = new BulkPane(model, requestWords, words);
        BulkActs bulk = new BulkActs(model, decisions, talk, colleagues, many, context.dialogs(), words);
        RequestCommands known = new RequestCommands(model, words, me, acts, bulk, decisions, controller, queue);
        bar.setButtons(known.buttons());
        many.setCommands(known.forMany());
        this.commands = known.all();
        RequestSections sections =
                new RequestSections(requestWords, words, me, acts::approveUnder, known.answerButton());
        this.view = new RequestsView(
                model,
                queue,
                new RequestPane(
                        model,
                        requestWords,
                        words,
                        context.ticker(),
                        me,
                        sections,
                        new ContextSections(words, context.navigator()),
                        new RequestNotes(model, requestWords, words, sections::historyLine, known.goOn())),
                many,
                new PendingBar(model, requestWords, words, context.ticker(), pendingActs()),
                bar,
                new SplitMemory(context.preferences().dividers()));
    }

    private PendingBar.Acts pendingActs() {
        return new PendingBar.Acts() {
            @Override
            public void takeBack(long number) {
                decisions.takeBack(number);
            }

            @Override
            public void sendNow(long number) {
                decisions.sendNow(number);
            }

            @Override
            public void look(RequestId refused) {
                acts.look(refused);
            }

            @Override
            public void dismiss(RequestId refused) {
                decisions.dismiss(refused);
            }
        };
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
        return context.counts().map(counts -> Badge.of(counts.of(QueueView.WAITING)));
    }

    @Override
    public void onActivate() {
        live.begin();
        controller.activate();
    }

    private void onConnection(StreamState state) {
        if (state instanceof StreamState.Live) {
            decisions.onConnected();
        }
    }

    /// What waits is sent: out of sight nobody would remember to take it back.
    @Override
    public void onDeactivate() {
        decisions.sendAll();
        live.end();
        controller.deactivate();
    }

    @Override
    public CompletableFuture<List<String>> settle() {
        RequestWords requestWords = new RequestWords(words);
        return decisions
                .settle()
                .thenApply(unsent -> unsent.stream().map(requestWords::decided).toList());
    }

    @Override
    public boolean canReveal(Id thing) {
        return thing instanceof RequestId;
    }

    @Override
    public void reveal(Id thing) {
        if (thing instanceof RequestId id) {
            model.selectedProperty().set(id);
        }
    }

    @Override
    public List<State> shotStates() {
        return new RequestShots(model, bar, acts, chooseEligible, context.clock()).states();
    }

    /// For tests and measurements.
    RequestsModel model() {
        return model;
    }

    DecisionController decisions() {
        return decisions;
    }

    private void tellDecided(DecisionController.Done done) {
        RequestRow row = done.vote().row();
        boolean approved = done.vote().choice() == Choice.APPROVE;
        Grant grant = done.outcome().grant();
        String detail = grant == null
                ? words.text("request.done.recorded", done.outcome().recordedAt())
                : words.text("request.done.grant", grant.id().value());
        tell(
                approved ? Tone.SUCCESS : Tone.NEUTRAL,
                RequestWords.lower(done.vote().choice()),
                row,
                detail);
    }

    private void tellAsked(RequestView asked) {
        tell(Tone.NEUTRAL, "asked", asked.row(), "");
    }

    private void tell(Tone tone, String act, RequestRow row, String detail) {
        String title = words.text("request.done." + act, row.id().value(), row.title());
        context.notices().post(Notice.of(tone, title, detail, context.clock().instant()));
    }
}
