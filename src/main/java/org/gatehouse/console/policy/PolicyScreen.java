package org.gatehouse.console.policy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.util.Subscription;
import org.gatehouse.console.client.PageOf;
import org.gatehouse.console.client.RequestQuery;
import org.gatehouse.console.command.Command;
import org.gatehouse.console.kit.ActionBar;
import org.gatehouse.console.kit.ActionButton.Kind;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.kit.Notice;
import org.gatehouse.console.kit.SplitMemory;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.policy.PolicyModel.Face;
import org.gatehouse.console.screen.Acts;
import org.gatehouse.console.screen.ConsoleContext;
import org.gatehouse.console.screen.Forms;
import org.gatehouse.console.screen.Screen;
import org.gatehouse.console.screen.ScreenKind;
import org.gatehouse.console.screen.ScreenShots;
import org.gatehouse.console.screen.WhileShown;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.QueueView;
import org.gatehouse.contract.Right;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PolicyRef;
import org.gatehouse.model.PolicyVersion;
import org.gatehouse.model.PolicyVersion.PolicyStatus;
import org.kordamp.ikonli.octicons.Octicons;

/// The Policies screen: what requests are judged by, and how that changes.
public final class PolicyScreen implements Screen, ScreenShots {
    public static final ScreenKind KIND = new ScreenKind(
            "policies",
            ScreenKind.Group.GOVERN,
            Octicons.LAW_16,
            new KeyCodeCombination(KeyCode.DIGIT7, KeyCombination.CONTROL_DOWN),
            me -> me.may(Right.SEE_ALL) || me.may(Right.SUBMIT_REQUEST),
            PolicyScreen::new);

    private final ConsoleContext context;
    private final Words words;
    private final PolicyModel model = new PolicyModel();
    private final Acts sending;
    private final PolicyController controller;
    private final PolicyActs acts;
    private final List<Command> commands;
    private final PolicyView view;
    private final WhileShown live;

    public PolicyScreen(ConsoleContext context) {
        this.context = context;
        this.words = context.words();
        this.sending = new Acts(context.threads());
        this.controller = new PolicyController(
                context.client().governance(),
                context.client().register(),
                context.client().requests(),
                model,
                context.me(),
                context.threads());
        this.live = WhileShown.live(context, controller);
        this.acts = new PolicyActs(
                context.client().governance(),
                model,
                controller,
                words,
                context.threads(),
                sending,
                new Forms(context.dialogs(), sending),
                this::tell);
        this.commands = makeCommands();
        VerdictFace request = new VerdictFace(
                model, words, context.navigator(), () -> controller.judge(words.text("policy.no-request-id")));
        PolicyFaces faces = new PolicyFaces(model, words, request);
        this.view = new PolicyView(
                model,
                words,
                sending,
                faces,
                ActionBar.of(
                        commands.get(0).button(Kind.PLAIN),
                        commands.get(1).button(Kind.PLAIN),
                        commands.get(2).button(Kind.PRIMARY),
                        commands.get(3).button(Kind.DANGER)),
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
    public List<State> shotStates() {
        return List.of(
                face("rules", Face.RULES),
                face("text", Face.TEXT),
                face("changes", Face.CHANGES),
                face("replay", Face.REPLAY),
                face("request", Face.REQUEST),
                new State("judged", this::judged),
                face("draft", Face.DRAFT));
    }

    private State face(String name, Face face) {
        return new State(name, () -> {
            if (face == Face.DRAFT) {
                model.inForce().ifPresent(acts::beginDraft);
                model.wrongs().setAll(PolicyText.wrong("us.yaml:42:11: there is no \"asset.clas\"\nwhen: x\n     ^"));
            }
            model.faceProperty().set(face);
            return settled();
        });
    }

    /// What the version in force says of a request from the parent company.
    private CompletionStage<?> judged() {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Subscription listening = model.saidProperty().subscribe(said -> {
            if (said != null) {
                done.complete(true);
            }
        });
        context.threads()
                .deliver(
                        context.client().requests().page(RequestQuery.of(QueueView.PARENT_AFFILIATED), PageOf.first(1)),
                        (page, thrown) -> {
                            if (thrown != null || page.items().isEmpty()) {
                                done.complete(false);
                            } else {
                                model.askedProperty()
                                        .set(page.items().getFirst().id().value());
                                controller.judge("");
                            }
                        });
        return done.whenComplete((_, _) -> listening.unsubscribe());
    }

    private CompletionStage<?> settled() {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Runnable look = () -> {
            boolean replayed = model.faceProperty().get() != Face.REPLAY
                    || model.replayProperty().get() != null
                    || model.replayTroubleProperty().get() != null;
            if (replayed && model.listStateProperty().get() instanceof ListState.Ready) {
                done.complete(true);
            }
        };
        Subscription listening = model.listStateProperty()
                .subscribe(look)
                .and(model.replayProperty().subscribe(look))
                .and(model.replayTroubleProperty().subscribe(look));
        look.run();
        return done.whenComplete((_, _) -> listening.unsubscribe());
    }

    private List<Command> makeCommands() {
        boolean changes = context.me().may(Right.CHANGE_POLICY);
        PersonId me = context.me().person().id();
        Predicate<PolicyVersion> open = version -> changes && version.status() == PolicyStatus.PROPOSED;
        return List.of(
                onShown("draft", KeyCode.N, _ -> changes, acts::beginDraft),
                onShown(
                        "propose",
                        KeyCode.P,
                        _ -> changes && !model.draftProperty().get().isBlank(),
                        _ -> acts.propose()),
                onShown("activate", KeyCode.A, open.and(version -> !me.equals(version.proposedBy())), acts::activate),
                onShown("reject", KeyCode.D, open, acts::reject),
                Command.of(
                        "policies.reload",
                        words.text("screen.policies.title"),
                        descriptor("reload").withKey(new KeyCodeCombination(KeyCode.R)),
                        controller::reload));
    }

    private Command onShown(
            String name, KeyCode key, Predicate<PolicyVersion> allowed, Consumer<PolicyVersion> action) {
        return new Command(
                "policies." + name,
                words.text("screen.policies.title"),
                descriptor(name).withKey(new KeyCodeCombination(key)),
                Bindings.createBooleanBinding(
                        () -> !sending.sendingProperty().get()
                                && model.shown().filter(allowed).isPresent(),
                        model.selectedProperty(),
                        model.versions(),
                        model.draftProperty(),
                        sending.sendingProperty()),
                () -> model.shown().ifPresent(action));
    }

    private Descriptor descriptor(String name) {
        return Descriptor.of(words.text("policy.act." + name), words.text("policy.act-hint." + name));
    }

    private void tell(String act, PolicyRef ref) {
        String title = words.text("policy.done." + act, ref);
        context.notices()
                .post(Notice.of(Tone.SUCCESS, title, "", context.clock().instant()));
    }
}
