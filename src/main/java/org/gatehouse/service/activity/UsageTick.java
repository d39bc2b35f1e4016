package org.gatehouse.service.activity;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.ledger.EntryActor;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntrySubject;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.GrantStatus;
import org.gatehouse.service.access.Tick;
import org.gatehouse.service.events.ActivityStore;
import org.gatehouse.service.events.Used;
import org.gatehouse.service.identity.WritePath;
import org.gatehouse.service.records.Writing;

/// Lets what was done under grants flow back into them: rows read and last use, so that a grant whose rows are used
/// up allows nothing more. Sums are written, not additions: a write that is repeated changes nothing.
///
/// Each write is an entry in the ledger. So that a busy grant does not fill it, its figures are written at once only
/// when they change something: the first use, each further tenth of its rows and the last of them, and all that was
/// left before it ends; else once a minute.
public final class UsageTick implements Tick {
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final Duration UNIMPORTANT_EVERY = Duration.ofMinutes(1);
    private static final int PARTS = 10;
    private static final int MOST = 100;

    private final ActivityStore store;
    private final WritePath path;
    private final Map<GrantId, Instant> written = new HashMap<>();
    private Instant next = Instant.MIN;

    public UsageTick(ActivityStore store, WritePath path) {
        this.store = store;
        this.path = path;
    }

    @Override
    public int run(Instant now) {
        if (now.isBefore(next)) {
            return 0;
        }
        next = now.plus(EVERY);
        List<Grant> unfinished = path.records().read(records -> records.unfinishedGrants());
        Set<GrantId> ids = unfinished.stream().map(Grant::id).collect(Collectors.toSet());
        written.keySet().retainAll(ids);
        Map<GrantId, Used> used = store.used(ids);
        List<GrantId> behind = unfinished.stream()
                .filter(grant -> isBehind(grant, used.getOrDefault(grant.id(), Used.NOTHING))
                        && isDue(grant, used.getOrDefault(grant.id(), Used.NOTHING), now))
                .map(Grant::id)
                .limit(MOST)
                .toList();
        if (behind.isEmpty()) {
            return 0;
        }
        int many = path.byService(records -> {
            int count = 0;
            for (GrantId id : behind) {
                count += write(records, id, used.getOrDefault(id, Used.NOTHING), now) ? 1 : 0;
            }
            return count;
        });
        behind.forEach(id -> written.put(id, now));
        return many;
    }

    private boolean isDue(Grant grant, Used used, Instant now) {
        Instant last = written.get(grant.id());
        Instant end = grant.endsAt();
        boolean ending = end != null && !now.plus(UNIMPORTANT_EVERY).isBefore(end);
        return last == null
                || grant.use().decisions() == 0
                || grant.status() != GrantStatus.ACTIVE
                || ending
                || part(grant, used.rows()) > part(grant, grant.use().rowsRead())
                || !now.isBefore(last.plus(UNIMPORTANT_EVERY));
    }

    /// How many tenths of the rows that the grant allows these are; at most all.
    private static long part(Grant grant, long rows) {
        Long most = grant.limits().rows();
        return most == null || most == 0
                ? 0
                : Math.min(rows, most) / Math.max(1, most / PARTS) + (rows >= most ? 1 : 0);
    }

    private static boolean isBehind(Grant grant, Used used) {
        return used.events() > grant.use().decisions()
                || used.rows() > grant.use().rowsRead();
    }

    private static boolean write(Writing records, GrantId id, Used used, Instant now) {
        Optional<Grant> current =
                records.grant(id).filter(grant -> !grant.status().isFinal() && isBehind(grant, used));
        if (current.isEmpty()) {
            return false;
        }
        Grant.Use before = current.get().use();
        Grant grant = current.get()
                .edit()
                .use(new Grant.Use(
                        Math.max(before.decisions(), used.events()),
                        Math.max(before.rowsRead(), used.rows()),
                        used.lastUsed() == null ? before.lastUsed() : used.lastUsed()))
                .build();
        records.save(grant);
        EntrySubject subject = new EntrySubject("grant", id.value(), grant.version());
        records.append(
                EntryDraft.of(EntryType.GRANT_USED, EntryActor.SERVICE, subject)
                        .with("decisions", grant.use().decisions())
                        .with("rows_read", grant.use().rowsRead()),
                now);
        return true;
    }
}
