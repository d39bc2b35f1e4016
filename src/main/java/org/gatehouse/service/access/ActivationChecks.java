package org.gatehouse.service.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Refusal;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Decision;
import org.gatehouse.model.Eligibility.Bar;
import org.gatehouse.model.Grant;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.SlotMatching;
import org.gatehouse.model.Verdict;
import org.gatehouse.model.Verdict.RuleOutcome;
import org.gatehouse.policy.Facts;
import org.gatehouse.service.records.Reading;

/// Looks once more before a grant comes into force, by the facts of that moment: is everybody involved still in
/// good standing, are the people who approved it still entitled to, does the policy in force still not deny it.
final class ActivationChecks {
    private final PolicyInForce policies;

    ActivationChecks(PolicyInForce policies) {
        this.policies = policies;
    }

    /// What keeps it from being used for now, and may pass: a lock or a freeze.
    Optional<String> standstill(Reading records, Grant grant, Instant now) {
        AccessRequest request = GrantFacts.request(records, grant);
        Facts facts = GrantFacts.of(records, request, now).narrowedTo(GrantFacts.terms(grant));
        try {
            Standstill.check(records, facts);
            return Optional.empty();
        } catch (Refusal e) {
            return Optional.of(e.detail());
        }
    }

    /// What makes it invalid for good: somebody left, an approval lost, a denial by the policy now in force.
    Optional<String> invalid(Reading records, Grant grant, Instant now) {
        AccessRequest request = GrantFacts.request(records, grant);
        return gone(records, request)
                .or(() -> lostApproval(records, grant, request, now))
                .or(() -> denial(records, grant, request, now));
    }

    private static Optional<String> gone(Reading records, AccessRequest request) {
        Names names = new Names(records);
        List<PersonId> involved = new ArrayList<>(request.actorChain());
        involved.add(request.requester());
        involved.add(request.subject().id());
        return names.people(involved).stream()
                .filter(person -> person.leftAt() != null)
                .findFirst()
                .map(person -> person.id() + " has left.");
    }

    private static Optional<String> lostApproval(Reading records, Grant grant, AccessRequest request, Instant now) {
        Names names = new Names(records);
        Electorate electorate = new Electorate(records, names, now);
        List<Person> standing = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        for (Decision approval : approvals(records, grant)) {
            Optional<String> bar = Electorate.behind(approval).stream()
                    .flatMap(person -> electorate.bar(request, names.person(person)).stream())
                    .findFirst()
                    .map(Bar::words);
            bar.ifPresentOrElse(
                    words -> lost.add(approval.person() + ": " + words),
                    () -> standing.add(names.person(approval.person())));
        }
        if (SlotMatching.seat(grant.slots(), standing).complete()) {
            return Optional.empty();
        }
        return Optional.of("The approvals no longer fill the seats. "
                + (lost.isEmpty() ? "Somebody's roles or teams have changed." : String.join(" ", lost)));
    }

    private static List<Decision> approvals(Reading records, Grant grant) {
        return records.decisions(grant.request()).stream()
                .filter(decision -> grant.approvals().contains(decision.id()))
                .toList();
    }

    private Optional<String> denial(Reading records, Grant grant, AccessRequest request, Instant now) {
        Facts facts = GrantFacts.of(records, request, now).narrowedTo(GrantFacts.terms(grant));
        Verdict verdict = policies.current(records).judge(facts);
        if (verdict.outcome() != Verdict.Outcome.DENY) {
            return Optional.empty();
        }
        String words = verdict.rules().stream()
                .filter(rule -> rule.effect() == Verdict.Effect.DENY && rule.blocking())
                .map(RuleOutcome::words)
                .collect(Collectors.joining(" "));
        return Optional.of(verdict.policy() + " denies it: " + (words.isEmpty() ? "no rule speaks for it." : words));
    }

    /// @throws Refusal `FROZEN`, or `POLICY_DENIES` when it can never be used again
    void require(Reading records, Grant grant, Instant now) {
        standstill(records, grant, now).ifPresent(words -> {
            throw new Refusal(ErrorCode.FROZEN, words);
        });
        AccessRequest request = GrantFacts.request(records, grant);
        gone(records, request).or(() -> denial(records, grant, request, now)).ifPresent(words -> {
            throw new Refusal(ErrorCode.POLICY_DENIES, words);
        });
    }
}
