package org.gatehouse.console.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.gatehouse.console.AccessibleNames;
import org.gatehouse.console.Fx;
import org.gatehouse.console.client.ByHand;
import org.gatehouse.console.client.GovernanceCalls;
import org.gatehouse.console.client.RegisterCalls;
import org.gatehouse.console.client.RequestCalls;
import org.gatehouse.console.client.ServiceUnreachable;
import org.gatehouse.console.i18n.Messages;
import org.gatehouse.console.kit.Dialogs;
import org.gatehouse.console.kit.Layers;
import org.gatehouse.console.kit.SplitMemory;
import org.gatehouse.console.policy.PolicyModel.Face;
import org.gatehouse.console.screen.Acts;
import org.gatehouse.console.screen.Forms;
import org.gatehouse.console.screen.Navigator;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.console.screen.Words;
import org.gatehouse.console.theme.Appearance;
import org.gatehouse.contract.Me;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.PolicyReplay;
import org.gatehouse.contract.Right;
import org.gatehouse.model.Id;
import org.gatehouse.model.Limits;
import org.gatehouse.model.Person;
import org.gatehouse.model.PolicyRef;
import org.gatehouse.model.PolicyVersion;
import org.gatehouse.model.PolicyVersion.PolicyStatus;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.Role;
import org.gatehouse.model.Slot;
import org.gatehouse.model.Verdict;
import org.gatehouse.model.Verdict.Effect;
import org.gatehouse.model.Verdict.Outcome;
import org.gatehouse.model.Verdict.RuleOutcome;
import org.gatehouse.testing.Someone;
import org.junit.jupiter.api.Test;

/// Versions, faces and what is asked about them, over calls that are answered by hand.
class PolicyControllerTest {
    private static final Instant NOW = Instant.parse("2026-11-24T13:34:00Z");
    private static final Person LEAD = Someone.lead("p-lead");
    private static final PolicyVersion THIRD = version(3, PolicyStatus.PROPOSED, "a\nb\nc");
    private static final PolicyVersion SECOND = version(2, PolicyStatus.ACTIVE, "a\nb");
    private static final PolicyVersion FIRST = version(1, PolicyStatus.RETIRED, "a");

    private static final Verdict DENIED_BEFORE = verdict(
            FIRST,
            Outcome.DENY,
            List.of(),
            rule("old", Effect.DENY, "The old words."),
            rule("both", Effect.LIMIT, "Both say so."));
    private static final Verdict DECIDED_NOW = verdict(
            THIRD,
            Outcome.REQUIRE_APPROVAL,
            List.of(new Slot("steward", Role.STEWARD, null, 2, new TreeSet<>())),
            rule("new", Effect.REQUIRE, "The new words."),
            rule("both", Effect.LIMIT, "Both say so."));

    private final ByHand<GovernanceCalls> governance = new ByHand<>(GovernanceCalls.class);
    private final ByHand<RegisterCalls> register = new ByHand<>(RegisterCalls.class);
    private final ByHand<RequestCalls> requests = new ByHand<>(RequestCalls.class);
    private final PolicyModel model = new PolicyModel();
    private final Threads threads = new Threads(Runnable::run, Runnable::run, (_, _) -> {}, System::nanoTime);
    private final Words words = Words.of(Messages.load(), Clock.fixed(NOW, ZoneOffset.UTC));
    private final Acts sending = new Acts(threads);
    private final List<String> told = new ArrayList<>();
    private final PolicyController controller = new PolicyController(
            governance.calls(),
            register.calls(),
            requests.calls(),
            model,
            new Me(LEAD, Right.of(LEAD), List.of(), true, "1"),
            threads);

    @Test
    void theVersionInForceIsShownFirstAndComparedWithTheOneBefore() {
        Fx.run(() -> {
            load();

            assertThat(model.selectedProperty().get()).isEqualTo(SECOND.ref());
            assertThat(model.base(SECOND)).contains(FIRST);
            assertThat(model.base(THIRD)).contains(SECOND);
        });
    }

