package org.gatehouse.service.activity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.gatehouse.model.Action;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.event.AccessEvent;
import org.jspecify.annotations.Nullable;

/// Which grant came nearest to explaining an event that none explains, so that a person sees at once whether it was
/// minutes too late, or another act.
final class NearestGrant {
    private NearestGrant() {}

    private record Miss(Duration by, String words) {}

    /// One sentence; null where nobody ever gave this person anything on the asset.
    static @Nullable String words(GrantHistory grants, PersonId subject, AssetId asset, AccessEvent event) {
        Miss miss = null;
        for (HeldItem item : grants.ever(subject, asset, event.action())) {
            miss = nearer(miss, item, event.time());
        }
        return miss == null ? otherAct(grants, subject, asset, event) : miss.words();
    }

    private static Miss nearer(@Nullable Miss best, HeldItem item, Instant time) {
        Miss nearest = best;
        for (Span span : item.times().all()) {
            boolean ended = !span.until().isAfter(time);
            Duration by = ended ? Duration.between(span.until(), time) : Duration.between(time, span.from());
            if (nearest == null || by.compareTo(nearest.by()) <= 0) {
                nearest = new Miss(
                        by,
                        item.grant() + (ended ? " ended " + gap(by) + " before." : " began " + gap(by) + " later."));
            }
        }
        return nearest == null
                ? new Miss(Duration.ofSeconds(Long.MAX_VALUE), item.grant() + " was not active.")
                : nearest;
    }

    private static @Nullable String otherAct(GrantHistory grants, PersonId subject, AssetId asset, AccessEvent event) {
        for (Action action : Action.values()) {
            List<HeldItem> held = grants.at(subject, asset, action, event.time());
            if (!held.isEmpty()) {
                return held.getLast().grant() + " covers it, but to "
                        + action.name().toLowerCase(Locale.ROOT) + " alone.";
            }
        }
        return null;
    }

    /// In the unit in which somebody would say it.
    private static String gap(Duration gap) {
        if (gap.toSeconds() < 1) {
            return "less than a second";
        }
        if (gap.toMinutes() < 2) {
            return counted(gap.toSeconds(), "second");
        }
        if (gap.toHours() < 2) {
            return counted(gap.toMinutes(), "minute");
        }
        return gap.toDays() < 2 ? counted(gap.toHours(), "hour") : counted(gap.toDays(), "day");
    }

    private static String counted(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
