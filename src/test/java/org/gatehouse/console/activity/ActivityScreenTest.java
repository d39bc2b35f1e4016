package org.gatehouse.console.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import org.gatehouse.console.Fx;
import org.gatehouse.console.People;
import org.gatehouse.console.ScreenBench;
import org.gatehouse.console.client.ActKey;
import org.gatehouse.console.command.Command;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.kit.ReasonField;
import org.gatehouse.console.theme.Appearance;
import org.gatehouse.contract.NeededAccess;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.Role;
import org.gatehouse.model.event.CoverageState;
import org.junit.jupiter.api.Test;

/// The screen in its states: everything that takes the focus has a name, ticks and words belong together, and only
/// rows in sight are drawn.
class ActivityScreenTest {
    private static final Dimension2D SMALL = new Dimension2D(1100 - 190, 700 - 76);
    private final FakeActivityCalls calls = new FakeActivityCalls();
    private final List<String> copied = new ArrayList<>();
    private final List<String> locked = new ArrayList<>();

    private ActivityScreen screen(ScreenBench bench) {
        ActivityScreen screen =
                new ActivityScreen(bench.context(), calls, _ -> new CompletableFuture<>(), this::lock, copied::add);
        screen.onActivate();
        return screen;
    }

    private CompletableFuture<Person> lock(PersonId id, String reason, ActKey key) {
        locked.add(id + ": " + reason);
        return new CompletableFuture<>();
    }

    @Test
    void whatAnEventLackedCanBeAskedForAndWhoeverDidItLockedForAReason() {
        Fx.run(() -> {
            ScreenBench bench = new ScreenBench(People.me(Role.SECURITY_ANALYST));
            calls.stored.addAll(List.of(Events.uncovered(1), Events.covered(2)));
            ActivityScreen screen = screen(bench);
            bench.show(screen.view(), SMALL, Appearance.DEFAULT);
            screen.next();
            assertThat(command(screen, "request").enabled().get())
                    .as("it is covered")
                    .isFalse();
            screen.next();
            command(screen, "request").run();
            assertThat(bench.wentTo).singleElement().isInstanceOfSatisfying(NeededAccess.class, needed -> {
                assertThat(needed.items().getFirst().columns()).containsExactly("email", "phone");
                assertThat(needed.country()).isEqualTo("SG");
            });

            command(screen, "lock").run();
            assertThat(locked).as("not before a reason was given").isEmpty();
            Node dialog = bench.layers.lookup(".dialog-card");
            assertThat(button(dialog, "Lock identity").isDisabled()).isTrue();
            ((ReasonField) dialog.lookup(".reason-field")).textProperty().set("It reads what it may not.");
            button(dialog, "Lock identity").fire();
            assertThat(locked).containsExactly("p-jkeller: It reads what it may not.");

            ActivityScreen stewards = screen(new ScreenBench(People.me(Role.MONITOR)));
            stewards.model().shownProperty().set(Events.uncovered(1));
            assertThat(command(stewards, "lock").enabled().get())
                    .as("monitors lock nobody")
                    .isFalse();
        });
    }

    private static Command command(ActivityScreen screen, String id) {
        return screen.commands().stream()
                .filter(command -> command.id().equals("activity." + id))
                .findFirst()
                .orElseThrow();
    }

    private static Button button(Node parent, String name) {
        return parent.lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void assertNamed(Scene scene) {
        assertThat(ScreenBench.stops(scene.getRoot())).isGreaterThan(6);
        assertThat(ScreenBench.nameless(scene.getRoot())).isEmpty();
    }

    @Test
    void everyStateIsNamedInASmallWindowWithLargeText() {
        Fx.run(() -> {
            ScreenBench bench = new ScreenBench(People.me(Role.STEWARD));
            ActivityScreen screen = screen(bench);
            Appearance large = Appearance.DEFAULT.withTextPercent(150);
            assertNamed(bench.show(screen.view(), SMALL, large));

            calls.stored.add(Events.uncovered(1));
            calls.stored.add(Events.event(
                    2, CoverageState.COVERED, "Maximiliane ".repeat(17).strip()));
            screen.reload();
            screen.next();
            assertNamed(bench.show(screen.view(), SMALL, large));

            screen.model().typedProperty().set("covrage:x");
            screen.model().notSentProperty().set(12);
            screen.model().listStateProperty().set(new ListState.Failed("No answer.", () -> {}));
            assertNamed(bench.show(screen.view(), SMALL, large));
        });
    }

    @Test
    void aTickNarrowsTheQueryAndTheQueryTicks() {
        Fx.run(() -> {
            ScreenBench bench = new ScreenBench(People.me(Role.STEWARD));
            calls.stored.addAll(List.of(Events.covered(1), Events.uncovered(2)));
            ActivityScreen screen = screen(bench);
            Scene scene = bench.show(screen.view(), SMALL, Appearance.DEFAULT);
            tick(scene, "Not covered").fire();

            assertThat(screen.model().typedProperty().get()).isEqualTo("coverage:uncovered");
            assertThat(screen.model().rows()).hasSize(1);
            assertThat(tick(scene, "Not covered").isSelected()).isTrue();

            screen.model().searchProperty().set(Search.USUAL);
            assertThat(tick(scene, "Not covered").isSelected()).isFalse();
        });
    }

    private static CheckBox tick(Scene scene, String name) {
        return scene.getRoot().lookupAll(".check-box").stream()
                .map(CheckBox.class::cast)
                .filter(box -> box.getText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anEventSaysWhyItIsCoveredAndLeadsToItsGrant() {
        Fx.run(() -> {
            ScreenBench bench = new ScreenBench(People.me(Role.STEWARD));
            calls.stored.add(Events.covered(1));
            ActivityScreen screen = screen(bench);
            screen.next();
            Scene scene = bench.show(screen.view(), new Dimension2D(1250, 824), Appearance.DEFAULT);

            assertThat(texts(scene)).contains("G-8841 let Jonas Keller read it.", "Covered by a grant");
            links(scene, "G-8841").getFirst().fire();
            assertThat(bench.wentTo).containsExactly(new GrantId("G-8841"));
            links(scene, "Copy").getFirst().fire();
            links(scene, "Copy").getLast().fire();
            assertThat(copied.getFirst()).isEqualTo("select email, phone from userdata.core.profiles");
            assertThat(copied.getLast()).contains("\"class_uid\" : 6005");
        });
    }

    private static List<Hyperlink> links(Scene scene, String text) {
        return scene.getRoot().lookupAll(".link").stream()
                .map(Hyperlink.class::cast)
                .filter(link -> link.getText().equals(text))
                .toList();
    }

    @Test
    void aHundredThousandEventsAreDrawnAsFewRows() {
        Fx.run(() -> {
            ScreenBench bench = new ScreenBench(People.me(Role.STEWARD));
            ActivityScreen screen = screen(bench);
            screen.model()
                    .rows()
                    .setAll(java.util.stream.IntStream.range(0, 100_000)
                            .mapToObj(Events::covered)
                            .toList());
            Scene scene = bench.show(screen.view(), SMALL, Appearance.DEFAULT);

            assertThat(scene.getRoot().lookupAll(".table-row-cell")).hasSizeBetween(3, 60);
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
