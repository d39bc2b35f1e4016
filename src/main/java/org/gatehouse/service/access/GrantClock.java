package org.gatehouse.service.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.ledger.EntryActor;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.GrantStatus;
import org.gatehouse.model.Resolution;
import org.gatehouse.service.identity.WritePath;
import org.gatehouse.service.records.GrantFilter;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.Slice;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What time does to grants: it starts those with a start, lapses those not used, ends those that are over, goes on
/// with what a restart interrupted, and asks again the gates that have not confirmed an end. It never approves.
public final class GrantClock implements Tick {
    private static final Logger LOG = LoggerFactory.getLogger(GrantClock.class);
    private static final int BATCH = 200;
    private static final Duration RETRY_EVERY = Duration.ofSeconds(10);

    private final WritePath path;
    private final GrantActivation activation;
    private final GrantEndings endings;
    private Instant nextRetry = Instant.MIN;

    public GrantClock(WritePath path, Grants grants) {
        this.path = path;
        this.activation = grants.activation();
        this.endings = grants.endings();
    }

    /// A frozen grant stays due until it lapses, so when a whole batch cannot be moved a wider one is looked at.
    @Override
    public int run(Instant now) {
        retryUnconfirmed(now);
        for (int limit = BATCH; ; limit *= 4) {
            int most = limit;
            List<GrantId> due = path.records().read(records -> records.grantsDueBefore(now, most));
            int moved = (int) due.stream().filter(id -> moved(id, now)).count();
            if (moved > 0 || due.size() < limit) {
                return moved;
            }
        }
    }

    /// One grant's trouble is logged with its id and stops no other.
    private boolean moved(GrantId id, Instant now) {
        try {
            Optional<Grant> grant = path.records().read(records -> records.grant(id));
            return grant.isPresent() && move(grant.get(), now);
        } catch (RuntimeException e) {
            LOG.error("{} cannot be moved on; it is tried again at the next tick", id, e);
            return false;
        }
    }

    private boolean move(Grant grant, Instant now) {
        return switch (grant.status()) {
            case SCHEDULED -> isOver(grant, now) ? end(grant, "lapsed", now) : start(grant, now);
            case ACTIVATING -> activation.settle(grant).status() != GrantStatus.ACTIVATING;
            case ACTIVE -> isOver(grant, now) && end(grant, "expired", now);
            case SUSPENDED -> isOver(grant, now) && end(grant, grant.activatedAt() == null ? "lapsed" : "expired", now);
            case DEACTIVATING -> settle(grant);
            case EXPIRED, REVOKED, COMPLETED, ACTIVATION_FAILED, DEACTIVATION_FAILED -> false;
        };
    }

    /// Whether the time to use it is over, or to begin to.
    private static boolean isOver(Grant grant, Instant now) {
        if (grant.activatedAt() != null) {
            return grant.endsAt() != null && !now.isBefore(grant.endsAt());
        }
        boolean late = !now.isBefore(grant.activateBy());
        return late || (grant.until() != null && !now.isBefore(grant.until()));
    }

    private boolean start(Grant scheduled, Instant now) {
        if (scheduled.startsAt() == null || now.isBefore(scheduled.startsAt())) {
            return false;
        }
        Optional<Grant> begun = path.byService(records -> records.grant(scheduled.id())
                .filter(grant -> grant.status() == GrantStatus.SCHEDULED && !isOver(grant, now))
                .filter(grant -> activation.standstill(records, grant, now).isEmpty())
                .map(grant -> activation.begin(records, grant, EntryActor.SERVICE, now)));
        begun.ifPresent(activation::settle);
        return begun.isPresent();
    }

    private boolean end(Grant live, String reason, Instant now) {
        Optional<Grant> begun = path.byService(records -> records.grant(live.id())
                .filter(grant -> grant.status().isLive() && isOver(grant, now))
                .map(grant ->
                        endings.begin(records, grant, new Resolution(now, null, reason), EntryActor.SERVICE, now)));
        begun.ifPresent(this::settle);
        return begun.isPresent();
    }

    private boolean settle(Grant ending) {
        return endings.settle(List.of(ending)).getFirst().status() != ending.status();
    }

    private void retryUnconfirmed(Instant now) {
        if (now.isBefore(nextRetry)) {
            return;
        }
        nextRetry = now.plus(RETRY_EVERY);
        GrantFilter unconfirmed = new GrantFilter(Set.of(GrantStatus.DEACTIVATION_FAILED), null, null, null);
        @Nullable String after = null;
        do {
            PageSpec page = new PageSpec(BATCH, after);
            Slice<Grant> slice = path.records().read(records -> records.grants(unconfirmed, page));
            endings.settle(slice.items());
            after = slice.next();
        } while (after != null);
    }
}