    @Test
    void aVersionIsReplayedOnceItIsAskedFor() {
        Fx.run(() -> {
            load();
            assertThat(governance.of("replay")).isEmpty();
            model.faceProperty().set(Face.REPLAY);
            var early = governance.last("replay");
            model.selectedProperty().set(THIRD.ref());
            early.answer(new PolicyReplay(10, 9, List.of()));
            assertThat(model.replayProperty().get()).isNull();

            governance.last("replay").answer(new PolicyReplay(10, 1, List.of()));
            assertThat(model.replayProperty().get()).isEqualTo(new PolicyReplay(10, 1, List.of()));
        });
    }

    @Test
    void whatIsNoIdOfARequestIsSaidWithoutAskingTheService() {
        Fx.run(() -> {
            model.askedProperty().set("the one of yesterday");
            controller.judge("That is no request.");

            assertThat(model.judgedTroubleProperty().get()).isEqualTo("That is no request.");
            assertThat(requests.of("view")).isEmpty();
        });
    }

    @Test
    void aRequestIsJudgedByTheVersionInSightBesideWhatWasSaidOfIt() {
        Fx.run(() -> {
            load();
            model.faceProperty().set(Face.REQUEST);
            model.askedProperty().set(" req-20418 ");
            controller.judge("That is no request.");
            assertThat(requests.last("view").arguments()).containsExactly(new RequestId("REQ-20418"));
            requests.last("view").answer(Judged.request(DENIED_BEFORE));

            assertThat(governance.last("verdict").arguments())
                    .containsExactly(SECOND.ref(), new RequestId("REQ-20418"));
            var early = governance.last("verdict");
            model.selectedProperty().set(THIRD.ref());
            early.answer(DENIED_BEFORE);
            assertThat(model.saidProperty().get()).as("of another version").isNull();
            governance.last("verdict").answer(DECIDED_NOW);
            assertThat(model.saidProperty().get()).isEqualTo(DECIDED_NOW);

            model.faceProperty().set(Face.RULES);
            model.selectedProperty().set(SECOND.ref());
            assertThat(governance.of("verdict")).as("not while nobody looks").hasSize(2);
            model.faceProperty().set(Face.REQUEST);
            assertThat(governance.of("verdict")).hasSize(3);
        });
    }

    @Test
    void bothVerdictsAndWhatSpeaksInOneAloneAreShown() {
        Fx.run(() -> {
            VerdictFace face = new VerdictFace(model, words, everywhere(), () -> {});
            Scene scene = new Scene(new StackPane(face.node()), 700, 500);
            scene.snapshot(null);
            assertThat(shown(scene)).contains("Type a request’s id");
            model.judgedProperty().set(Judged.request(DENIED_BEFORE));
            scene.snapshot(null);
            assertThat(AccessibleNames.missing(scene.getRoot())).isEmpty();
            assertThat(shown(scene)).contains("denied", "The old words.", "Asking this version…");

            model.saidProperty().set(DECIDED_NOW);
            scene.snapshot(null);
            assertThat(shown(scene))
                    .contains("It would go otherwise: denied then, people decide, 2 approvals now.")
                    .contains("Only here:  The new words.")
                    .contains("Only here:  The old words.")
                    .contains("Both say so.")
                    .doesNotContain("Only here:  Both say so.");

            assertWithin(face.node(), scene.getWidth(), scene.getHeight());

            model.saidProperty().set(DENIED_BEFORE);
            scene.snapshot(null);
            assertThat(shown(scene)).contains("the same way").doesNotContain("Only here:");
        });
    }

