package org.gatehouse.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import org.gatehouse.console.Fx;
import org.gatehouse.console.command.CommandRegistry;
import org.gatehouse.contract.NeededAccess;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PersonKind;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.SubjectRef;
import org.junit.jupiter.api.Test;

class ScreenHostTest {
    @Test
    void oneScreenIsActiveAtATime() {
        Fx.run(() -> {
            Stage stage = new Stage();
            stage.host.show("a");
            stage.host.show("b");
            stage.host.show("b");

            assertThat(stage.a.told).containsExactly("activated", "deactivated");
            assertThat(stage.b.told).containsExactly("activated");
            assertThat(stage.shown).containsExactly(stage.a.view(), stage.b.view());
            assertThat(stage.host.currentProperty().get()).isEqualTo("b");
        });
    }

    @Test
    void onlyTheActiveScreensCommandsExist() {
        Fx.run(() -> {
            Stage stage = new Stage();
            stage.host.show("a");
            stage.host.show("b");

            assertThat(stage.registry.find("a.greet")).isEmpty();
            assertThat(stage.registry.find("b.greet")).isPresent();
        });
    }

    @Test
    void leadsToTheScreenThatShowsAThing() {
        Fx.run(() -> {
            Stage stage = new Stage();
            stage.host.open(new RequestId("REQ-7"));

            assertThat(stage.a.told).containsExactly("activated", "reveals REQ-7");
            assertThat(stage.host.canOpen(new RequestId("REQ-7"))).isTrue();
            assertThat(stage.host.canOpen(new GrantId("G-1"))).isFalse();
        });
    }

    @Test
    void leadsToTheScreenThatIsNamedWhereSeveralShowAThing() {
        Fx.run(() -> {
            Stage stage = new Stage();
            stage.host.open("b", new RequestId("REQ-7"));
            stage.host.open("b", new RequestId("REQ-8"));
            stage.host.open("nowhere", new RequestId("REQ-9"));

            assertThat(stage.a.told).isEmpty();
            assertThat(stage.b.told).containsExactly("activated", "reveals REQ-7", "reveals REQ-8");
        });
    }

    @Test
    void leadsToTheScreenWhereAccessIsAskedFor() {
        Fx.run(() -> {
            Stage stage = new Stage();
            stage.host.show("a");
            assertThat(stage.host.canAsk()).isTrue();
            stage.host.ask(new NeededAccess(
                    new SubjectRef(PersonKind.USER, new PersonId("p-ann")), List.of(), List.of(), null));

            assertThat(stage.b.told).containsExactly("activated", "asks for 0");
            assertThat(new ScreenHost(stage.registry, _ -> {}).canAsk())
                    .as("nobody here can ask")
                    .isFalse();
        });
    }

    @Test
    void aStrangeScreenIsNotGoneTo() {
        Fx.run(() -> {
            Stage stage = new Stage();
            stage.host.show("a");
            stage.host.show("nowhere");

            assertThat(stage.host.currentProperty().get()).isEqualTo("a");
        });
    }

    @Test
    void closingLeavesTheActiveScreenAndClosesAll() {
        Fx.run(() -> {
            Stage stage = new Stage();
            stage.host.show("a");
            stage.host.close();

            assertThat(stage.a.told).containsExactly("activated", "deactivated", "closed");
            assertThat(stage.b.told).containsExactly("closed");
            assertThat(stage.registry.find("a.greet")).isEmpty();
        });
    }

    private static final class Stage {
        final CommandRegistry registry = new CommandRegistry();
        final List<Node> shown = new ArrayList<>();
        final ScreenHost host = new ScreenHost(registry, shown::add);
        final NamedScreen a = new NamedScreen("a");
        final NamedScreen b = new NamedScreen("b");

        Stage() {
            host.add("a", a);
            host.add("b", b);
        }
    }
}
