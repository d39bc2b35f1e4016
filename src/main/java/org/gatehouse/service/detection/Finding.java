package org.gatehouse.service.detection;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gatehouse.detection.engine.Match;
import org.gatehouse.detection.rule.About;
import org.gatehouse.model.event.Activity;
import org.gatehouse.model.incident.Detection;

/// What a match says to people.
final class Finding {
    private Finding() {}

    /// @param activity the event that made the rule match
    static Detection of(Match match, Activity activity) {
        About about = match.about();
        return new Detection(
                about.id(),
                about.title(),
                about.level(),
                Instant.ofEpochMilli(match.time()),
                match.events(),
                Math.max(match.count(), match.events().size()),
                activity.person(),
                activity.user(),
                activity.asset(),
                match.group(),
                summary(match, activity),
                about.playbook());
    }

    /// About no event of a person's, but about a feed.
    static Detection of(Match match, String feed, String summary) {
        About about = match.about();
        return new Detection(
                about.id(),
                about.title(),
                about.level(),
                Instant.ofEpochMilli(match.time()),
                List.of(),
                match.count(),
                null,
                feed,
                "",
                match.group(),
                summary,
                about.playbook());
    }

    private static String summary(Match match, Activity activity) {
        String what = activity.asset().isEmpty() ? "" : " " + activity.asset();
        String act = activity.action().name().toLowerCase(Locale.ROOT);
        String who = activity.name() + ": " + act + what + " at " + activity.source();
        if (match.count() > 1) {
            return who + ", the last of " + match.count() + " events" + group(match.group()) + ".";
        }
        String rows = activity.rows() == null ? "" : ", " + activity.rows() + " rows";
        return who + rows + ". " + activity.reason();
    }

    private static String group(Map<String, String> group) {
        return group.isEmpty()
                ? ""
                : group.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .sorted()
                        .collect(Collectors.joining(", ", " with ", ""));
    }
}
