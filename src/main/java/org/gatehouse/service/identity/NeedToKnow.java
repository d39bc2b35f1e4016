package org.gatehouse.service.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.contract.Audience;
import org.gatehouse.ledger.EntrySubject;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.model.AlertId;
import org.gatehouse.model.IncidentId;
import org.gatehouse.model.incident.Alert;
import org.gatehouse.model.incident.Incident;
import org.gatehouse.service.records.Reading;

/// Who may hear of what goes on in an incident: of a restricted one its readers alone, and of none those whose
/// access it looks into. That there is an entry stays to be seen by everybody who reads the ledger; what it
/// says does not.
public final class NeedToKnow {
    private NeedToKnow() {}

    /// @return empty when need-to-know has nothing to say of it
    public static Optional<Audience> of(Reading reading, EntrySubject subject) {
        return incident(reading, subject)
                .map(incident -> new Audience(
                        incident.marking().restricted() ? incident.marking().readers() : null, incident.subjects()));
    }

    private static Optional<Incident> incident(Reading reading, EntrySubject subject) {
        return switch (subject.kind()) {
            case "incident" -> reading.incident(new IncidentId(subject.id()));
            case "alert" ->
                reading.alert(new AlertId(subject.id())).map(Alert::incident).flatMap(reading::incident);
            default -> Optional.empty(); // of no incident
        };
    }

    /// Whether the reader may hear of it.
    public static boolean lets(Reading reading, Caller reader, EntrySubject subject) {
        return of(reading, subject).map(audience -> audience.has(reader.id())).orElse(true);
    }

    /// Entries as this reader may read them: the words that go with those that are not for them are left out.
    public static List<RecordedEntry> veiled(Reading reading, Caller reader, List<RecordedEntry> entries) {
        return entries.stream()
                .map(entry -> lets(reading, reader, entry.subject()) ? entry : withoutTexts(entry))
                .toList();
    }

    private static RecordedEntry withoutTexts(RecordedEntry entry) {
        return new RecordedEntry(
                entry.index(),
                entry.schema(),
                entry.at(),
                entry.type(),
                entry.actor(),
                entry.subject(),
                entry.body(),
                Map.of(),
                entry.leafHash(),
                entry.data());
    }
}
