package org.gatehouse.console.review;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.util.Subscription;
import org.gatehouse.console.client.ReviewCalls;
import org.gatehouse.console.command.Command;
import org.gatehouse.console.kit.ActionBar;
import org.gatehouse.console.kit.ActionButton;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.Layers;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.kit.Notice;
import org.gatehouse.console.kit.ReasonDialog;
import org.gatehouse.console.kit.Spacer;
import org.gatehouse.console.kit.SplitMemory;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.review.ReviewsModel.Cut;
import org.gatehouse.console.screen.ConsoleContext;
import org.gatehouse.console.screen.Screen;
import org.gatehouse.console.screen.ScreenKind;
import org.gatehouse.console.screen.ScreenShots;
import org.gatehouse.console.screen.WhileShown;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.Documents;
import org.gatehouse.contract.ReviewRow;
import org.gatehouse.contract.Right;
import org.gatehouse.model.Id;
import org.gatehouse.model.PostUseReview;
import org.gatehouse.model.ReviewId;
import org.gatehouse.model.ReviewStatus;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.octicons.Octicons;

/// The Reviews screen: what was done with grants, looked at by somebody who had no part in them.
public final class ReviewsScreen implements Screen, ScreenShots {
    public static final ScreenKind KIND = new ScreenKind(
            "reviews",
            ScreenKind.Group.WORK,
            Octicons.CODE_REVIEW_16,
            new KeyCodeCombination(KeyCode.DIGIT4, KeyCombination.CONTROL_DOWN),
            me -> me.may(Right.SEE_ALL),
            ReviewsScreen::new);

    private final ConsoleContext context;
    private final Words words;
    private final ReviewsModel model = new ReviewsModel();
    private final ReviewsController controller;
    private final ReasonDialog dialogs;
    private final ReviewsView view;
    private final Command take;
    private final Command accept;
    private final Command reject;
    private final List<Command> commands;
    private final WhileShown live;
    private Layers.@Nullable Open dialog;

    public ReviewsScreen(ConsoleContext context) {
        this(context, context.client().governance());
    }

    ReviewsScreen(ConsoleContext context, ReviewCalls calls) {
        this.context = context;
        this.words = context.words();
        this.controller = new ReviewsController(calls, model, context.threads(), this::tell);
        this.live = WhileShown.live(context, controller);
        this.dialogs = new ReasonDialog(context.dialogs(), words.messages(), Documents.TEXT_MOST);
        this.take = act("take", KeyCode.T, status -> status == ReviewStatus.DUE, controller::take);
        this.accept = act("accept", KeyCode.A, status -> !status.isFinal(), this::askToAccept);
        this.reject = act("reject", KeyCode.D, status -> !status.isFinal(), this::askToReject);
        this.view = new ReviewsView(
                model,
                words,
                context.ticker(),
                new ReviewPane(model, words, context.navigator()),
                bar(),
                new SplitMemory(context.preferences().dividers()));
        this.commands = List.of(
                plain("next", KeyCode.J, () -> view.list().selectNext()),
                plain("previous", KeyCode.K, () -> view.list().selectPrevious()),
                plain("more", KeyCode.M, controller::loadMore),
                plain("reload", KeyCode.R, controller::reload),
                take,
                accept,
                reject);
    }

    private Node bar() {
        return ActionBar.of(
                take.button(ActionButton.Kind.PLAIN),
                new Spacer(),
                accept.button(ActionButton.Kind.PRIMARY),
                reject.button(ActionButton.Kind.DANGER));
    }

    ReviewsModel model() {
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
        return thing instanceof ReviewId;
    }

    @Override
    public void reveal(Id thing) {
        if (thing instanceof ReviewId id) {
            model.cutProperty().set(Cut.OPEN);
            model.wantedProperty().set(id);
        }
    }

    @Override
    public List<State> shotStates() {
        return List.of(
                new State("open", () -> show(Cut.OPEN)),
                new State("reject", () -> {
                    ReviewRow row = model.shownProperty().get();
                    if (row != null) {
                        askToReject(row);
                    }
                    return CompletableFuture.completedFuture(true);
                }),
                new State("done", () -> show(Cut.DONE)),
                new State("overdue", () -> show(Cut.OVERDUE)));
    }

    private CompletionStage<?> show(Cut cut) {
        if (dialog != null) {
            dialog.close();
            dialog = null;
        }
        model.listStateProperty().set(new ListState.Loading());
        if (model.cutProperty().get() == cut) {
            controller.reload();
        } else {
            model.cutProperty().set(cut);
        }
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Subscription listening = model.listStateProperty().subscribe(state -> {
            if (state instanceof ListState.Ready) {
                done.complete(true);
            }
        });
        return done.whenComplete((_, _) -> listening.unsubscribe());
    }

    void askToAccept(ReviewRow row) {
        ask("accept", row, ActionButton.Kind.PRIMARY, reason -> controller.accept(row, reason));
    }

    void askToReject(ReviewRow row) {
        ask("reject", row, ActionButton.Kind.DANGER, reason -> controller.reject(row, reason));
    }

    private void ask(String act, ReviewRow row, ActionButton.Kind kind, Consumer<String> done) {
        String draft = act + " " + row.review().id();
        String what = words.text(
                "reviews.will." + act, row.grant().subject().name(), row.grant().title());
        dialog = dialogs.ask(new ReasonDialog.Question(
                words.text("reviews.ask." + act, row.review().id()),
                List.of(Texts.body(what)),
                Descriptor.of(words.text("reviews.do." + act)),
                kind,
                null,
                model.draft(draft),
                text -> model.keepDraft(draft, text),
                done));
    }

    private Command act(String name, KeyCode key, Predicate<ReviewStatus> possible, Consumer<ReviewRow> action) {
        ObservableBooleanValue enabled = Bindings.createBooleanBinding(
                () -> {
                    ReviewRow row = model.shownProperty().get();
                    return row != null
                            && !model.sendingProperty().get()
                            && row.whyNot() == null
                            && possible.test(row.review().status());
                },
                model.shownProperty(),
                model.sendingProperty());
        Runnable run = () -> {
            ReviewRow row = model.shownProperty().get();
            if (row != null) {
                action.accept(row);
            }
        };
        return new Command("reviews." + name, words.text("screen.reviews.title"), descriptor(name, key), enabled, run);
    }

    private Command plain(String name, KeyCode key, Runnable action) {
        return Command.of("reviews." + name, words.text("screen.reviews.title"), descriptor(name, key), action);
    }

    private Descriptor descriptor(String name, KeyCode key) {
        return Descriptor.of(words.text("reviews.act." + name), words.text("reviews.act-hint." + name))
                .withKey(new KeyCodeCombination(key));
    }

    private void tell(PostUseReview review) {
        Tone tone = review.status() == ReviewStatus.REJECTED ? Tone.WARNING : Tone.SUCCESS;
        String title =
                words.text("reviews.done." + review.status().name().toLowerCase(java.util.Locale.ROOT), review.id());
        context.notices().post(Notice.of(tone, title, "", context.clock().instant()));
    }
}
