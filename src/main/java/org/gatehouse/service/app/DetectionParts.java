package org.gatehouse.service.app;

import java.time.InstantSource;
import java.util.Deque;
import org.gatehouse.service.activity.Background;
import org.gatehouse.service.activity.Past;
import org.gatehouse.service.detection.FeedWatch;
import org.gatehouse.service.detection.RuleEngine;
import org.gatehouse.service.detection.RuleLibrary;
import org.gatehouse.service.detection.RuleSwitches;
import org.gatehouse.service.detection.Rules;
import org.gatehouse.service.events.ActivityStore;
import org.gatehouse.service.gate.GateRegister;
import org.gatehouse.service.records.Records;

/// Detection, wired to one store.
record DetectionParts(Rules rules, FeedWatch feedWatch) {
    /// @param opened gets what must be closed
    static DetectionParts over(
            ActivityStore store,
            Records records,
            Past past,
            GateRegister gates,
            UseCases use,
            ActivityParts activity,
            ServiceConfig config,
            InstantSource clock,
            Deque<AutoCloseable> opened) {
        RuleSwitches switches = new RuleSwitches();
        records.onCommit(switches);
        switches.build(records);
        RuleEngine engine = new RuleEngine(
                new RuleLibrary(config.rulesFolder()),
                switches,
                new Background(past, source -> isGated(gates, source)),
                use.alerts().raise()::raise,
                clock);
        store.onStored(engine);
        engine.start();
        opened.push(engine);
        Rules rules = new Rules(
                engine, switches, store, use.path(), config.activity().store().retention());
        opened.push(rules);
        return new DetectionParts(rules, new FeedWatch(activity.monitor()::watched, engine));
    }

    private static boolean isGated(GateRegister gates, String source) {
        return gates.all().stream()
                .anyMatch(gate -> !gate.retired() && gate.sources().contains(source));
    }
}
