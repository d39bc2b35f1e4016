package org.gatehouse.model.incident;

import java.time.Instant;
import java.util.List;
import org.gatehouse.model.EvidenceId;
import org.gatehouse.model.IncidentId;
import org.gatehouse.model.PersonId;

/// A file that shows something about an incident. Its content is kept encrypted and never changes.
///
/// @param version counts every stored change (compare-and-set)
/// @param bytes how long the file is
/// @param sha256 of its content as it arrived, hex
/// @param custodian who answers for it now
/// @param handOvers every change of the custodian, oldest first
public record Evidence(
        EvidenceId id,
        long version,
        IncidentId incident,
        String name,
        String mediaType,
        long bytes,
        String sha256,
        String note,
        PersonId addedBy,
        Instant addedAt,
        PersonId custodian,
        List<HandOver> handOvers) {
    public static final long MOST_BYTES = 1L << 30;

    public Evidence {
        handOvers = List.copyOf(handOvers);
    }

    public record HandOver(PersonId from, PersonId to, String reason, Instant at) {}

    public Evidence handedOver(HandOver how) {
        List<HandOver> more = new java.util.ArrayList<>(handOvers);
        more.add(how);
        return new Evidence(
                id, version + 1, incident, name, mediaType, bytes, sha256, note, addedBy, addedAt, how.to(), more);
    }
}
