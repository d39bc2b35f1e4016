package org.gatehouse.console.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableRow;
import org.gatehouse.console.Fx;
import org.gatehouse.console.ScreenBench;
import org.gatehouse.console.client.ByHand;
import org.gatehouse.console.client.GateCalls;
import org.gatehouse.console.client.UnansweredRequestCalls;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.theme.Appearance;
import org.gatehouse.contract.GrantRow;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.GrantStatus;
import org.gatehouse.model.Role;
import org.junit.jupiter.api.Test;

/// The screen in its states: everything that takes the focus has a name, nothing needs more room than there is, and
/// only rows in sight are drawn.
class GrantsScreenTest {
    private static final Dimension2D SMALL = new Dimension2D(1100 - 190, 700 - 76);
    private final FakeGrantCalls calls = new FakeGrantCalls();

    private GrantsScreen screen(ScreenBench bench) {
        GrantsScreen screen = new GrantsScreen(
                bench.context(), calls, new UnansweredRequestCalls(), new ByHand<>(GateCalls.class).calls());
        screen.onActivate();
        return screen;
    }

    private static void assertNamed(Scene scene) {
        assertThat(ScreenBench.stops(scene.getRoot())).isGreaterThan(8);
        assertThat(ScreenBench.nameless(scene.getRoot())).isEmpty();
    }

    @Test
    void everyStateIsNamedInASmallWindowWithLargeText() {
        Fx.run(() -> {
            ScreenBench bench = new ScreenBench(GrantFixtures.me(Role.LEAD_STEWARD));
            GrantsScreen screen = screen(bench);
            Appearance large = Appearance.DEFAULT.withTextPercent(150);
            assertNamed(bench.show(screen.view(), SMALL, large));

            calls.rows.add(GrantFixtures.active(1));
            screen.reload();
            assertNamed(bench.show(screen.view(), SMALL, large));

            screen.model().listStateProperty().set(new ListState.Failed("No answer.", () -> {}));
            screen.model().refusalProperty().set("Not now.");
            assertNamed(bench.show(screen.view(), SMALL, large));

            screen.toggleTimeline();
            assertNamed(bench.show(screen.view(), SMALL, large));
        });
    }

    @Test
    void everyQuestionIsNamedAndSaysWhatWillHappen() {
        Fx.run(() -> {
            ScreenBench bench = new ScreenBench(GrantFixtures.me(Role.LEAD_STEWARD));
            GrantRow row = GrantFixtures.active(1);
            calls.rows.add(row);
            GrantsScreen screen = screen(bench);
            List<Runnable> questions = List.of(
                    () -> screen.suspend(row),
                    () -> screen.reopen(row),
                    () -> screen.complete(row),
                    () -> screen.revoke(row),
                    () -> screen.revokeAllOfPerson(row),
                    () -> screen.revokeAllOnAsset(row));
            for (Runnable question : questions) {
                question.run();
                Scene scene = bench.show(screen.view(), SMALL, Appearance.DEFAULT);
                assertNamed(scene);
                assertThat(texts(scene))
                        .filteredOn(text -> text.length() > 40)
                        .anyMatch(text -> text.contains("Jonas Keller") || text.contains("userdata.core.profiles"));
            }
        });
    }

    @Test
    void aHundredThousandLinesAreDrawnAsFewRows() {
        Fx.run(() -> {
            ScreenBench bench = new ScreenBench(GrantFixtures.me(Role.STEWARD));
            GrantsScreen screen = screen(bench);
            List<GrantRow> many = java.util.stream.IntStream.range(1, 100_001)
                    .mapToObj(GrantFixtures::active)
                    .toList();
            screen.model().rows().setAll(many);
            Scene scene = bench.show(screen.view(), SMALL, Appearance.DEFAULT);

            assertThat(scene.getRoot().lookupAll(".table-row-cell").stream().filter(TableRow.class::isInstance))
                    .hasSizeBetween(5, 60);
            screen.toggleTimeline();
            bench.show(screen.view(), SMALL, Appearance.DEFAULT);
            assertThat(scene.getRoot().lookupAll(".queue-cell")).hasSizeBetween(5, 60);
        });
    }

    @Test
    void longNamesPushNothingOutOfTheWindow() {
        Fx.run(() -> {
            ScreenBench bench = new ScreenBench(GrantFixtures.me(Role.LEAD_STEWARD));
            String name = "Maximiliane ".repeat(17).strip();
            calls.rows.add(GrantFixtures.row(
                    1,
                    1,
                    GrantStatus.ACTIVE,
                    GrantFixtures.NOW.minus(Duration.ofHours(2)),
                    GrantFixtures.NOW.plus(Duration.ofHours(6)),
                    "Read " + name,
                    GrantFixtures.person("p-long", name, Affiliation.PARENT)));
            GrantsScreen screen = screen(bench);
            Scene scene = bench.show(screen.view(), SMALL, Appearance.DEFAULT);

            assertThat(scene.getRoot().lookupAll(".action-button"))
                    .allSatisfy(button -> assertThat(button.localToScene(button.getBoundsInLocal())
                                    .getMaxX())
                            .isLessThanOrEqualTo(SMALL.getWidth()));
        });
    }

    @Test
    void whatSomebodyMayNeverDoIsNotOffered() {
        Fx.run(() -> {
            ScreenBench bench = new ScreenBench(GrantFixtures.me(Role.MONITOR));
            calls.rows.add(GrantFixtures.active(1));
            Scene scene = bench.show(screen(bench).view(), SMALL, Appearance.DEFAULT);

            assertThat(texts(scene)).doesNotContain("Suspend…", "Revoke…", "Reopen…");
        });
    }

    private static List<String> texts(Scene scene) {
        return scene.getRoot().lookupAll("*").stream()
                .filter(Labeled.class::isInstance)
                .filter(Node::isVisible)
                .map(node -> String.valueOf(((Labeled) node).getText()))
                .toList();
    }
}
