package org.gatehouse.console.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.gatehouse.console.ConsoleRobotTest;
import org.gatehouse.console.People;
import org.gatehouse.console.ScreenBench;
import org.gatehouse.console.client.ActKey;
import org.gatehouse.console.client.AlertCalls;
import org.gatehouse.console.client.IncidentCalls;
import org.gatehouse.console.client.PageOf;
import org.gatehouse.console.command.Command;
import org.gatehouse.console.command.CommandRegistry;
import org.gatehouse.contract.AlertRow;
import org.gatehouse.contract.AlertsActed;
import org.gatehouse.contract.FindingCounts;
import org.gatehouse.contract.IncidentDocuments.AlertActDocument;
import org.gatehouse.contract.Page;
import org.gatehouse.model.AlertId;
import org.gatehouse.model.Role;
import org.gatehouse.model.incident.Alert;
import org.gatehouse.model.incident.AlertStatus;
import org.gatehouse.model.incident.Severity;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// An alert is taken up without a mouse.
class TriageByKeyboardRobotTest extends ConsoleRobotTest {
    private final List<AlertActDocument> acts = new ArrayList<>();

    /// Two alerts, which stay as they are.
    private final class TwoAlerts implements AlertCalls {
        @Override
        public CompletableFuture<Page<AlertRow>> alerts(Set<AlertStatus> statuses, PageOf page) {
            return CompletableFuture.completedFuture(new Page<>(List.of(row("AL-1"), row("AL-2")), null));
        }

        @Override
        public CompletableFuture<FindingCounts> counts(Set<AlertStatus> statuses) {
            return CompletableFuture.completedFuture(new FindingCounts(2, 2, Map.of()));
        }

        @Override
        public CompletableFuture<AlertsActed> act(AlertActDocument document, ActKey key) {
            acts.add(document);
            return CompletableFuture.completedFuture(new AlertsActed(1, 1, List.of(), null));
        }
    }

    private static AlertRow row(String id) {
        Instant at = Instant.parse("2026-11-02T09:00:00Z");
        Alert alert = new Alert(
                new AlertId(id),
                1,
                AlertStatus.NEW,
                "grant-expired-read",
                "Reads after the grant ended",
                Severity.CRITICAL,
                at,
                at,
                at,
                List.of("e-1"),
                37,
                1,
                null,
                "j.keller",
                "userdata.core.profiles",
                Map.of(),
                "37 reads after the grant ended.",
                null,
                null,
                null,
                null,
                null,
                null);
        return new AlertRow(alert, null, null, List.of(), 37, null);
    }

    private static IncidentCalls untouched() {
        return (IncidentCalls) Proxy.newProxyInstance(
                IncidentCalls.class.getClassLoader(), new Class<?>[] {IncidentCalls.class}, (_, method, _) -> {
                    throw new AssertionError(method + " is not for alerts");
                });
    }

    @Override
    protected Parent content() {
        ScreenBench bench = new ScreenBench(People.me(Role.STEWARD));
        IncidentScreen screen = new IncidentScreen(bench.context(), new TwoAlerts(), untouched());
        CommandRegistry registry = new CommandRegistry();
        registry.register(screen.commands().toArray(Command[]::new));
        bench.place(screen.view());
        bench.layers.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                registry.installOn(scene, bench.layers.modalProperty()::get);
            }
        });
        screen.onActivate();
        Platform.runLater(screen::takeKeyboard);
        return bench.layers;
    }

    @Test
    void aKeyTakesTheSelectedAlertUp() {
        WaitForAsyncUtils.waitForFxEvents();
        type(KeyCode.T);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(acts).extracting(act -> act.act() + " " + act.alerts()).containsExactly("TAKE [AL-1]");
    }
}
