package org.gatehouse.service.access;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Refusal;
import org.gatehouse.model.Limits;
import org.gatehouse.model.Narrowing.Widening;
import org.gatehouse.model.PolicyRef;
import org.gatehouse.model.Role;
import org.gatehouse.model.Slot;
import org.gatehouse.model.Terms;
import org.gatehouse.model.Verdict;
import org.gatehouse.model.Verdict.Maximum;
import org.gatehouse.model.Verdict.Outcome;
import org.gatehouse.policy.CompiledPolicy;
import org.gatehouse.policy.Facts;
import org.gatehouse.service.records.Reading;
import org.jspecify.annotations.Nullable;

/// A policy that says what a test tells it to, in force under one version after another.
final class RequestPolicy implements PolicyInForce {
    private final List<Version> versions = new ArrayList<>(List.of(new Version(new PolicyRef("TEST", 1))));

    /// The version now in force, to be scripted.
    Version now() {
        return versions.getLast();
    }

    /// Puts another version in force, which begins by saying what the last one said.
    Version change() {
        Version last = now();
        Version next = new Version(new PolicyRef("TEST", last.ref.version() + 1));
        next.outcome = last.outcome;
        next.slots = last.slots;
        next.longest = last.longest;
        versions.add(next);
        return next;
    }

    static Slot slot(String name, Role role, @Nullable String team, int needed, String... distinctFrom) {
        return new Slot(name, role, team, needed, new TreeSet<>(List.of(distinctFrom)));
    }

    @Override
    public CompiledPolicy current(Reading records) {
        return now();
    }

    @Override
    public CompiledPolicy version(Reading records, PolicyRef ref) {
        return versions.stream()
                .filter(version -> version.ref.equals(ref))
                .findFirst()
                .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, "no " + ref));
    }

    static final class Version implements CompiledPolicy {
        Outcome outcome = Outcome.REQUIRE_APPROVAL;
        List<Slot> slots = List.of(slot("steward", Role.STEWARD, null, 2));
        Duration longest = Duration.ofDays(30);

        /// What it was asked about last.
        @Nullable
        Facts judged;

        private final PolicyRef ref;

        private Version(PolicyRef ref) {
            this.ref = ref;
        }

        @Override
        public PolicyRef ref() {
            return ref;
        }

        @Override
        public String title() {
            return "The test's policy";
        }

        @Override
        public Verdict judge(Facts facts) {
            judged = facts;
            boolean tooLong = facts.ask().requestedAccess().maxDuration().compareTo(longest) > 0;
            Outcome said = outcome == Outcome.REQUIRE_APPROVAL && tooLong ? Outcome.NARROW : outcome;
            List<Slot> seats = said == Outcome.AUTO_APPROVE ? List.of() : slots;
            Maximum maximum = new Maximum(longest, Limits.NONE, new TreeMap<>(), 0);
            return new Verdict(ref, said, List.of(), seats, maximum, null);
        }

        @Override
        public List<Widening> excess(Facts facts, Terms terms) {
            return Optional.of(terms.maxDuration())
                    .filter(asked -> asked.compareTo(longest) > 0)
                    .map(asked -> new Widening("/terms/max_duration", "Longer than " + longest + "."))
                    .stream()
                    .toList();
        }

        @Override
        public Terms bounded(Facts facts, Terms terms) {
            return new Terms(terms.items(), terms.maxDuration(), terms.limits().intersect(countries()));
        }

        private static Limits countries() {
            return new Limits(null, null, null, new TreeSet<>(List.of("US")));
        }

        @Override
        public Duration decideWithin(Facts facts) {
            return Duration.ofHours(10);
        }

        @Override
        public Duration activateWithin(Facts facts) {
            return Duration.ofDays(3);
        }
    }
}
