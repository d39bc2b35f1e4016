package org.gatehouse.service.activity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.gatehouse.contract.FeedDetail.Gap;
import org.jspecify.annotations.Nullable;

/// Which of the deliveries that a feed has numbered have not come. Remembers a bounded number of gaps; of the oldest
/// beyond that only how much is missing. Not safe for several threads.
final class Gaps {
    private static final int MOST = 200;

    /// A number this small, where so many have come already, is a sender that has begun to count anew.
    private static final long BEGINNING = 1;

    private static final long BEGUN = 100;

    private final NavigableMap<Long, Gap> open = new TreeMap<>();
    private @Nullable Long last;
    private Instant lastAt = Instant.EPOCH;
    private long merged;
    private long mergedMissing;

    /// One that is repeated bears its number again; one that is late fills what was missing.
    void numbered(long number, Instant at) {
        if (number < 0) {
            return;
        }
        Long before = last;
        if (before == null || (number <= BEGINNING && before >= BEGUN)) {
            last = number;
        } else if (number > before) {
            if (number > before + 1) {
                add(new Gap(before + 1, number - 1, lastAt, at));
            }
            last = number;
        } else {
            fill(number);
        }
        lastAt = at;
    }

    private void add(Gap gap) {
        open.put(gap.from(), gap);
        if (open.size() > MOST) {
            merged++;
            mergedMissing += size(open.pollFirstEntry().getValue());
        }
    }

    private void fill(long number) {
        Map.Entry<Long, Gap> found = open.floorEntry(number);
        if (found == null || found.getValue().to() < number) {
            return;
        }
        Gap gap = found.getValue();
        open.remove(gap.from());
        if (gap.from() < number) {
            open.put(gap.from(), new Gap(gap.from(), number - 1, gap.after(), gap.noticed()));
        }
        if (number < gap.to()) {
            open.put(number + 1, new Gap(number + 1, gap.to(), gap.after(), gap.noticed()));
        }
    }

    /// Those that are remembered, the oldest first.
    List<Gap> open() {
        return List.copyOf(open.values());
    }

    long count() {
        return open.size() + merged;
    }

    long missing() {
        return mergedMissing + open.values().stream().mapToLong(Gaps::size).sum();
    }

    /// What is missing is missing no longer.
    void forget() {
        open.clear();
        merged = 0;
        mergedMissing = 0;
    }

    private static long size(Gap gap) {
        return gap.to() - gap.from() + 1;
    }
}
