package org.gatehouse.console.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import javafx.geometry.Dimension2D;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import org.gatehouse.console.Fx;
import org.gatehouse.console.People;
import org.gatehouse.console.ScreenBench;
import org.gatehouse.console.client.ServiceUnreachable;
import org.gatehouse.console.command.Command;
import org.gatehouse.console.gate.QuestionModel.Part;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.theme.Appearance;
import org.gatehouse.contract.Documents.GateQuestionDocument;
import org.gatehouse.contract.GateView;
import org.gatehouse.contract.GateView.Denial;
import org.gatehouse.contract.GateView.IssuedGate;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.Right;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.Role;
import org.junit.jupiter.api.Test;

class GateScreenTest {
    private static final Dimension2D SMALL = new Dimension2D(910, 624);

    private final GateFixture fixture = new GateFixture();

    private static Command command(GateScreen screen, String name) {
        return screen.commands().stream()
                .filter(command -> command.id().equals("gates." + name))
                .findFirst()
                .orElseThrow();
    }

    private static ServiceUnreachable away() {
        return new ServiceUnreachable(URI.create("http://x"), new IOException("gone"));
    }

    @Test
    void theFirstGateStandsInTheMiddleWithWhatItRefused() {
        Fx.run(() -> {
            GateScreen screen = fixture.screen(new ScreenBench(People.me(Role.STEWARD)));
            assertThat(screen.model().shownProperty().get()).isNull();
            fixture.load(
                    GateFixture.well(
                            GateFixture.FIRST,
                            GateFixture.denial("userdata.core.profiles", GateFixture.NEEDED),
                            GateFixture.denial("userdata.core.messages", null),
                            GateFixture.denial("userdata.core.profiles", GateFixture.NEEDED)),
                    GateFixture.well(GateFixture.SECOND));

            assertThat(screen.model().selectedProperty().get()).isEqualTo(GateFixture.FIRST.id());
            assertThat(screen.model().denials())
                    .as("what is refused again stands once")
                    .extracting(DenialRow::times)
                    .containsExactly(2, 1);
        });
    }

    @Test
    void figuresAreAskedForAgainOnceTheLastOnesAreThereAndNotBefore() {
        Fx.run(() -> {
            GatesModel model = new GatesModel();
            ScreenBench bench = new ScreenBench(People.me(Role.STEWARD));
            GatesController controller =
                    new GatesController(fixture.gates.calls(), fixture.register.calls(), model, true, bench.threads);
            controller.activate();
            controller.tick(GateFixture.NOW);
            assertThat(fixture.gates.of("gates")).as("one answer is awaited").hasSize(1);

            fixture.load(GateFixture.well(GateFixture.FIRST));
            controller.tick(GateFixture.NOW);
            assertThat(fixture.gates.of("gates")).hasSize(2);
            fixture.load(GateFixture.well(GateFixture.FIRST));
            controller.tick(GateFixture.NOW.plusSeconds(1));
            assertThat(fixture.gates.of("gates")).as("they are fresh enough").hasSize(2);
            controller.tick(GateFixture.NOW.plusSeconds(2));
            assertThat(fixture.gates.of("gates")).hasSize(3);

            controller.deactivate();
            fixture.gates.last("gates").answer(new Page<>(List.of(), null));
            controller.tick(GateFixture.NOW.plusSeconds(60));
            assertThat(fixture.gates.of("gates")).hasSize(3);
            assertThat(model.rows())
                    .as("an answer that comes too late is dropped")
                    .hasSize(1);
        });
    }

    @Test
    void aLostConnectionKeepsWhatIsInSight() {
        Fx.run(() -> {
            GateScreen screen = fixture.screen(new ScreenBench(People.me(Role.STEWARD)));
            fixture.load(GateFixture.well(GateFixture.FIRST));
            command(screen, "reload").run();
            fixture.gates.last("gates").fail(away());

            assertThat(screen.model().listStateProperty().get()).isInstanceOf(ListState.Failed.class);
            assertThat(screen.model().rows()).hasSize(1);
            assertThat(screen.model().shownProperty().get()).isNotNull();
        });
    }

