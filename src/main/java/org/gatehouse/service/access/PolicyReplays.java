package org.gatehouse.service.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gatehouse.contract.PolicyReplay;
import org.gatehouse.contract.PolicyReplay.Change;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.model.Slot;
import org.gatehouse.model.Verdict;
import org.gatehouse.policy.CompiledPolicy;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.Reading;
import org.gatehouse.service.records.RequestFilter;
import org.gatehouse.service.records.Slice;
import org.jspecify.annotations.Nullable;

/// What a policy would have said of the latest requests, beside what was said when they were submitted. People and
/// assets are taken as the register has them now, the time as it was then.
final class PolicyReplays {
    static final int REQUESTS = 1_000;
    private static final int SHOWN = 200;
    private static final int PAGE = 200;

    private PolicyReplays() {}

    static PolicyReplay of(Reading records, CompiledPolicy policy) {
        int considered = 0;
        List<Change> changes = new ArrayList<>();
        for (AccessRequest request : latest(records)) {
            considered++;
            Verdict would = policy.judge(GrantFacts.of(records, request, request.createdAt()));
            if (differs(request.verdict(), would)) {
                changes.add(new Change(
                        request.id(),
                        request.verdict().outcome(),
                        would.outcome(),
                        words(request.verdict()) + " -> " + words(would)));
            }
        }
        return new PolicyReplay(considered, changes.size(), changes.subList(0, Math.min(SHOWN, changes.size())));
    }

    private static List<AccessRequest> latest(Reading records) {
        List<AccessRequest> latest = new ArrayList<>();
        @Nullable String after = null;
        do {
            Slice<AccessRequest> slice = records.requests(RequestFilter.ALL, new PageSpec(PAGE, after));
            slice.items().stream()
                    .filter(request -> request.status() != RequestStatus.DRAFT)
                    .forEach(latest::add);
            after = slice.next();
        } while (after != null && latest.size() < REQUESTS);
        return latest.subList(0, Math.min(REQUESTS, latest.size()));
    }

    private static boolean differs(Verdict was, Verdict would) {
        return was.outcome() != would.outcome() || !was.slots().equals(would.slots());
    }

    private static String words(Verdict verdict) {
        String outcome = verdict.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        int seats = verdict.slots().stream().mapToInt(Slot::needed).sum();
        return seats == 0 ? outcome : outcome + " (" + seats + ")";
    }
}
