package org.gatehouse.console.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.gatehouse.console.AccessibleNames;
import org.gatehouse.console.Fx;
import org.gatehouse.console.client.ByHand;
import org.gatehouse.console.client.GovernanceCalls;
import org.gatehouse.console.client.RegisterCalls;
import org.gatehouse.console.client.RequestCalls;
import org.gatehouse.console.i18n.Messages;
import org.gatehouse.console.kit.Dialogs;
import org.gatehouse.console.kit.Layers;
import org.gatehouse.console.kit.SplitMemory;
import org.gatehouse.console.policy.PolicyModel.Face;
import org.gatehouse.console.screen.Acts;
import org.gatehouse.console.screen.Forms;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.console.screen.Words;
import org.gatehouse.console.theme.Appearance;
import org.gatehouse.contract.Me;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.PolicyReplay;
import org.gatehouse.contract.Right;
import org.gatehouse.model.Person;
import org.gatehouse.model.PolicyRef;
import org.gatehouse.model.PolicyVersion;
import org.gatehouse.model.PolicyVersion.PolicyStatus;
import org.gatehouse.testing.Someone;
import org.junit.jupiter.api.Test;

/// Versions, faces and what is asked about them, over calls that are answered by hand.
class PolicyControllerTest {
    private static final Instant NOW = Instant.parse("2026-11-24T13:34:00Z");
    private static final Person LEAD = Someone.lead("p-lead");
    private static final PolicyVersion THIRD = version(3, PolicyStatus.PROPOSED, "a\nb\nc");
    private static final PolicyVersion SECOND = version(2, PolicyStatus.ACTIVE, "a\nb");
    private static final PolicyVersion FIRST = version(1, PolicyStatus.RETIRED, "a");

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
            PolicyFaces faces = new PolicyFaces(model, words, () -> {});
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
