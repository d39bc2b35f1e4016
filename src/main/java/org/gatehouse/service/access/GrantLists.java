package org.gatehouse.service.access;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.contract.GrantCounts;
import org.gatehouse.contract.GrantCut;
import org.gatehouse.contract.GrantRow;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.Right;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantConcern;
import org.gatehouse.model.GrantStatus;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RequestId;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.records.GrantFilter;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.Records;
import org.gatehouse.service.records.Slice;
import org.jspecify.annotations.Nullable;

/// Lists grants as people read them, each call in one snapshot. Whoever may not see all sees those they use. Safe
/// for any number of threads.
public final class GrantLists {
    private static final Set<GrantStatus> LIVE = EnumSet.allOf(GrantStatus.class).stream()
            .filter(GrantStatus::isLive)
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<GrantStatus> ENDED = EnumSet.allOf(GrantStatus.class).stream()
            .filter(GrantStatus::isFinal)
            .collect(Collectors.toUnmodifiableSet());

    /// How many grants are looked at for one page, at most.
    private static final int MOST_LOOKED_AT = 2_000;

    private final Records records;
    private final InstantSource clock;

    public GrantLists(Records records, InstantSource clock) {
        this.records = records;
        this.clock = clock;
    }

    /// Which grants; every part given must hold.
    ///
    /// @param text words found in the request behind it, or its own id
    /// @param affiliation the strictest of those involved
    /// @param dataClass the strictest of its assets
    /// @param subject used by this person or service
    /// @param asset on this asset or anything under it
    /// @param request made of this request
    public record Wanted(
            GrantCut cut,
            @Nullable String text,
            @Nullable Affiliation affiliation,
            @Nullable DataClass dataClass,
            @Nullable PersonId subject,
            @Nullable AssetId asset,
            @Nullable RequestId request) {
        /// Whether the store alone can tell.
        boolean isPlain() {
            return dataClass == null && cut != GrantCut.UNUSED && cut != GrantCut.OVER_BROAD;
        }

        boolean holds(GrantRow row, Instant now) {
            boolean fits = dataClass == null || row.dataClass() == dataClass;
            return fits
                    && switch (cut) {
                        case UNUSED -> row.concerns(now).stream().anyMatch(concern -> !concern.isBreadth());
                        case OVER_BROAD -> row.concerns(now).stream().anyMatch(GrantConcern::isBreadth);
                        case LIVE, ENDING_SOON, SCHEDULED, SUSPENDED, ALARM, ENDED, ALL -> true;
                    };
        }
    }

    /// The latest first; what ends soon by its end. A page may hold fewer than asked for, or none, and still have a
    /// next one: what the store cannot tell is found by looking at up to 2,000 grants a call.
    ///
    /// @param limit 1 to [Page#MOST]
    /// @throws IllegalArgumentException when `after` is no place that a page before gave
    public Page<GrantRow> page(Caller caller, Wanted wanted, int limit, @Nullable String after) {
        Instant now = clock.instant();
        GrantFilter filter = filter(caller, wanted, now);
        return records.read(reading -> {
            Names names = new Names(reading);
            List<GrantRow> found = new ArrayList<>();
            String next = after;
            int lookedAt = 0;
            do {
                // No more than there is room for, so that the page ends where the slice does.
                Slice<Grant> slice = reading.grants(filter, new PageSpec(limit - found.size(), next));
                GrantRows.of(reading, names, slice.items()).stream()
                        .filter(row -> wanted.holds(row, now))
                        .forEach(found::add);
                lookedAt += slice.items().size();
                next = slice.next();
            } while (next != null && found.size() < limit && lookedAt < MOST_LOOKED_AT);
            return new Page<>(found, next);
        });
    }

    /// How many grants each cut holds for the caller.
    public GrantCounts counts(Caller caller) {
        Instant now = clock.instant();
        return records.read(reading -> {
            Map<GrantCut, Integer> counts = new EnumMap<>(GrantCut.class);
            for (GrantCut cut : GrantCut.values()) {
                Wanted wanted = new Wanted(cut, null, null, null, null, null, null);
                if (wanted.isPlain()) {
                    counts.put(cut, reading.countGrants(filter(caller, wanted, now)));
                }
            }
            return new GrantCounts(counts);
        });
    }

    private static GrantFilter filter(Caller caller, Wanted wanted, Instant now) {
        PersonId subject = caller.may(Right.SEE_ALL) ? wanted.subject() : caller.id();
        return new GrantFilter(
                statuses(wanted.cut()),
                subject,
                wanted.asset(),
                wanted.request(),
                wanted.affiliation(),
                wanted.cut() == GrantCut.ENDING_SOON ? now.plus(GrantCounts.SOON) : null,
                wanted.text());
    }

    private static Set<GrantStatus> statuses(GrantCut cut) {
        return switch (cut) {
            case LIVE, OVER_BROAD -> LIVE;
            case ENDING_SOON, UNUSED -> Set.of(GrantStatus.ACTIVE);
            case SCHEDULED -> Set.of(GrantStatus.SCHEDULED);
            case SUSPENDED -> Set.of(GrantStatus.SUSPENDED);
            case ALARM -> Set.of(GrantStatus.DEACTIVATION_FAILED);
            case ENDED -> ENDED;
            case ALL -> Set.of();
        };
    }
}
