package org.gatehouse.console.gate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gatehouse.console.ScreenBench;
import org.gatehouse.console.client.ByHand;
import org.gatehouse.console.client.GateCalls;
import org.gatehouse.console.client.RegisterCalls;
import org.gatehouse.contract.GateAnswer;
import org.gatehouse.contract.GateView;
import org.gatehouse.contract.GateView.BundleState;
import org.gatehouse.contract.GateView.Denial;
import org.gatehouse.contract.NeededAccess;
import org.gatehouse.contract.Page;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Action;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.Gate;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PersonKind;
import org.gatehouse.model.SubjectRef;
import org.gatehouse.testing.Something;
import org.jspecify.annotations.Nullable;

/// The Gates screen over calls that a test answers by hand.
final class GateFixture {
    static final Instant NOW = ScreenBench.NOW;
    static final Gate FIRST = Something.gate("p-trino-1", "trino-1");
    static final Gate SECOND = Something.gate("p-trino-2", "trino-2");
    static final NeededAccess NEEDED = needed(List.of());

    final ByHand<GateCalls> gates = new ByHand<>(GateCalls.class);
    final ByHand<RegisterCalls> register = new ByHand<>(RegisterCalls.class);

    GateScreen screen(ScreenBench bench) {
        GateScreen screen = new GateScreen(bench.context(), gates.calls(), register.calls());
        bench.place(screen.view());
        screen.onActivate();
        return screen;
    }

    /// Answers the list and the gate that is asked for next.
    void load(GateView first, GateView... others) {
        List<GateView> all = new java.util.ArrayList<>(List.of(first));
        all.addAll(List.of(others));
        gates.last("gates").answer(new Page<>(all, null));
        gates.last("gate").answer(first);
    }

    static NeededAccess needed(List<PersonId> chain) {
        return new NeededAccess(
                new SubjectRef(PersonKind.USER, new PersonId("p-jkeller")),
                List.of(AccessItem.of(new AssetId("userdata.core.profiles"), Action.READ, "email")),
                chain,
                "SG");
    }

    static Denial denial(String asset, @Nullable NeededAccess needs) {
        return new Denial(
                NOW.minusSeconds(5),
                new PersonId("p-jkeller"),
                "j.keller",
                "read",
                asset,
                needs == null ? "frozen" : "approval_required",
                needs == null ? "F-1 freezes this." : "No active grant lets p-jkeller read it.",
                needs);
    }

    static GateView view(Gate gate, @Nullable Instant seen, @Nullable BundleState bundle, Denial... denials) {
        return new GateView(gate, seen, seen, 1_200, 12, 0, 3.25, 0.5, 20L, 21, bundle, List.of(denials));
    }

    static GateView well(Gate gate, Denial... denials) {
        return view(gate, NOW.minusSeconds(2), null, denials);
    }

    static GateAnswer no(@Nullable NeededAccess needs) {
        return new GateAnswer(
                false, "approval_required", "No active grant.", null, null, List.of(), Map.of(), needs, NOW, 21);
    }
}
