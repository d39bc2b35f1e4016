package org.gatehouse.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Why a grant in force deserves a look although nothing is wrong with it yet: it is not needed, or wider than its
/// use.
public sealed interface GrantConcern {
    /// Unused after this share of its time, or after [#UNUSED_AFTER], whichever comes first.
    double UNUSED_SHARE = 0.5;

    Duration UNUSED_AFTER = Duration.ofHours(24);

    /// A grant on protected data that lasts longer is over-broad in time.
    Duration LONG = Duration.ofDays(30);

    /// Over-broad in rows where less than this share of them was read when half the time is over.
    double LITTLE_SHARE = 0.1;

    /// Nothing has been done with it since it began.
    record Unused(Instant since) implements GrantConcern {}

    /// Every column of a protected asset as it is, and every row.
    record WholeAsset(AssetId asset) implements GrantConcern {}

    /// It holds protected data open for longer than a month.
    record LongLasting(Duration duration) implements GrantConcern {}

    /// Half its time is over, and little of what it may read was read.
    record LittleUsed(long rowsRead, long rows) implements GrantConcern {}

    /// Whether it is of breadth, rather than of being unused.
    default boolean isBreadth() {
        return !(this instanceof Unused);
    }

    /// What there is to say about a grant at an instant; nothing of one that has ended.
    ///
    /// @param guarded those of its assets that are protected
    static List<GrantConcern> of(Grant grant, Set<AssetId> guarded, Instant now) {
        if (!grant.status().isLive()) {
            return List.of();
        }
        List<GrantConcern> concerns = new ArrayList<>();
        if (unused(grant, now)) {
            concerns.add(new Unused(grant.activatedAt() == null ? now : grant.activatedAt()));
        }
        grant.items().stream()
                .filter(item -> guarded.contains(item.asset()) && isWhole(item))
                .filter(_ -> grant.limits().rows() == null)
                .forEach(item -> concerns.add(new WholeAsset(item.asset())));
        if (!guarded.isEmpty() && grant.duration().compareTo(LONG) > 0) {
            concerns.add(new LongLasting(grant.duration()));
        }
        Long rows = grant.limits().rows();
        boolean read = grant.use().lastUsed() != null;
        if (rows != null
                && read
                && shareOver(grant, now) >= UNUSED_SHARE
                && grant.use().rowsRead() < rows * LITTLE_SHARE) {
            concerns.add(new LittleUsed(grant.use().rowsRead(), rows));
        }
        return concerns;
    }

    private static boolean isWhole(AccessItem item) {
        return item.allColumns() && item.masks().isEmpty() && item.rowFilter() == null;
    }

    private static boolean unused(Grant grant, Instant now) {
        return grant.status() == GrantStatus.ACTIVE
                && grant.activatedAt() != null
                && grant.use().lastUsed() == null
                && (shareOver(grant, now) >= UNUSED_SHARE
                        || !now.isBefore(grant.activatedAt().plus(UNUSED_AFTER)));
    }

    /// How much of its time is over, 0 before it began.
    private static double shareOver(Grant grant, Instant now) {
        if (grant.activatedAt() == null || grant.endsAt() == null) {
            return 0;
        }
        double whole = Duration.between(grant.activatedAt(), grant.endsAt()).toMillis();
        return whole <= 0 ? 1 : Duration.between(grant.activatedAt(), now).toMillis() / whole;
    }
}
