package org.gatehouse.service.gate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gatehouse.contract.GateView;
import org.gatehouse.contract.GrantAtGate;
import org.gatehouse.contract.GrantAtGate.Holding;
import org.gatehouse.model.Gate;
import org.gatehouse.model.Grant;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.access.GateDenial;
import org.gatehouse.service.records.GateBundle;
import org.gatehouse.service.records.GateHealth;
import org.gatehouse.service.records.GateUse;
import org.jspecify.annotations.Nullable;

/// Gates as people are shown them.
public final class GateViews {
    private final GateRegister register;
    private final GateTally tally;
    private final Bundles bundles;

    public GateViews(GateRegister register, GateTally tally, Bundles bundles) {
        this.register = register;
        this.tally = tally;
        this.bundles = bundles;
    }

    /// @param whole with the latest denials, and the bundle even of a gate that never took one
    public GateView of(Gate gate, boolean whole) {
        GateTally.Figures figures = tally.of(gate.id());
        GateHealth health = figures.health();
        boolean bundled = bundles.acknowledged(gate.id()).isPresent();
        return new GateView(
                gate,
                health == null ? null : health.lastHeard(),
                health == null ? null : health.countedSince(),
                figures.decisions(),
                figures.denials(),
                figures.unknownOperations(),
                figures.decisionsPerSecond(),
                figures.denialsPerMinute(),
                health == null ? null : health.indexVersion(),
                register.indexVersion(),
                whole || bundled ? bundles.state(gate) : null,
                whole ? figures.recent().stream().map(GateViews::denial).toList() : List.of());
    }

    private static GateView.Denial denial(GateTally.Said said) {
        GateDenial denial = said.denial();
        return new GateView.Denial(
                said.at(),
                denial.subject(),
                denial.name(),
                denial.action(),
                denial.asset(),
                denial.why(),
                denial.reason(),
                denial.needs());
    }

    /// At which gates a grant is, and how often each went by it: those that guard something of it, and those that ever
    /// did and used it.
    ///
    /// @param kept the uses that were kept
    /// @param allows whether the grant allows anything now
    public List<GrantAtGate> of(Grant grant, List<GateUse> kept, boolean allows) {
        List<GrantAtGate> all = new ArrayList<>();
        register.all().stream()
                .sorted(Comparator.comparing(gate -> gate.id().value()))
                .forEach(gate -> {
                    Optional<GateUse> use = use(gate.id(), grant, kept);
                    boolean guards =
                            !gate.retired() && grant.items().stream().anyMatch(item -> gate.guards(item.asset()));
                    if (guards || use.isPresent()) {
                        all.add(of(gate, grant, use.orElse(null), allows && guards));
                    }
                });
        return all;
    }

    private Optional<GateUse> use(PersonId gate, Grant grant, List<GateUse> kept) {
        Optional<GateUse> stored =
                kept.stream().filter(use -> use.gate().equals(gate)).findFirst();
        Optional<GateUse> fresh = tally.use(gate, grant.id());
        return stored.isPresent() && fresh.isPresent()
                ? stored.map(use -> use.plus(fresh.get()))
                : stored.or(() -> fresh);
    }

    private GrantAtGate of(Gate gate, Grant grant, @Nullable GateUse use, boolean allows) {
        Optional<GateBundle> word = gate.retired() ? Optional.empty() : bundles.acknowledged(gate.id());
        Holding holding =
                word.map(held -> byItself(gate, held, grant, allows)).orElse(allows ? Holding.ASKS : Holding.NOT_HELD);
        return new GrantAtGate(
                gate.id(),
                gate.kind(),
                gate.description(),
                holding,
                switch (holding) {
                    case ASKS -> since(gate, grant);
                    case HOLDS, NOT_LET_GO ->
                        word.map(held -> since(held, grant)).orElse(null);
                    case AWAITED, NOT_HELD -> null;
                },
                use == null ? 0 : use.decisions(),
                use == null ? null : use.first(),
                use == null ? null : use.last());
    }

    /// What is in a bundle that is not remembered is known only while it is the current one.
    private Holding byItself(Gate gate, GateBundle word, Grant grant, boolean allows) {
        GateBundle.Content content = word.content();
        boolean current = bundles.state(gate).current();
        boolean there = content == null
                ? current && allows
                : content.grants().containsKey(grant.id().value());
        if (current) {
            return there ? Holding.HOLDS : Holding.NOT_HELD;
        }
        if (there) {
            return allows ? Holding.HOLDS : Holding.NOT_LET_GO;
        }
        if (allows) {
            return Holding.AWAITED;
        }
        return content == null ? Holding.NOT_LET_GO : Holding.NOT_HELD;
    }

    private static Instant since(GateBundle word, Grant grant) {
        GateBundle.Content content = word.content();
        GateBundle.Held held =
                content == null ? null : content.grants().get(grant.id().value());
        return held == null ? word.at() : held.since();
    }

    private static @Nullable Instant since(Gate gate, Grant grant) {
        Instant from = grant.activatedAt();
        return from != null && from.isBefore(gate.registeredAt()) ? gate.registeredAt() : from;
    }
}