    @Test
    void aDenialLeadsToTheRequestItWouldTake() {
        Fx.run(() -> {
            ScreenBench bench = new ScreenBench(People.me(Role.STEWARD));
            GateScreen screen = fixture.screen(bench);
            fixture.load(GateFixture.well(
                    GateFixture.FIRST,
                    GateFixture.denial("userdata.core.messages", null),
                    GateFixture.denial("userdata.core.profiles", GateFixture.NEEDED)));
            DenialList denials = new DenialList(bench, screen);

            denials.select(0);
            assertThat(command(screen, "request").isEnabled()).isFalse();
            denials.select(1);
            assertThat(command(screen, "request").run()).isTrue();
            assertThat(bench.wentTo).containsExactly(GateFixture.NEEDED);

            command(screen, "again").run();
            assertThat(screen.question().whoProperty().get()).isEqualTo("p-jkeller");
            assertThat(screen.question().assetProperty().get()).isEqualTo("userdata.core.profiles");
            assertThat(screen.question().columnsProperty().get()).isEqualTo("email");
            assertThat(screen.question().countryProperty().get()).isEqualTo("SG");
        });
    }

    @Test
    void aDenialThatIsMerelyRefusedAgainTakesNothingFromAnAnswer() {
        Fx.run(() -> {
            ScreenBench bench = new ScreenBench(People.me(Role.STEWARD));
            GateScreen screen = fixture.screen(bench);
            Denial frozen = GateFixture.denial("userdata.core.messages", null);
            fixture.load(GateFixture.well(GateFixture.FIRST, frozen));
            new DenialList(bench, screen).select(0);
            screen.question().whoProperty().set("p-jkeller");
            screen.question().assetProperty().set("userdata.core.profiles");
            command(screen, "ask").run();
            fixture.gates.last("ask").answer(GateFixture.no(GateFixture.NEEDED));

            command(screen, "reload").run();
            fixture.load(GateFixture.well(GateFixture.FIRST, frozen, frozen));
            assertThat(screen.model().denials()).extracting(DenialRow::times).containsExactly(2);
            assertThat(screen.model().neededProperty().get()).isEqualTo(GateFixture.NEEDED);
        });
    }

    /// The denials as they are drawn.
    private record DenialList(ScreenBench bench, GateScreen screen) {
        void select(int row) {
            Scene scene = bench.show(screen.view(), SMALL, Appearance.DEFAULT);
            javafx.scene.control.ListView<?> list =
                    (javafx.scene.control.ListView<?>) scene.getRoot().lookup(".denial-list .list-view");
            list.getSelectionModel().clearAndSelect(row);
        }
    }

    @Test
    void whoActsForSomebodyIsAskedForToo() {
        Fx.run(() -> {
            GateScreen screen = fixture.screen(new ScreenBench(People.me(Role.STEWARD)));
            fixture.load(GateFixture.well(GateFixture.FIRST));
            screen.model().neededProperty().set(GateFixture.needed(List.of(new PersonId("p-bot"))));
            assertThat(command(screen, "request").isEnabled()).isTrue();
        });
    }

    @Test
    void aQuestionIsReadPutAndAnswered() {
        Fx.run(() -> {
            ScreenBench bench = new ScreenBench(People.me(Role.STEWARD));
            GateScreen screen = fixture.screen(bench);
            fixture.load(GateFixture.well(GateFixture.FIRST));
            command(screen, "ask").run();
            assertThat(fixture.gates.of("ask")).isEmpty();
            assertThat(screen.question().faultsProperty().get()).containsOnlyKeys(Part.WHO, Part.ASSET);

            QuestionModel question = screen.question();
            question.whoProperty().set(" j.keller ");
            question.assetProperty().set("Userdata.core.profiles");
            question.columnsProperty().set("email, phone");
            question.countryProperty().set("sg");
            question.whenProperty().set("2026-11-25 09:00");
            command(screen, "ask").run();

            GateQuestionDocument asked =
                    (GateQuestionDocument) fixture.gates.last("ask").arguments().get(1);
            assertThat(asked.subject()).isEqualTo("j.keller");
            assertThat(asked.asset().value()).isEqualTo("userdata.core.profiles");
            assertThat(asked.columns()).containsExactly("email", "phone");
            assertThat(asked.country()).isEqualTo("SG");
            assertThat(asked.at()).isEqualTo(Instant.parse("2026-11-25T09:00:00Z"));
            fixture.gates.last("ask").answer(GateFixture.no(GateFixture.NEEDED));
            assertThat(question.answer()).isNotNull();
            assertThat(command(screen, "request").isEnabled()).isTrue();

            question.whoProperty().set("p-mramos");
            assertThat(question.answer()).as("an answer speaks of one question").isNull();
        });
    }

