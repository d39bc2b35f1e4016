package org.gatehouse.service.access;

import java.util.ArrayList;
import java.util.List;
import org.gatehouse.contract.PolicyReplay;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Slot;
import org.gatehouse.model.Verdict;
import org.gatehouse.policy.CompiledPolicy;
import org.gatehouse.policy.Facts;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.Reading;
import org.gatehouse.service.records.RequestFilter;
import org.gatehouse.service.records.Slice;
import org.jspecify.annotations.Nullable;

/// What a policy would have said of the last requests: what its second lead looks at before agreeing.
final class PolicyReplays {
    /// How many requests are looked back on.
    static final int REACH = 1_000;

    private static final int SHOWN = 200;
    private static final int PAGE = 200;

    private PolicyReplays() {}

    static PolicyReplay replay(Reading reading, CompiledPolicy policy) {
        Names names = new Names(reading);
        List<PolicyReplay.Change> changes = new ArrayList<>();
        int considered = 0;
        int changed = 0;
        @Nullable String after = null;
        do {
            Slice<AccessRequest> slice = reading.requests(RequestFilter.ALL, new PageSpec(PAGE, after));
            for (AccessRequest request : slice.items()) {
                considered++;
                Verdict would = policy.judge(facts(reading, names, request));
                if (differs(request, would)) {
                    changed++;
                    if (changes.size() < SHOWN) {
                        changes.add(change(request, would));
                    }
                }
            }
            after = slice.next();
        } while (after != null && considered < REACH);
        return new PolicyReplay(considered, changed, changes);
    }

    /// As they were asked, about people and assets as they are.
    private static Facts facts(Reading reading, Names names, AccessRequest request) {
        return new Facts(
                request.ask(),
                names.person(request.requester()),
                names.person(request.subject().id()),
                names.people(request.actorChain()),
                reading.assets(request.items().stream().map(AccessItem::asset).toList()),
                request.createdAt());
    }

    private static boolean differs(AccessRequest request, Verdict would) {
        return would.outcome() != request.verdict().outcome()
                || !would.slots().equals(request.verdict().slots());
    }

    private static PolicyReplay.Change change(AccessRequest request, Verdict would) {
        return new PolicyReplay.Change(
                request.id(),
                request.verdict().outcome(),
                would.outcome(),
                "seats: " + seats(request.verdict().slots()) + " -> " + seats(would.slots()));
    }

    private static int seats(List<Slot> slots) {
        return slots.stream().mapToInt(Slot::needed).sum();
    }
}
