package org.gatehouse.service.access;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Role;
import org.jspecify.annotations.Nullable;

/// Something that happens to a request or around it. People are numbers: 0 asks, 1 is the service that benefits, 2
/// answers for it, 3 stands in the actor chain, all others are bystanders.
sealed interface RequestHistoryAct {
    int PEOPLE = 10;

    /// Instead of a person: whoever approved last. Chance alone would seldom hit upon them.
    int LAST_APPROVER = -1;

    /// Instead of a person who decides: whoever was handed over to last, in place of who handed over.
    int LAST_DELEGATE = -2;

    /// @param terms which of [#TERMS]
    /// @param principal the colleague stood in for; null for oneself
    /// @param stale whether it is meant for the revision before
    record Approve(int who, int terms, @Nullable Integer principal, boolean stale) implements RequestHistoryAct {}

    record Deny(int who) implements RequestHistoryAct {}

    record Abstain(int who) implements RequestHistoryAct {}

    record Amend(int hours) implements RequestHistoryAct {}

    record Question(int who) implements RequestHistoryAct {}

    record Answer() implements RequestHistoryAct {}

    record Claim(int who) implements RequestHistoryAct {}

    record Roster(int who, List<Role> roles, List<String> teams) implements RequestHistoryAct {}

    record Lock(int who, boolean locked) implements RequestHistoryAct {}

    /// @param with the person in question; null for the asset that is asked for
    record Conflict(int who, @Nullable Integer with) implements RequestHistoryAct {}

    record Delegate(int from, int to, int hours) implements RequestHistoryAct {}

    record Undelegate() implements RequestHistoryAct {}

    /// A new version of the policy takes force.
    record Policy(boolean denies, int slots) implements RequestHistoryAct {}

    record Freeze(boolean frozen) implements RequestHistoryAct {}

    /// How the making of grants goes from now on.
    record Maker(Going going) implements RequestHistoryAct {
        enum Going {
            WELL,
            REFUSING,
            BROKEN
        }
    }

    /// Time passes, and the clock ticks.
    record Pass(int minutes) implements RequestHistoryAct {}

    /// Terms that approvals may give.
    ///
    /// @param columns null for the terms on the table
    record Given(@Nullable List<String> columns, boolean masked, int hours) {}

    List<Given> TERMS = List.of(
            new Given(null, false, 0),
            new Given(List.of("email"), false, 4),
            new Given(List.of("email", "phone"), false, 2),
            new Given(List.of("email"), true, 1),
            new Given(List.of("email", "id"), false, 2),
            new Given(List.of("email"), false, 9));

    /// How the world begins.
    ///
    /// @param slots which of [RequestHistory#SLOTS]
    /// @param longest the most hours that the policy allows
    /// @param denied whether the policy denies it when it is submitted, though no more from then on
    record Beginning(List<Roster> rosters, List<Affiliation> affiliations, int slots, int longest, boolean denied) {}

    static Arbitrary<Beginning> beginnings() {
        Arbitrary<List<Roster>> rosters = roster().list().ofSize(PEOPLE);
        Arbitrary<List<Affiliation>> affiliations = Arbitraries.frequency(
                        Tuple.of(14, Affiliation.STEWARD),
                        Tuple.of(4, Affiliation.HOST),
                        Tuple.of(1, Affiliation.COMPANY),
                        Tuple.of(1, Affiliation.VENDOR))
                .list()
                .ofSize(PEOPLE);
        return Combinators.combine(
                        rosters,
                        affiliations,
                        Arbitraries.integers().between(0, RequestHistory.SLOTS.size() - 1),
                        Arbitraries.of(24, 24, 24, 4),
                        Arbitraries.frequency(Tuple.of(7, false), Tuple.of(1, true)))
                .as(Beginning::new);
    }

    static Arbitrary<List<RequestHistoryAct>> histories() {
        Arbitrary<RequestHistoryAct> act = Arbitraries.frequencyOf(
                Tuple.of(40, approve()),
                Tuple.of(1, who().map(Deny::new)),
                Tuple.of(2, who().map(Abstain::new)),
                Tuple.of(2, Arbitraries.of(8, 8, 2).map(Amend::new)),
                Tuple.of(2, who().map(Question::new)),
                Tuple.of(8, Arbitraries.create(Answer::new)),
                Tuple.of(2, who().map(Claim::new)),
                Tuple.of(4, roster().map(RequestHistoryAct.class::cast)),
                Tuple.of(
                        5,
                        Combinators.combine(someone(), Arbitraries.of(true, false))
                                .as(Lock::new)),
                Tuple.of(
                        2, Combinators.combine(someone(), who().injectNull(0.3)).as(Conflict::new)),
                Tuple.of(
                        4,
                        Combinators.combine(someone(), bystander(), Arbitraries.of(1, 30))
                                .as(Delegate::new)),
                Tuple.of(2, Arbitraries.create(Undelegate::new)),
                Tuple.of(
                        2,
                        Combinators.combine(Arbitraries.of(true, false, false, false), Arbitraries.of(0, 1, 2))
                                .as(Policy::new)),
                Tuple.of(2, Arbitraries.of(true, false, false, false).map(Freeze::new)),
                Tuple.of(1, Arbitraries.of(Maker.Going.class).map(Maker::new)),
                Tuple.of(3, Arbitraries.of(5, 40, 600).map(Pass::new)));
        return act.list().ofMinSize(10).ofMaxSize(50).withSizeDistribution(RandomDistribution.uniform());
    }

    private static Arbitrary<RequestHistoryAct> approve() {
        Arbitrary<Integer> terms = Arbitraries.frequency(
                Tuple.of(25, 0), Tuple.of(1, 1), Tuple.of(1, 2), Tuple.of(1, 3), Tuple.of(1, 4), Tuple.of(1, 5));
        Arbitrary<Boolean> stale = Arbitraries.frequency(Tuple.of(20, false), Tuple.of(1, true));
        Arbitrary<Integer> principal = bystander().injectNull(0.9);
        Arbitrary<Integer> decider =
                Arbitraries.frequencyOf(Tuple.of(6, who()), Tuple.of(1, Arbitraries.just(LAST_DELEGATE)));
        return Combinators.combine(decider, terms, principal, stale).as(Approve::new);
    }

    private static Arbitrary<Roster> roster() {
        Arbitrary<List<Role>> roles = Arbitraries.frequency(
                Tuple.of(6, List.of(Role.STEWARD)),
                Tuple.of(2, List.of(Role.LEAD_STEWARD)),
                Tuple.of(1, List.of(Role.MONITOR)));
        Arbitrary<List<String>> teams =
                Arbitraries.of(List.of(), List.of("data"), List.of("security"), List.of("data", "security"));
        return Combinators.combine(someone(), roles, teams).as(Roster::new);
    }

    private static Arbitrary<Integer> who() {
        return Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.of(0, 2, 3)), Tuple.of(8, bystander()));
    }

    /// Often somebody whom it hurts.
    private static Arbitrary<Integer> someone() {
        return Arbitraries.frequencyOf(Tuple.of(1, who()), Tuple.of(1, Arbitraries.just(LAST_APPROVER)));
    }

    private static Arbitrary<Integer> bystander() {
        return Arbitraries.integers().between(4, PEOPLE - 1);
    }
}
