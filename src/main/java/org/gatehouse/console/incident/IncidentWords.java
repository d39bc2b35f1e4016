package org.gatehouse.console.incident;

import java.util.List;
import java.util.Locale;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.AlertRow;
import org.gatehouse.contract.IncidentRow;
import org.gatehouse.contract.PersonRef;
import org.gatehouse.model.incident.Severity;
import org.jspecify.annotations.Nullable;

/// How alerts and incidents read. Pure, so that every case can be tested without a toolkit.
record IncidentWords(Words words) {
    static Tone tone(Severity severity) {
        return switch (severity) {
            case FATAL, CRITICAL, HIGH -> Tone.DANGER;
            case MEDIUM -> Tone.WARNING;
            case LOW, INFORMATIONAL -> Tone.NEUTRAL;
        };
    }

    String severity(Severity severity) {
        return words.text("incidents.severity." + lower(severity));
    }

    /// A state of an alert or an incident.
    String state(Enum<?> status) {
        return words.text("incidents.state." + lower(status));
    }

    String who(AlertRow row) {
        return row.person() == null ? row.alert().actor() : row.person().name();
    }

    String nameOr(@Nullable PersonRef person, String key) {
        return person == null ? words.text(key) : person.name();
    }

    String title(Finding finding) {
        return switch (finding) {
            case Finding.OfAlert(AlertRow row) -> row.alert().title();
            case Finding.OfIncident(IncidentRow row) -> row.title();
        };
    }

    static Severity severityOf(Finding finding) {
        return switch (finding) {
            case Finding.OfAlert(AlertRow row) -> row.alert().severity();
            case Finding.OfIncident(IncidentRow row) -> row.severity();
        };
    }

    /// `37 events · Jonas Keller · userdata.core.profiles`
    String about(Finding finding) {
        return switch (finding) {
            case Finding.OfAlert(AlertRow row) ->
                String.join(
                        " · ",
                        words.text("incidents.events", row.eventCount()),
                        who(row),
                        row.alert().asset());
            case Finding.OfIncident(IncidentRow row) ->
                String.join(
                        " · ",
                        List.of(row.id().value(), state(row.status()), nameOr(row.assignee(), "incidents.nobody")));
        };
    }

    String when(Finding finding) {
        return words.times()
                .moment(
                        switch (finding) {
                            case Finding.OfAlert(AlertRow row) -> row.alert().lastAt();
                            case Finding.OfIncident(IncidentRow row) -> row.openedAt();
                        });
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
