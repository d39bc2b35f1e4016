package org.gatehouse.service.detection;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.gatehouse.detection.event.FlatEvent;
import org.gatehouse.detection.event.LogSource;
import org.gatehouse.detection.event.MalformedEventException;
import org.gatehouse.detection.sigma.Taxonomy;
import org.gatehouse.model.event.Activity;
import org.gatehouse.service.activity.Background;
import org.gatehouse.service.events.StoredEvent;
import org.jspecify.annotations.Nullable;

/// An access event as rules see it: its OCSF form, and what we know about it under `gatehouse.`. Log source: the
/// category `data_access`, the product that recorded it, the system that it is from.
final class EventView {
    static final String ACCESS = "data_access";
    static final String FEED_HEALTH = "feed_health";
    /// Products are as sources name themselves, so that any is known.
    static final Taxonomy TAXONOMY = new Taxonomy(Set.of(ACCESS, FEED_HEALTH), Set.of());

    private static final String OURS = "gatehouse.";

    private final Background background;

    EventView(Background background) {
        this.background = background;
    }

    FlatEvent fill(FlatEvent event, StoredEvent stored) {
        Activity activity = stored.activity();
        LogSource source = new LogSource(ACCESS, slug(activity.product()), slug(activity.source()));
        event.begin(source, activity.time().toEpochMilli());
        try {
            event.json(stored.ocsf().getBytes(StandardCharsets.UTF_8));
        } catch (MalformedEventException e) {
            // what is stored was read as JSON before; ours is there all the same
            event.begin(source, activity.time().toEpochMilli());
        }
        ours(event, activity);
        background.of(activity).forEach((name, value) -> put(event, name, value));
        return event;
    }

    private static void ours(FlatEvent event, Activity activity) {
        known(event, "action", word(activity.action()));
        known(event, "operation", word(activity.operation()));
        known(event, "outcome", word(activity.outcome()));
        known(event, "coverage", word(activity.coverage()));
        put(event, "reason", activity.reason());
        put(event, "source", activity.source());
        put(event, "product", activity.product());
        put(event, "name", activity.name());
        put(event, "user", activity.user());
        put(event, "asset", activity.asset());
        put(event, "columns", activity.columns());
        known(event, "actors", activity.actors().isEmpty() ? null : activity.actors());
        known(event, "grant", activity.grant());
        known(event, "person", activity.person());
        known(event, "affiliation", word(activity.affiliation()));
        known(event, "data_class", word(activity.dataClass()));
        known(event, "region", activity.region());
        known(event, "client", activity.client());
        known(event, "address", activity.address());
        known(event, "country", activity.country());
        known(event, "rows", activity.rows());
        known(event, "bytes", activity.bytes());
        known(event, "duration_ms", activity.durationMs());
        known(event, "statement", activity.statement());
    }

    private static void known(FlatEvent event, String name, @Nullable Object value) {
        if (value != null) {
            put(event, name, value);
        }
    }

    private static void put(FlatEvent event, String name, Object value) {
        event.put(OURS + name, value);
    }

    private static @Nullable String word(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '_');
    }
}
