package org.gatehouse.service.http.resource;

import java.util.List;
import org.gatehouse.contract.ApiPath;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.Right;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.service.http.route.Call;
import org.gatehouse.service.http.route.Reply;
import org.gatehouse.service.http.route.Route;
import org.gatehouse.service.http.route.Shape;
import org.gatehouse.service.identity.NeedToKnow;
import org.gatehouse.service.records.Records;

/// The ledger's entries, for those who may read it.
public final class LedgerRoutes {
    private final Records records;

    public LedgerRoutes(Records records) {
        this.records = records;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(ApiPath.LEDGER, "Read ledger entries in order; `after` is the index of the last one read")
                        .needs(Right.READ_LEDGER)
                        .paged()
                        .answers(Shape.pageOf(RecordedEntry.class))
                        .handledBy(this::page));
    }

    private Reply page(Call call) {
        long from = call.value("after", Long::parseLong).orElse(-1L) + 1;
        int limit = call.limit();
        List<RecordedEntry> found = records.read(
                reading -> NeedToKnow.veiled(reading, call.by(), reading.ledger(Math.max(0, from), limit + 1)));
        boolean more = found.size() > limit;
        List<RecordedEntry> items = more ? found.subList(0, limit) : found;
        return Reply.ok(new Page<>(items, more ? Long.toString(items.getLast().index()) : null));
    }
}
