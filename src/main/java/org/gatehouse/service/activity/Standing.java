package org.gatehouse.service.activity;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.Freeze;
import org.gatehouse.model.FreezeId;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.Resolution;
import org.jspecify.annotations.Nullable;

/// Who was locked or gone, and what was frozen, at any time. One thread writes, any number read.
final class Standing {
    private final Map<PersonId, Spans> stopped = new ConcurrentHashMap<>();
    private final Map<FreezeId, Freeze> freezes = new ConcurrentHashMap<>();

    void add(RecordedEntry entry) {
        if (entry.type() == EntryType.PERSON_LOCKED || entry.type() == EntryType.PERSON_LEFT) {
            stopped.computeIfAbsent(new PersonId(entry.subject().id()), id -> new Spans())
                    .begins(entry.at(), Instant.MAX);
        } else if (entry.type() == EntryType.PERSON_UNLOCKED) {
            Spans spans = stopped.get(new PersonId(entry.subject().id()));
            if (spans != null) {
                spans.ends(entry.at());
            }
        }
    }

    void add(Freeze freeze) {
        freezes.put(freeze.id(), freeze);
    }

    /// What stood in the way of anything this person did with the asset then; null when nothing did.
    @Nullable
    String obstacle(Person person, AssetId asset, Instant time) {
        Spans spans = stopped.get(person.id());
        if (spans != null && spans.held(time)) {
            return person.id() + " was locked or gone then";
        }
        for (Freeze freeze : freezes.values()) {
            if (inForce(freeze, time) && reaches(freeze, person, asset)) {
                return freeze.id() + " froze this then";
            }
        }
        return null;
    }

    private static boolean inForce(Freeze freeze, Instant time) {
        Resolution lifted = freeze.lifted();
        return !time.isBefore(freeze.at()) && (lifted == null || time.isBefore(lifted.at()));
    }

    /// Whether it stops this person while it is in force.
    private static boolean reaches(Freeze freeze, Person person, AssetId asset) {
        return new Freeze(
                        freeze.id(),
                        freeze.version(),
                        freeze.scope(),
                        freeze.target(),
                        freeze.reason(),
                        freeze.by(),
                        freeze.at(),
                        null)
                .stops(person, asset);
    }
}