    @Test
    void aVersionThatCannotBeAskedSaysWhyAndKeepsTheRequestInSight() {
        Fx.run(() -> {
            load();
            model.faceProperty().set(Face.REQUEST);
            model.askedProperty().set("REQ-20418");
            controller.judge("That is no request.");
            requests.last("view").answer(Judged.request(DENIED_BEFORE));
            governance
                    .last("verdict")
                    .fail(new ServiceUnreachable(URI.create("http://127.0.0.1:1"), new IOException("gone")));

            assertThat(model.judgedTroubleProperty().get()).contains("does not answer");
            assertThat(model.judgedProperty().get()).isNotNull();
        });
    }

    @Test
    void everyFaceIsNamedAndADraftBeginsWithTheTextInSight() {
        Fx.run(() -> {
            Layers layers = new Layers(new Label("below"));
            Forms forms = new Forms(new Dialogs(layers, words.messages()), sending);
            PolicyActs acts = new PolicyActs(
                    governance.calls(),
                    model,
                    controller,
                    words,
                    threads,
                    sending,
                    forms,
                    (act, ref) -> told.add(act + " " + ref));
            PolicyFaces faces = new PolicyFaces(model, words, new VerdictFace(model, words, everywhere(), () -> {}));
            layers.getChildren().set(0, new PolicyView(model, words, sending, faces, new Label("acts"), nowhere()));
            Scene scene = new Scene(layers, 1100, 700);
            load();
            acts.beginDraft(SECOND);
            for (Face face : Face.values()) {
                model.faceProperty().set(face);
                Appearance.DEFAULT.withTextPercent(150).applyTo(scene);
                scene.snapshot(null);
                assertThat(AccessibleNames.missing(layers)).as("%s", face).isEmpty();
            }
            assertThat(model.draftProperty().get()).isEqualTo("a\nb");
        });
    }

    private void load() {
        controller.activate();
        governance.last("policies").answer(new Page<>(List.of(THIRD, SECOND, FIRST), null));
    }

    /// Neither wider than the pane nor taller than what is in it.
    private static void assertWithin(Node face, double width, double height) {
        assertThat(face.lookupAll(".text"))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(
                                text.localToScene(text.getBoundsInLocal()).getMaxX())
                        .isLessThanOrEqualTo(width));
        assertThat(face.lookup(".verdicts").getBoundsInParent().getHeight()).isLessThan(height);
    }

    private static String shown(Scene scene) {
        return texts(scene.getRoot()).collect(Collectors.joining(" "));
    }

    private static Stream<String> texts(Node node) {
        return switch (node) {
            case Text text -> Stream.of(text.getText());
            case Labeled labeled -> Stream.of(labeled.getText());
            case Parent parent -> parent.getChildrenUnmodifiable().stream().flatMap(PolicyControllerTest::texts);
            default -> Stream.empty();
        };
    }

    private static Navigator everywhere() {
        return new Navigator() {
            @Override
            public void show(String screenId) {}

            @Override
            public boolean canOpen(Id thing) {
                return true;
            }

            @Override
            public void open(Id thing) {}
        };
    }

    private static Verdict verdict(PolicyVersion version, Outcome outcome, List<Slot> slots, RuleOutcome... rules) {
        return new Verdict(
                version.ref(),
                outcome,
                List.of(rules),
                slots,
                new Verdict.Maximum(null, Limits.NONE, new TreeMap<>(), 0),
                null);
    }

    private static RuleOutcome rule(String id, Effect effect, String said) {
        return new RuleOutcome(id, effect, said, "us.yaml:1:1", List.of(0), effect == Effect.DENY);
    }

    private static SplitMemory nowhere() {
        return new SplitMemory(new SplitMemory.Store() {
            @Override
            public OptionalDouble get(String key) {
                return OptionalDouble.empty();
            }

            @Override
            public void put(String key, double position) {}
        });
    }

    private static PolicyVersion version(int number, PolicyStatus status, String source) {
        return new PolicyVersion(
                new PolicyRef("US", number), status, source, "0123456789abcdef", LEAD.id(), NOW, null, null);
    }
}
