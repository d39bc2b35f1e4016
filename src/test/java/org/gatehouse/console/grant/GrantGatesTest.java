package org.gatehouse.console.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gatehouse.console.Fx;
import org.gatehouse.console.ScreenBench;
import org.gatehouse.console.client.ByHand;
import org.gatehouse.console.client.GateCalls;
import org.gatehouse.console.client.ServiceUnreachable;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Loaded;
import org.gatehouse.contract.GrantAtGate;
import org.gatehouse.contract.GrantAtGate.Holding;
import org.gatehouse.contract.GrantRow;
import org.gatehouse.model.GateKind;
import org.gatehouse.model.GrantStatus;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.Role;
import org.junit.jupiter.api.Test;

/// The gates that go by the grant in the middle.
class GrantGatesTest {
    private final ByHand<GateCalls> calls = new ByHand<>(GateCalls.class);
    private final GrantsModel model = new GrantsModel();

    private static GrantAtGate at(Holding holding) {
        return new GrantAtGate(
                new PersonId("p-trino-1"), GateKind.TRINO, "A cluster", holding, ScreenBench.NOW, 0, null, null);
    }

    private void follow() {
        ScreenBench bench = new ScreenBench(GrantFixtures.me(Role.STEWARD));
        new GrantGates(calls.calls(), model, bench.threads).follow();
    }

    @Test
    void theyAreLookedUpForEachGrantAndWheneverItChanges() {
        Fx.run(() -> {
            follow();
            GrantRow row = GrantFixtures.active(1);
            model.shownProperty().set(row);
            calls.last("holding").answer(List.of(at(Holding.ASKS)));
            assertThat(model.gatesProperty().get()).isEqualTo(new Loaded.Here<>(List.of(at(Holding.ASKS)), false));

            GrantRow suspended = row.with(GrantFixtures.becomes(row, GrantStatus.SUSPENDED));
            model.shownProperty().set(suspended);
            assertThat(calls.of("holding")).hasSize(2);
            assertThat(model.gatesProperty().get())
                    .as("what was known stays in sight until the answer is there")
                    .isInstanceOf(Loaded.Here.class);
            model.shownProperty().set(GrantFixtures.active(2));
            calls.of("holding").get(1).answer(List.of(at(Holding.NOT_HELD)));
            assertThat(model.gatesProperty().get())
                    .as("an answer about another grant is dropped")
                    .isInstanceOf(Loaded.Loading.class);
        });
    }

    @Test
    void whyTheyAreNotKnownIsSaid() {
        Fx.run(() -> {
            follow();
            model.shownProperty().set(GrantFixtures.active(1));
            calls.last("holding")
                    .fail(new ServiceUnreachable(java.net.URI.create("http://x"), new java.io.IOException("gone")));
            assertThat(model.gatesProperty().get()).isInstanceOf(Loaded.Failed.class);
        });
    }

    @Test
    void onlyWhatMayStillAllowIsWrongNow() {
        assertThat(List.of(Holding.values()))
                .filteredOn(holding -> GrantGateLine.tone(holding) == Tone.DANGER)
                .containsExactly(Holding.NOT_LET_GO);
    }
}
