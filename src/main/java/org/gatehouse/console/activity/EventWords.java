package org.gatehouse.console.activity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.gatehouse.console.i18n.Numbers;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.ActivityHistogram;
import org.gatehouse.model.Action;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.event.Activity;
import org.gatehouse.model.event.CoverageState;
import org.gatehouse.model.query.Field;
import org.jspecify.annotations.Nullable;

/// How events read.
final class EventWords {
    private final Words words;

    /// A word and its tone.
    record Pill(String text, Tone tone) {}

    EventWords(Words words) {
        this.words = words;
    }

    Words words() {
        return words;
    }

    /// The grant, or in two words why there is none.
    Pill coverage(Activity event) {
        GrantId grant = event.grant();
        boolean named = event.coverage() == CoverageState.COVERED && grant != null;
        return new Pill(
                named && grant != null ? grant.value() : words.text("activity.covered-by." + lower(event.coverage())),
                tone(event.coverage()));
    }

    /// The same and whether it went over what the grant allows, in words alone.
    String coveredBy(Activity event) {
        Pill over = over(event);
        return coverage(event).text() + (over == null ? "" : ", " + over.text());
    }

    /// The same in full, for the head of the detail.
    Pill standing(Activity event) {
        return new Pill(words.text("activity.coverage." + lower(event.coverage())), tone(event.coverage()));
    }

    /// That it went over what its grant allows; null when it did not.
    @Nullable
    Pill over(Activity event) {
        return event.over() == null ? null : new Pill(words.text("activity.over-limit"), Tone.WARNING);
    }

    private static Tone tone(CoverageState coverage) {
        return switch (coverage) {
            case COVERED -> Tone.SUCCESS;
            case DENIED -> Tone.WARNING;
            case UNCOVERED -> Tone.DANGER;
            case EXEMPT -> Tone.NEUTRAL;
        };
    }

    /// Whom those who had a hand in it belong to.
    Pill affiliation(Activity event) {
        Affiliation affiliation = event.affiliation();
        return affiliation == null
                ? new Pill(words.text("activity.unknown"), Tone.WARNING)
                : new Pill(
                        words.text("request.affiliation." + lower(affiliation)),
                        affiliation == Affiliation.PARENT ? Tone.DANGER : Tone.NEUTRAL);
    }

    /// What was done; what leaves the house is said to.
    String did(Activity event) {
        return event.action() == Action.EXPORT
                ? words.text("activity.exported")
                : words.text("activity.operation." + lower(event.operation()));
    }

    Pill dataClass(Activity event) {
        DataClass dataClass = event.dataClass();
        return dataClass == null
                ? new Pill(words.text("activity.unregistered"), Tone.WARNING)
                : new Pill(
                        words.text("request.class." + lower(dataClass)),
                        dataClass == DataClass.PROTECTED ? Tone.DANGER : Tone.NEUTRAL);
    }

    /// Rows, bytes, how long it took, how it ended; only what the source tells.
    String result(Activity event) {
        List<String> parts = new ArrayList<>();
        if (event.rows() != null) {
            parts.add(words.text("activity.rows", event.rows()));
        }
        if (event.bytes() != null) {
            parts.add(Numbers.bytes(event.bytes()));
        }
        if (event.durationMs() != null) {
            parts.add(words.durations().precise(Duration.ofMillis(event.durationMs())));
        }
        parts.add(words.text("activity.outcome." + lower(event.outcome())));
        return String.join(" · ", parts);
    }

    String rows(Activity event) {
        return event.rows() == null ? "" : Numbers.grouped(event.rows());
    }

    String columns(Activity event) {
        return String.join(", ", event.columns());
    }

    /// The address it came from and the country that is in.
    String network(Activity event) {
        String address = Objects.requireNonNullElse(event.address(), words.text("activity.no-address"));
        return event.country() == null ? address : address + " · " + event.country();
    }

    String range(TimeRange range) {
        return switch (range) {
            case TimeRange.Last(Duration length) ->
                words.text("activity.last", words.durations().words(length));
            case TimeRange.Between(Instant from, Instant to) -> words.times().window(from, to);
        };
    }

    /// What a facet is called.
    String facet(String field) {
        return words.text("activity.facet." + field);
    }

    /// What a value of a facet is called.
    ///
    /// @param value null for events that have none
    String value(String field, @Nullable String value) {
        if (value == null || value.equals(Field.NONE)) {
            return words.text("activity.facet.none");
        }
        String key = switch (field) {
            case "coverage" -> "activity.facet.coverage." + value;
            case "over" -> "activity.facet.over." + value;
            case "affiliation" -> "request.affiliation." + value;
            case "class" -> "request.class." + value;
            case "operation" -> "activity.operation." + value;
            default -> "";
        };
        return words.messages().has(key) ? words.text(key) : value;
    }

    /// What a bar of the histogram says.
    String bar(ActivityHistogram.Bar bar) {
        long all = bar.covered() + bar.exempt() + bar.denied() + bar.uncovered();
        return words.text("activity.bar", words.times().moment(bar.at()), all, bar.denied(), bar.uncovered());
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
