package org.gatehouse.policy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatehouse.model.Narrowing.Widening;
import org.gatehouse.model.PolicyRef;
import org.gatehouse.model.Terms;
import org.gatehouse.model.Verdict;
import org.gatehouse.model.Verdict.Outcome;

/// A policy that judges by its rules.
record RulePolicy(PolicyRef ref, String title, ServiceLevel serviceLevel, Assessor assessor) implements CompiledPolicy {
    /// Cutting a request down can bring another limit into play; so often is it cut again.
    private static final int MOST_CUTS = 4;

    @Override
    public Verdict judge(Facts facts) {
        Assessment assessment = assessor.assess(facts);
        if (assessment.outcome() != Outcome.NARROW) {
            return assessment.verdict(ref, null);
        }
        return wouldPass(facts, assessment)
                .map(terms -> assessment.verdict(ref, terms))
                .orElseGet(() -> assessment
                        .and(Groundwork.denial(
                                "limits",
                                "It exceeds limits, and no narrower terms would pass.",
                                assessor.source(),
                                List.of()))
                        .verdict(ref, null));
    }

    private Optional<Terms> wouldPass(Facts facts, Assessment assessment) {
        Assessment last = assessment;
        Facts tried = facts;
        for (int cut = 0; cut < MOST_CUTS && last.outcome() == Outcome.NARROW; cut++) {
            Terms terms = Bounds.narrowed(tried, last.maximum());
            tried = facts.narrowedTo(terms);
            last = assessor.assess(tried);
        }
        boolean passes = last.outcome() == Outcome.REQUIRE_APPROVAL || last.outcome() == Outcome.AUTO_APPROVE;
        return passes ? Optional.of(Bounds.narrowed(tried, last.maximum())) : Optional.empty();
    }

    @Override
    public List<Widening> excess(Facts facts, Terms terms) {
        Assessment assessment = assessor.assess(facts.narrowedTo(terms));
        List<Widening> found = new ArrayList<>(assessment.excess());
        assessment.denials().forEach(denial -> found.add(new Widening("/terms", denial.words())));
        return List.copyOf(found);
    }

    @Override
    public Terms bounded(Facts facts, Terms terms) {
        Assessment assessment = assessor.assess(facts.narrowedTo(terms));
        return new Terms(
                terms.items(),
                terms.maxDuration(),
                terms.limits().intersect(assessment.maximum().limits()));
    }

    @Override
    public Duration decideWithin(Facts facts) {
        return serviceLevel.decideWithin(
                facts.ask().requestedAccess(), facts.ask().severity());
    }

    @Override
    public Duration activateWithin(Facts facts) {
        return serviceLevel.activateWithin(facts.ask().requestedAccess());
    }
}
