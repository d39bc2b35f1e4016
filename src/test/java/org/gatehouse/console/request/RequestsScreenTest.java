package org.gatehouse.console.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import org.gatehouse.console.AccessibleNames;
import org.gatehouse.console.Fx;
import org.gatehouse.console.theme.Appearance;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.model.Choice;
import org.junit.jupiter.api.Test;

/// The Requests screen in its states: every control has a name and can be reached by keyboard.
class RequestsScreenTest {
    private final Desk time = new Desk();

    /// The states by name, each reached from a queue of four with the first in the middle.
    private Map<String, Consumer<ScreenDesk>> states() {
        Map<String, Consumer<ScreenDesk>> states = new TreeMap<>();
        states.put("one request", _ -> {});
        states.put("reason missing", desk -> desk.run("deny"));
        states.put("narrow", desk -> desk.run("narrow"));
        states.put("step aside", desk -> desk.run("step-aside"));
        states.put("comment", desk -> desk.run("comment"));
        states.put("assign", desk -> desk.run("assign"));
        states.put(
                "several chosen",
                desk -> desk.screen
                        .model()
                        .choose(List.copyOf(desk.screen.model().rows())));
        states.put("decisions wait", desk -> {
            desk.screen.decisions().deny("Not needed.");
            desk.screen.decisions().decideAll(List.copyOf(desk.screen.model().rows()), Choice.DENY, "Not needed.");
        });
        states.put("not sent", desk -> {
            desk.screen.decisions().deny("Not needed.");
            time.advance(Outbox.GRACE);
            desk.calls.outcomes.getLast().completeExceptionally(Desk.unreachable());
        });
        states.put("overtaken", desk -> {
            desk.screen.decisions().deny("Not needed.");
            time.advance(Outbox.GRACE);
            desk.calls.outcomes.getLast().completeExceptionally(Desk.problem(ErrorCode.STALE_REVISION));
        });
        return states;
    }

    @Test
    void everyControlIsNamedAndReachableInEveryState() {
        states().forEach((name, state) -> Fx.run(() -> {
            ScreenDesk desk = open(
                    RequestFixtures.row(0), RequestFixtures.row(1), RequestFixtures.row(2), RequestFixtures.row(3));
            state.accept(desk);
            assertNamed(name, desk);
        }));
    }

    @Test
    void whoWasOvertakenGoesOnWithTheirWordsByOneKey() {
        Fx.run(() -> {
            ScreenDesk desk = open(RequestFixtures.row(0), RequestFixtures.row(1));
            drawn(desk, 1440, 900, 100);
            desk.screen.decisions().deny("Not needed.");
            time.advance(Outbox.GRACE);
            desk.calls.outcomes.getLast().completeExceptionally(Desk.problem(ErrorCode.STALE_REVISION));

            desk.run("go-on");
            desk.calls.views.getLast().complete(RequestFixtures.view(RequestFixtures.row(0)));
            assertThat(desk.screen.model().selectedProperty().get()).isEqualTo(Desk.id(0));
            assertThat(desk.layers.lookupAll(".request-notes .callout")).hasSize(1);

            desk.run("go-on");
            assertThat(desk.screen.model().refused()).isEmpty();
            assertThat(desk.screen.model().draft(Desk.id(0))).isEqualTo("Not needed.");
        });
    }

    @Test
    void emptyLoadingAndFailedQueuesSaySo() {
        Fx.run(() -> {
            ScreenDesk desk = new ScreenDesk(time);
            desk.screen.onActivate();
            assertNamed("loading", desk);
            desk.calls.pages.getLast().complete(new Page<>(List.of(), null));
            assertNamed("empty", desk);
            desk.run("reload");
            desk.calls.pages.getLast().completeExceptionally(Desk.unreachable());
            assertNamed("failed", desk);
        });
    }

    @Test
    void longNamesLeaveTheActsInSight() {
        Fx.run(() -> {
            ScreenDesk desk = open(RequestFixtures.longRow());
            Scene scene = drawn(desk, 1100, 700, 150);
            var deny = desk.layers.lookupAll(".action-button.danger").stream()
                    .filter(button -> button.getBoundsInParent().getWidth() > 0)
                    .findFirst()
                    .orElseThrow();
            var bounds = deny.localToScene(deny.getBoundsInLocal());
            assertThat(bounds.getMaxX()).isLessThanOrEqualTo(scene.getWidth());
            assertThat(bounds.getMaxY()).isLessThanOrEqualTo(scene.getHeight());
        });
    }

    private ScreenDesk open(RequestRow... rows) {
        ScreenDesk desk = new ScreenDesk(time);
        desk.screen.onActivate();
        desk.calls.pages.getLast().complete(new Page<>(List.of(rows), null));
        desk.calls.views.getLast().complete(RequestFixtures.view(rows[0]));
        time.advance(Duration.ZERO);
        return desk;
    }

    private static void assertNamed(String state, ScreenDesk desk) {
        Scene scene = drawn(desk, 1440, 900, 100);
        assertThat(AccessibleNames.stops(scene.getRoot())).as(state).isGreaterThan(2);
        assertThat(AccessibleNames.missing(scene.getRoot())).as(state).isEmpty();
        List<String> unreachable = new ArrayList<>();
        collectUnreachable(scene.getRoot(), unreachable);
        assertThat(unreachable).as(state).isEmpty();
    }

    /// Controls that act and are no stop of the Tab key, but for those that arrows reach.
    private static void collectUnreachable(Node node, List<String> found) {
        if (!node.isVisible()) {
            return;
        }
        boolean acts =
                node instanceof ButtonBase || node instanceof TextInputControl || node instanceof ComboBoxBase<?>;
        if (acts
                && !node.isDisabled()
                && !node.isFocusTraversable()
                && !node.getStyleClass().contains("filter-chip")) {
            found.add(node.toString());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collectUnreachable(child, found));
        }
    }

    private static Scene drawn(ScreenDesk desk, double width, double height, int text) {
        Scene scene = desk.layers.getScene() == null ? desk.scene(width, height) : desk.layers.getScene();
        Appearance.DEFAULT.withTextPercent(text).applyTo(scene);
        scene.snapshot(null);
        scene.snapshot(null);
        return scene;
    }
}
