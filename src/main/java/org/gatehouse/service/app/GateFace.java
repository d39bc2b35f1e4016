package org.gatehouse.service.app;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.gatehouse.contract.GrantAtGate;
import org.gatehouse.model.Grant;
import org.gatehouse.policy.Scenario;
import org.gatehouse.service.access.Budgets;
import org.gatehouse.service.access.GateMemory;
import org.gatehouse.service.gate.BudgetMeter;
import org.gatehouse.service.gate.Bundles;
import org.gatehouse.service.gate.GateDesk;
import org.gatehouse.service.gate.GateKey;
import org.gatehouse.service.gate.GateQuestions;
import org.gatehouse.service.gate.GateRegister;
import org.gatehouse.service.gate.GateTally;
import org.gatehouse.service.gate.GateViews;
import org.gatehouse.service.gate.GrantIndex;
import org.gatehouse.service.gate.authzen.AccessRequestProfile;
import org.gatehouse.service.gate.authzen.AuthZen;
import org.gatehouse.service.gate.authzen.GrantDecider;
import org.gatehouse.service.gate.authzen.ScenarioDecider;
import org.gatehouse.service.gate.trino.TrinoGate;
import org.gatehouse.service.http.resource.AccessRequestRoutes;
import org.gatehouse.service.http.resource.AuthZenRoutes;
import org.gatehouse.service.http.resource.BudgetRoutes;
import org.gatehouse.service.http.resource.BundleRoutes;
import org.gatehouse.service.http.resource.GateQuestionRoutes;
import org.gatehouse.service.http.resource.GateRoutes;
import org.gatehouse.service.http.resource.TrinoRoutes;
import org.gatehouse.service.http.route.Route;
import org.gatehouse.service.records.Records;

/// What gates call, and what people call about gates.
final class GateFace {
    private final Records records;
    private final UseCases use;
    private final InstantSource clock;
    private final GateKey key;
    private final GateTally tally;
    private final Budgets budgets;
    private final BudgetMeter meter;
    private final GateDesk desk;
    private final GateRegister register;
    private final Bundles bundles;
    private volatile URI url = URI.create("http://127.0.0.1");

    /// @param tally counts on from what `memory` keeps
    GateFace(
            Records records,
            GrantIndex index,
            GateRegister register,
            UseCases use,
            InstantSource clock,
            GateKey key,
            GateTally tally,
            GateMemory memory,
            Budgets budgets,
            BudgetMeter meter) {
        this.records = records;
        this.use = use;
        this.clock = clock;
        this.key = key;
        this.register = register;
        this.tally = tally;
        this.budgets = budgets;
        this.meter = meter;
        this.bundles = new Bundles(index, key, tally, clock, memory::keep);
        this.desk = new GateDesk(index, register, tally, use.gateDenials(), clock);
        bundles.recall(records.read(reading -> reading.gateBundles()));
    }

    /// Tells where the service is reached, once that is known.
    void reachedAt(URI where) {
        this.url = where;
    }

    GateDesk desk() {
        return desk;
    }

    Bundles bundles() {
        return bundles;
    }

    GateRegister register() {
        return register;
    }

    void measure(Metrics metrics) {
        metrics.gauge("gatehouse.gate.decisions", "Answers given to gates", tally, GateTally::decisions);
        metrics.gauge("gatehouse.gate.denials", "Answers to gates that were no", tally, GateTally::denials);
        metrics.gauge(
                "gatehouse.gate.unknown.operations",
                "Operations that gates asked for and nobody knows",
                tally,
                GateTally::unknownOperations);
    }

    /// What is left when a scenario is served: its questions, and no way to anything that was granted.
    List<Route> routes(Scenario scenario) {
        return new AuthZenRoutes(new AuthZen(new ScenarioDecider(scenario)), () -> url, scenario.id()).routes();
    }

    List<Route> routes() {
        GateViews views = new GateViews(register, tally, bundles);
        GateQuestions questions = new GateQuestions(desk, register, use.gates(), clock);
        AccessRequestProfile profile =
                new AccessRequestProfile(records, use.requests(), () -> url, clock::instant, key);
        AuthZen authZen = new AuthZen(new GrantDecider(desk, profile));
        return Stream.of(
                        new GateRoutes(use.gates(), views::of).routes(),
                        new GateQuestionRoutes(questions, use.grantQueries(), grant -> atGates(views, grant)).routes(),
                        new BudgetRoutes(budgets, meter::of).routes(),
                        new AuthZenRoutes(authZen, () -> url, null).routes(),
                        new BundleRoutes(bundles, register::gate).routes(),
                        new AccessRequestRoutes(profile, key).routes(),
                        new TrinoRoutes(new TrinoGate(desk, key::secret)).routes())
                .flatMap(List::stream)
                .toList();
    }

    private List<GrantAtGate> atGates(GateViews views, Grant grant) {
        return views.of(grant, records.read(reading -> reading.gateUses(grant.id())), grant.inForce(clock.instant()));
    }
}
