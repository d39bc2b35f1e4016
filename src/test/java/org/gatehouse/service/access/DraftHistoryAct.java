package org.gatehouse.service.access;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/// Something that people do to requests before and after they are submitted. Requests are numbers in the order in
/// which they were written, of which some may not be there yet.
sealed interface DraftHistoryAct {
    List<String> REQUESTERS = List.of("jonas", "uma", "cy");
    List<String> STEWARDS = List.of("ana", "bo", "sam");
    int REQUESTS = 6;

    /// @param drafted whether it is saved as a draft, else it is submitted at once
    /// @param replacing the request that it names to be replaced; null for none
    record Write(String who, boolean drafted, @Nullable Integer replacing) implements DraftHistoryAct {}

    /// @param stale whether it is meant for the version before
    record Redraft(String who, int request, @Nullable Integer replacing, boolean stale) implements DraftHistoryAct {}

    record Submit(String who, int request) implements DraftHistoryAct {}

    record Withdraw(String who, int request) implements DraftHistoryAct {}

    record Approve(String who, int request) implements DraftHistoryAct {}

    record Deny(String who, int request) implements DraftHistoryAct {}

    record Question(String who, int request) implements DraftHistoryAct {}

    record Answer(String who, int request) implements DraftHistoryAct {}

    /// Hours pass, and the clock ticks.
    record Pass(int hours) implements DraftHistoryAct {}

    static Arbitrary<List<DraftHistoryAct>> histories() {
        Arbitrary<Integer> request = Arbitraries.integers().between(0, REQUESTS - 1);
        Arbitrary<Integer> replacing = request.injectNull(0.5);
        Arbitrary<Boolean> drafted = Arbitraries.of(true, true, false);
        Arbitrary<Boolean> stale = Arbitraries.of(true, false, false, false);
        // Mostly one person, without whom few would ever touch what is theirs.
        Arbitrary<String> requester = Arbitraries.frequency(
                Tuple.of(6, REQUESTERS.get(0)), Tuple.of(1, REQUESTERS.get(1)), Tuple.of(1, REQUESTERS.get(2)));
        Arbitrary<String> steward = Arbitraries.of(STEWARDS);
        Arbitrary<DraftHistoryAct> act = Arbitraries.frequencyOf(
                Tuple.of(6, Combinators.combine(requester, drafted, replacing).as(Write::new)),
                Tuple.of(
                        4,
                        Combinators.combine(requester, request, replacing, stale)
                                .as(Redraft::new)),
                Tuple.of(12, Combinators.combine(requester, request).as(Submit::new)),
                Tuple.of(1, Combinators.combine(requester, request).as(Withdraw::new)),
                Tuple.of(20, Combinators.combine(steward, request).as(Approve::new)),
                Tuple.of(1, Combinators.combine(steward, request).as(Deny::new)),
                Tuple.of(2, Combinators.combine(steward, request).as(Question::new)),
                Tuple.of(2, Combinators.combine(requester, request).as(Answer::new)),
                Tuple.of(1, Arbitraries.of(1, 100).map(Pass::new)));
        return act.list().ofMinSize(20).ofMaxSize(60);
    }
}