    @Test
    void aQuestionThatGotNoAnswerIsTheSameCallWhenItIsPutAgain() {
        Fx.run(() -> {
            GateScreen screen = fixture.screen(new ScreenBench(People.me(Role.STEWARD)));
            fixture.load(GateFixture.well(GateFixture.FIRST));
            screen.question().whoProperty().set("p-jkeller");
            screen.question().assetProperty().set("userdata.core.profiles");
            command(screen, "ask").run();
            fixture.gates.last("ask").fail(away());
            assertThat(screen.question().stateProperty().get()).isInstanceOf(QuestionModel.State.Failed.class);
            command(screen, "ask").run();

            assertThat(fixture.gates.of("ask")).hasSize(2);
            assertThat(fixture.gates.of("ask").get(0).arguments())
                    .isEqualTo(fixture.gates.of("ask").get(1).arguments());
        });
    }

    @Test
    void administratorsRegisterAndSeeTheTokenOnce() {
        Fx.run(() -> {
            ScreenBench bench = new ScreenBench(People.me(Role.ADMINISTRATOR));
            GateScreen screen = fixture.screen(bench);
            fixture.load(GateFixture.well(GateFixture.FIRST));
            assertThat(fixture.register.of("people"))
                    .as("who may not see people does not ask")
                    .isEmpty();
            assertThat(command(screen, "register").run()).isTrue();
            Scene scene = bench.show(screen.view(), SMALL, Appearance.DEFAULT);
            assertThat(ScreenBench.nameless(scene.getRoot())).isEmpty();
            assertThat(command(screen, "retire").isEnabled()).isTrue();
        });
    }

    @Test
    void theTokenIsShownInADialogToBeCopied() {
        Fx.run(() -> {
            ScreenBench bench = new ScreenBench(People.me(Role.ADMINISTRATOR));
            GateScreen screen = fixture.screen(bench);
            fixture.load(GateFixture.well(GateFixture.FIRST));
            screen.acts().showToken(new IssuedGate(GateFixture.SECOND, "gh_secret"));
            Scene scene = bench.show(screen.view(), SMALL, Appearance.DEFAULT);
            assertThat(((TextField) scene.getRoot().lookup(".token")).getText()).isEqualTo("gh_secret");
            assertThat(ScreenBench.nameless(scene.getRoot())).isEmpty();
        });
    }

    @Test
    void nobodyElseIsOfferedWhatAdministratorsDo() {
        Fx.run(() -> {
            GateScreen screen = fixture.screen(new ScreenBench(People.me(Role.MONITOR)));
            fixture.load(GateFixture.well(GateFixture.FIRST));
            assertThat(command(screen, "register").isEnabled()).isFalse();
            assertThat(command(screen, "retire").isEnabled()).isFalse();
            assertThat(GateScreen.KIND.mayOpen().test(People.me(Role.REQUESTER)))
                    .isFalse();
            assertThat(GateScreen.KIND.mayOpen().test(People.me(Role.ADMINISTRATOR)))
                    .isTrue();
            assertThat(People.me(Role.ADMINISTRATOR).may(Right.SEE_ALL)).isFalse();
        });
    }

    @Test
    void everyStateIsNamed() {
        Fx.run(() -> {
            ScreenBench bench = new ScreenBench(People.me(Role.STEWARD, Role.ADMINISTRATOR));
            GateScreen screen = fixture.screen(bench);
            Appearance large = Appearance.DEFAULT.withTextPercent(150);
            assertThat(ScreenBench.nameless(
                            bench.show(screen.view(), SMALL, large).getRoot()))
                    .isEmpty();
            GateView behind = GateFixture.view(
                    GateFixture.FIRST,
                    GateFixture.NOW,
                    new GateView.BundleState(
                            "b", "a", GateFixture.NOW, false, new GateView.Behind(1, 2, 3, true, true)),
                    GateFixture.denial("userdata.core." + "long".repeat(40), GateFixture.NEEDED));
            fixture.load(behind, GateFixture.well(GateFixture.SECOND));
            screen.question().whoProperty().set("p-jkeller");
            screen.question().assetProperty().set("userdata.core.profiles");
            command(screen, "ask").run();
            fixture.gates.last("ask").answer(GateFixture.no(GateFixture.NEEDED));
            assertThat(ScreenBench.nameless(
                            bench.show(screen.view(), SMALL, large).getRoot()))
                    .isEmpty();
        });
    }
}
