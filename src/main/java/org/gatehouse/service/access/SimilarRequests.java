package org.gatehouse.service.access;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.contract.RequestContext.Similar;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.model.Resolution;
import org.gatehouse.model.Slot;
import org.gatehouse.model.Verdict;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.Reading;
import org.gatehouse.service.records.RequestFilter;

/// Decided requests on the same assets, and how they ended in a few words.
final class SimilarRequests {
    static final int MOST = 5;

    private static final int WORDS_MOST = 80;
    private static final Set<RequestStatus> DECIDED = Set.of(RequestStatus.APPROVED, RequestStatus.DENIED);

    private SimilarRequests() {}

    /// Newest first.
    static List<Similar> to(AccessRequest request, Reading reading) {
        Map<RequestId, AccessRequest> found = new LinkedHashMap<>();
        for (AssetId asset : RequestContexts.assets(request)) {
            RequestFilter filter = new RequestFilter(DECIDED, null, null, asset, null, null, null, true);
            reading.requests(filter, PageSpec.first(MOST + 1)).items().forEach(other -> found.put(other.id(), other));
        }
        found.remove(request.id());
        return found.values().stream()
                .sorted(Comparator.comparing((AccessRequest other) -> Optional.ofNullable(other.resolution())
                                .map(Resolution::at)
                                .orElse(other.createdAt()))
                        .reversed())
                .limit(MOST)
                .map(other -> new Similar(other.id(), other.status(), words(other)))
                .toList();
    }

    private static String words(AccessRequest request) {
        return request.status() == RequestStatus.APPROVED ? approved(request) : denied(request);
    }

    private static String approved(AccessRequest request) {
        if (request.verdict().outcome() == Verdict.Outcome.AUTO_APPROVE) {
            return "approved by the policy";
        }
        int seats = request.slots().stream().mapToInt(Slot::needed).sum();
        return (request.terms() == null ? "" : "narrowed, ") + "approved " + seats + " of " + seats;
    }

    private static String denied(AccessRequest request) {
        String reason = Optional.ofNullable(request.resolution())
                .map(Resolution::reason)
                .orElse("");
        String shown = reason.length() > WORDS_MOST ? reason.substring(0, WORDS_MOST - 1) + "…" : reason;
        return shown.isEmpty() ? "denied" : "denied: " + shown;
    }
}
