package org.gatehouse.service.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Problem.FieldError;
import org.gatehouse.contract.Refusal;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Ask;
import org.gatehouse.model.Narrowing.Widening;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.Terms;
import org.gatehouse.model.Verdict;
import org.gatehouse.model.Verdict.RuleOutcome;
import org.gatehouse.policy.CompiledPolicy;
import org.gatehouse.policy.Facts;
import org.gatehouse.service.records.Reading;

/// Puts facts before the policy: what it says of a request when asked, and what stands in the way of approving it
/// now.
///
/// Thresholds are those of the policy version that the request was submitted under. Denials are live: the policy
/// that is active now can forbid what an earlier one let through, as can a freeze, a lock or a departure.
public final class RequestJudge {
    private final PolicyInForce policies;

    public RequestJudge(PolicyInForce policies) {
        this.policies = policies;
    }

    /// What the active policy says of an ask, and the facts it went by.
    record Judgement(CompiledPolicy policy, Facts facts, Verdict verdict) {}

    Judgement judge(Reading reading, PersonId requester, Ask ask, Instant now) {
        CompiledPolicy policy = policies.current(reading);
        Facts facts = facts(reading, requester, ask, now);
        return new Judgement(policy, facts, policy.judge(facts));
    }

    /// What is said of a request as if these terms had been asked for: by the version it was submitted under,
    /// unless the one in force forbids it.
    Verdict narrowed(Reading reading, AccessRequest request, Terms terms, Instant now) {
        Facts narrowed = facts(reading, request.requester(), request.ask(), now).narrowedTo(terms);
        Verdict inForce = policies.current(reading).judge(narrowed);
        return inForce.outcome() == Verdict.Outcome.DENY
                ? inForce
                : policies.version(reading, request.policy()).judge(narrowed);
    }

    /// The terms of an approval as a grant under them would carry them, once nothing stands in their way.
    ///
    /// @throws Refusal `FROZEN`, `POLICY_DENIES`, or `NARROW_FIRST` with the places that reach too far
    Terms approvable(Reading reading, AccessRequest request, Terms terms, Instant now) {
        Facts facts = facts(reading, request.requester(), request.ask(), now);
        Standstill.check(reading, facts);
        Facts narrowed = facts.narrowedTo(terms);
        refuseDenied(policies.current(reading).judge(narrowed));
        CompiledPolicy pinned = policies.version(reading, request.policy());
        refuseDenied(pinned.judge(narrowed));
        List<Widening> excess = pinned.excess(facts, terms);
        if (!excess.isEmpty()) {
            throw new Refusal(
                    ErrorCode.NARROW_FIRST,
                    pinned.title() + " allows less: " + excess.getFirst().detail()
                            + " Narrow the terms and approve those.",
                    excess.stream().map(RequestJudge::error).toList());
        }
        return pinned.bounded(facts, terms);
    }

    /// Why people are to look at a request before they approve it as it stands; empty where the policy in force
    /// would approve it by itself, so that nobody would be asked if it came today.
    Optional<String> lookFirst(Reading reading, AccessRequest request, Instant now) {
        Terms terms = request.currentTerms();
        Verdict today = policies.current(reading)
                .judge(facts(reading, request.requester(), request.ask(), now).narrowedTo(terms));
        if (today.outcome() != Verdict.Outcome.AUTO_APPROVE) {
            return Optional.of(today.policy() + " asks people to look at it.");
        }
        try {
            approvable(reading, request, terms, now);
            return Optional.empty();
        } catch (Refusal obstacle) {
            return Optional.of(obstacle.detail());
        }
    }

    static FieldError error(Widening widening) {
        return new FieldError(widening.pointer(), widening.detail());
    }

    private static void refuseDenied(Verdict verdict) {
        if (verdict.outcome() != Verdict.Outcome.DENY) {
            return;
        }
        String why = verdict.rules().stream()
                .filter(rule -> rule.effect() == Verdict.Effect.DENY && rule.blocking())
                .map(RuleOutcome::words)
                .findFirst()
                .orElse("No rule speaks for it.");
        throw new Refusal(ErrorCode.POLICY_DENIES, verdict.policy() + " denies it: " + why);
    }

    private static Facts facts(Reading reading, PersonId requester, Ask ask, Instant now) {
        Names names = new Names(reading);
        return new Facts(
                ask,
                names.person(requester),
                names.person(ask.subject() == null ? requester : ask.subject().id()),
                names.people(ask.actorChain()),
                reading.assets(ask.items().stream().map(AccessItem::asset).toList()),
                now);
    }
}
