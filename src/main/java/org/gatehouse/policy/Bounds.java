package org.gatehouse.policy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Asset;
import org.gatehouse.model.Limits;
import org.gatehouse.model.Mask;
import org.gatehouse.model.Narrowing.Widening;
import org.gatehouse.model.Terms;
import org.gatehouse.model.Verdict.Maximum;
import org.jspecify.annotations.Nullable;

/// The arithmetic of maxima: what a limit means for a request, what several allow together, where a request exceeds
/// them, and the terms that would not.
final class Bounds {
    static final Maximum NONE = new Maximum(null, Limits.NONE, new TreeMap<>(), 0);

    private Bounds() {}

    /// What a limit means for the items it is about.
    static Maximum of(LimitRule limit, Collection<Integer> items, Facts facts) {
        SortedMap<Integer, SortedMap<String, Mask>> masks = new TreeMap<>();
        for (int index : items) {
            SortedMap<String, Mask> required = masks(limit.masks(), reach(facts, index));
            if (!required.isEmpty()) {
                masks.put(index, required);
            }
        }
        return new Maximum(limit.maxDuration(), limit.limits(), masks, limit.afterReviews());
    }

    /// The items about which the limit asks for a mask where there is no column to put it on.
    static List<Integer> beyondMasking(LimitRule limit, Collection<Integer> items, Facts facts) {
        return items.stream()
                .filter(index -> limit.masks().keySet().stream().anyMatch(reach(facts, index)::beyondMasking))
                .toList();
    }

    private static Reach reach(Facts facts, int index) {
        AccessItem item = facts.ask().items().get(index);
        Asset asset = facts.assets().get(item.asset());
        return new Reach(item, Objects.requireNonNull(asset, "rules speak of known assets alone"));
    }

    private static SortedMap<String, Mask> masks(Map<String, Mask> wanted, Reach reach) {
        SortedMap<String, Mask> required = new TreeMap<>();
        wanted.forEach((tagOrColumn, mask) ->
                reach.carrying(tagOrColumn).forEach(column -> required.merge(column, mask, Mask::stronger)));
        return required;
    }

    /// What satisfies both.
    static Maximum intersect(Maximum a, Maximum b) {
        SortedMap<Integer, SortedMap<String, Mask>> masks = new TreeMap<>();
        for (Maximum one : List.of(a, b)) {
            one.masks()
                    .forEach((item, columns) -> columns.forEach((column, mask) ->
                            masks.computeIfAbsent(item, _ -> new TreeMap<>()).merge(column, mask, Mask::stronger)));
        }
        return new Maximum(
                shorter(a.maxDuration(), b.maxDuration()),
                a.limits().intersect(b.limits()),
                masks,
                Math.max(a.afterReviews(), b.afterReviews()));
    }

    private static @Nullable Duration shorter(@Nullable Duration a, @Nullable Duration b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.compareTo(b) <= 0 ? a : b;
    }

    /// Every place where the request, or the terms it was narrowed to, asks for more than the maximum.
    static List<Widening> excess(Facts facts, Maximum maximum) {
        List<Widening> found = new ArrayList<>();
        Duration asked = facts.ask().requestedAccess().maxDuration();
        Duration most = maximum.maxDuration();
        if (most != null && asked.compareTo(most) > 0) {
            found.add(new Widening(
                    "/terms/max_duration", Words.of(asked) + " is longer than the allowed " + Words.of(most) + "."));
        }
        maximum.masks()
                .forEach((index, columns) -> columns.forEach((column, mask) -> {
                    Mask shown = facts.ask().items().get(index).masks().get(column);
                    if (shown == null || !shown.atLeast(mask)) {
                        found.add(new Widening(
                                "/terms/items/" + index + "/masks/" + column,
                                "Column " + column + " must be masked, at least with " + Words.of(mask) + "."));
                    }
                }));
        UseBounds.excess(facts, maximum.limits(), found);
        return List.copyOf(found);
    }

    /// The request cut down to the maximum.
    static Terms narrowed(Facts facts, Maximum maximum) {
        List<AccessItem> items = new ArrayList<>();
        for (AccessItem item : facts.ask().items()) {
            SortedMap<String, Mask> masks = new TreeMap<>(item.masks());
            maximum.masks()
                    .getOrDefault(items.size(), new TreeMap<>())
                    .forEach((column, mask) -> masks.merge(column, mask, Mask::stronger));
            items.add(item.withMasks(masks));
        }
        Duration asked = facts.ask().requestedAccess().maxDuration();
        Duration most = maximum.maxDuration();
        return new Terms(
                items,
                most != null && asked.compareTo(most) > 0 ? most : asked,
                facts.limits().intersect(maximum.limits()));
    }
}
