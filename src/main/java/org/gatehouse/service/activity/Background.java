package org.gatehouse.service.activity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.gatehouse.model.Action;
import org.gatehouse.model.Asset;
import org.gatehouse.model.Limits;
import org.gatehouse.model.Person;
import org.gatehouse.model.event.Activity;

/// What the registers know about an event beyond what is stored with it: for rules. Grants are told as of the event's
/// own time; of people and assets, what is known now. Safe for any number of threads.
public final class Background {
    private final Past past;
    private final Predicate<String> gated;

    /// @param gated whether a gate stands before a source
    public Background(Past past, Predicate<String> gated) {
        this.past = past;
        this.gated = gated;
    }

    /// By name; what is not known is left out.
    public Map<String, Object> of(Activity activity) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("gated", gated.test(activity.source()));
        Person person = activity.person() == null
                ? null
                : past.directory().person(activity.person()).orElse(null);
        Asset asset = past.directory().asset(activity.asset());
        if (person != null) {
            facts.put("on_duty", person.onDuty());
            facts.put("roles", person.roles().stream().map(Background::word).toList());
            facts.put("person_kind", word(person.kind()));
            facts.put("person_country", person.country());
        }
        if (asset != null) {
            facts.put("asset_tags", asset.tags());
            facts.put("asset_country", asset.country());
        }
        if (person != null && asset != null) {
            grants(activity, person, asset, facts);
        }
        return facts;
    }

    private void grants(Activity activity, Person person, Asset asset, Map<String, Object> facts) {
        List<String> actions = new ArrayList<>();
        for (Action action : Action.values()) {
            List<HeldItem> held = past.grants().at(person.id(), asset.id(), action, activity.time());
            if (!held.isEmpty()) {
                actions.add(word(action));
            }
            for (HeldItem item : held) {
                if (item.grant().equals(activity.grant())) {
                    limits(item.limits(), activity, facts);
                }
            }
        }
        facts.put("held_actions", actions);
        GrantHistory.Ended ended = past.grants().lastEnded(person.id(), asset.id(), activity.time());
        if (ended != null) {
            facts.put("ended_grant", ended.grant());
            facts.put(
                    "ended_hours_ago",
                    Duration.between(ended.at(), activity.time()).toHours());
        }
    }

    private static void limits(Limits limits, Activity activity, Map<String, Object> facts) {
        if (limits.rows() != null) {
            facts.put("limit_rows", limits.rows());
        }
        if (limits.bytes() != null) {
            facts.put("limit_bytes", limits.bytes());
            facts.put("over_bytes", activity.bytes() != null && activity.bytes() > limits.bytes());
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
