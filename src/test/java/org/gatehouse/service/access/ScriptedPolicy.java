package org.gatehouse.service.access;

import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.gatehouse.model.Limits;
import org.gatehouse.model.Narrowing.Widening;
import org.gatehouse.model.PolicyRef;
import org.gatehouse.model.Terms;
import org.gatehouse.model.Verdict;
import org.gatehouse.model.Verdict.Effect;
import org.gatehouse.model.Verdict.Outcome;
import org.gatehouse.model.Verdict.RuleOutcome;
import org.gatehouse.policy.CompiledPolicy;
import org.gatehouse.policy.Facts;
import org.gatehouse.service.records.Reading;
import org.gatehouse.testing.SampleGrant;

/// A policy that denies when told to, and otherwise has people decide.
final class ScriptedPolicy implements PolicyInForce, CompiledPolicy {
    static final Duration ACTIVATE_WITHIN = Duration.ofHours(24);

    boolean denies;

    @Override
    public CompiledPolicy current(Reading records) {
        return this;
    }

    @Override
    public CompiledPolicy version(Reading records, PolicyRef ref) {
        return this;
    }

    @Override
    public PolicyRef ref() {
        return SampleGrant.POLICY;
    }

    @Override
    public String title() {
        return "A test's policy";
    }

    @Override
    public Verdict judge(Facts facts) {
        List<RuleOutcome> rules = denies
                ? List.of(new RuleOutcome("stop", Effect.DENY, "Not any more.", "test:1:1", List.of(), true))
                : List.of();
        return verdict(denies ? Outcome.DENY : Outcome.REQUIRE_APPROVAL, rules);
    }

    static Verdict verdict(Outcome outcome, List<RuleOutcome> rules) {
        Verdict.Maximum maximum = new Verdict.Maximum(null, Limits.NONE, new TreeMap<>(), 0);
        return new Verdict(SampleGrant.POLICY, outcome, rules, List.of(), maximum, null);
    }

    @Override
    public List<Widening> excess(Facts facts, Terms terms) {
        return List.of();
    }

    @Override
    public Terms bounded(Facts facts, Terms terms) {
        return terms;
    }

    @Override
    public Duration decideWithin(Facts facts) {
        return Duration.ofHours(1);
    }

    @Override
    public Duration activateWithin(Facts facts) {
        return ACTIVATE_WITHIN;
    }
}
