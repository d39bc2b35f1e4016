package org.gatehouse.console.inbox;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.util.Subscription;
import org.gatehouse.console.client.InboxCalls;
import org.gatehouse.console.command.Command;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.screen.Badge;
import org.gatehouse.console.screen.ConsoleContext;
import org.gatehouse.console.screen.Screen;
import org.gatehouse.console.screen.ScreenKind;
import org.gatehouse.console.screen.ScreenShots;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.Inbox.Item;
import org.gatehouse.model.CampaignId;
import org.gatehouse.model.ChangeId;
import org.gatehouse.model.DelegationId;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.Id;
import org.gatehouse.model.IncidentId;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.ReviewId;
import org.kordamp.ikonli.octicons.Octicons;

/// The Inbox: what waits for me.
public final class InboxScreen implements Screen, ScreenShots {
    public static final ScreenKind KIND = new ScreenKind(
            "inbox",
            ScreenKind.Group.WORK,
            Octicons.INBOX_16,
            new KeyCodeCombination(KeyCode.DIGIT1, KeyCombination.CONTROL_DOWN),
            _ -> true,
            InboxScreen::new);

    private final ConsoleContext context;
    private final Words words;
    private final InboxModel model = new InboxModel();
    private final InboxController controller;
    private final InboxView view;
    private final List<Command> commands;
    private final Subscription live;

    public InboxScreen(ConsoleContext context) {
        this(context, context.client().inbox());
    }

    InboxScreen(ConsoleContext context, InboxCalls calls) {
        this.context = context;
        this.words = context.words();
        this.controller = new InboxController(calls, model, context.threads());
        this.view = new InboxView(model, words, context.ticker(), this::open);
        this.commands = List.of(
                command("next", KeyCode.J, () -> view.list().selectNext()),
                command("previous", KeyCode.K, () -> view.list().selectPrevious()),
                command("open", KeyCode.O, this::openSelected),
                command("reload", KeyCode.R, controller::reload));
        // The count in the navigation is kept up whatever screen is active; it is first asked for when the counts of
        // the queue arrive.
        this.live =
                context.live().subscribe(controller).and(context.counts().subscribe((_, _) -> controller.refresh()));
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
        return model.totalProperty().map(total -> Badge.of(total.longValue()));
    }

    @Override
    public void onActivate() {
        controller.reload();
    }

    @Override
    public void onDeactivate() {
        // What is followed is followed for the count in the navigation, until the session ends.
    }

    @Override
    public void close() {
        live.unsubscribe();
    }

    @Override
    public List<State> shotStates() {
        return List.of(
                new State("waiting", this::loaded),
                new State("nothing", () -> {
                    model.items().inOneChange(() -> model.items().clear());
                    model.totalProperty().set(0);
                    return CompletableFuture.completedFuture(true);
                }),
                new State("failed", () -> {
                    model.stateProperty()
                            .set(new ListState.Failed("The service does not answer. Try again.", () -> {}));
                    return CompletableFuture.completedFuture(true);
                }));
    }

    private CompletionStage<?> loaded() {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        controller.reload();
        Subscription listening = model.stateProperty().subscribe(state -> {
            if (state instanceof ListState.Ready) {
                done.complete(true);
            }
        });
        return done.whenComplete((_, _) -> listening.unsubscribe());
    }

    private void openSelected() {
        Item item = view.list().selectedProperty().get();
        if (item != null) {
            open(item);
        }
    }

    /// Goes to the thing itself where a screen shows it, else to the screen it is dealt with on.
    private void open(Item item) {
        Optional<Id> thing = thing(item).filter(context.navigator()::canOpen);
        if (thing.isPresent()) {
            context.navigator().open(thing.get());
            return;
        }
        switch (item.kind()) {
            case REQUEST, QUESTION, MENTION -> context.navigator().show("requests");
            case REOPENING -> context.navigator().show("grants");
            case REVIEW -> context.navigator().show("reviews");
            case CAMPAIGN -> context.navigator().show("campaigns");
            case INCIDENT -> context.navigator().show("incidents");
            case ROSTER_CHANGE, DELEGATION -> context.navigator().show("people");
            case POLICY -> context.navigator().show("policies");
        }
    }

    private static Optional<Id> thing(Item item) {
        return switch (item.kind()) {
            case REQUEST, QUESTION, MENTION -> id(item, RequestId::new);
            case REOPENING -> id(item, GrantId::new);
            case REVIEW -> id(item, ReviewId::new);
            case CAMPAIGN -> id(item, CampaignId::new);
            case INCIDENT -> id(item, IncidentId::new);
            case ROSTER_CHANGE -> id(item, ChangeId::new);
            case DELEGATION -> id(item, DelegationId::new);
            case POLICY -> Optional.empty();
        };
    }

    private static Optional<Id> id(Item item, Function<String, Id> make) {
        return Optional.of(make.apply(item.place()));
    }

    private Command command(String name, KeyCode key, Runnable action) {
        Descriptor descriptor = Descriptor.of(words.text("inbox.act." + name), words.text("inbox.act-hint." + name));
        return Command.of(
                "inbox." + name,
                words.text("screen.inbox.title"),
                descriptor.withKey(new KeyCodeCombination(key)),
                action);
    }
}
