package org.gatehouse.service.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.model.Decision;
import org.gatehouse.model.RequestId;
import org.hibernate.StatelessSession;

/// Reads decisions, oldest first.
final class DecisionQueries {
    private final StatelessSession session;

    DecisionQueries(StatelessSession session) {
        this.session = session;
    }

    List<Decision> of(RequestId request) {
        return read(Query.from("DecisionRow d").and("d.request = :request", "request", Ids.number(request)));
    }

    /// With an empty list for a request without decisions.
    Map<RequestId, List<Decision>> of(Collection<RequestId> requests) {
        Map<RequestId, List<Decision>> all = new HashMap<>();
        requests.forEach(request -> all.put(request, new ArrayList<>()));
        if (!all.isEmpty()) {
            List<Long> numbers = all.keySet().stream().map(Ids::number).toList();
            read(Query.from("DecisionRow d").in("d.request", "request", numbers))
                    .forEach(decision -> all.computeIfAbsent(decision.request(), id -> new ArrayList<>())
                            .add(decision));
        }
        all.replaceAll((request, decisions) -> List.copyOf(decisions));
        return Map.copyOf(all);
    }

    private List<Decision> read(Query query) {
        return Stored.readAll(query.list(session, "d.document", String.class, "d.madeAt, d.id"), Decision.class);
    }
}
