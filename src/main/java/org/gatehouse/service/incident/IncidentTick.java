package org.gatehouse.service.incident;

import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.gatehouse.ledger.EntryActor;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.IncidentId;
import org.gatehouse.model.Resolution;
import org.gatehouse.model.incident.Containment;
import org.gatehouse.model.incident.Incident;
import org.gatehouse.model.incident.IncidentClock;
import org.gatehouse.model.incident.Suppression;
import org.gatehouse.service.access.Tick;
import org.gatehouse.service.identity.WritePath;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What time does to alerts and incidents: holds and suppressions end, clocks are warned of and breached, and a
/// containment that a stopped service left ordered is done.
///
/// Each step is one transaction; what a stopped service missed is made up for at once.
public final class IncidentTick implements Tick {
    private static final Logger LOG = LoggerFactory.getLogger(IncidentTick.class);
    private static final int BATCH = 100;

    private final WritePath path;
    private final Containments containments;

    public IncidentTick(WritePath path, Containments containments) {
        this.path = path;
        this.containments = containments;
    }

    @Override
    public int run(Instant now) {
        List<IncidentId> due = path.records().read(reading -> reading.incidentsDueBefore(now, BATCH));
        int changed = (int) due.stream()
                .filter(id -> tried(id, () -> advance(id, now)))
                .count();
        List<Suppression> over = path.records().read(reading -> reading.suppressionsDueBefore(now, BATCH));
        return changed
                + (int) over.stream()
                        .filter(suppression -> tried(suppression.id(), () -> expire(suppression, now)))
                        .count();
    }

    private static boolean tried(Object what, BooleanSupplier step) {
        try {
            return step.getAsBoolean();
        } catch (RuntimeException e) {
            LOG.error("{} cannot be brought up to date; it is tried again at the next tick", what, e);
            return false;
        }
    }

    private boolean advance(IncidentId id, Instant now) {
        boolean contained = path.records()
                .read(reading -> reading.incident(id))
                .filter(incident -> incident.containments().stream().anyMatch(Containment::isPending))
                .map(_ -> containments.finish(id) > 0)
                .orElse(false);
        return path.byService(records -> {
            Incident incident = records.incident(id).orElseThrow();
            Incident.Hold hold = incident.hold();
            if (hold != null && !now.isBefore(hold.until())) {
                Incident woken = incident.become(hold.from(), now, null, "The time it was on hold is over.")
                        .revised()
                        .build();
                IncidentEntries.save(
                        records, woken, IncidentEntries.of(EntryType.INCIDENT_WOKEN, EntryActor.SERVICE, woken), now);
                return true;
            }
            List<Incident.Told> tell = IncidentClock.of(incident).stream()
                    .flatMap(clock -> clock.due(incident.told(), now).stream())
                    .toList();
            if (tell.isEmpty()) {
                return contained;
            }
            Incident told = incident.edit().told(tell).build();
            records.save(told);
            for (Incident.Told one : tell) {
                EntryType type = one.breached() ? EntryType.INCIDENT_CLOCK_BREACHED : EntryType.INCIDENT_CLOCK_WARNED;
                records.append(
                        IncidentEntries.detail(
                                IncidentEntries.of(type, EntryActor.SERVICE, told), told, "clock", one.clock()),
                        now);
            }
            return true;
        });
    }

    private boolean expire(Suppression found, Instant now) {
        return path.byService(records -> {
            Suppression suppression = records.suppression(found.id()).orElseThrow();
            if (suppression.ended() != null) {
                return false;
            }
            Suppression ended = suppression.end(new Resolution(now, null, "It expired."));
            records.save(ended);
            records.append(AlertEntries.of(EntryType.SUPPRESSION_EXPIRED, EntryActor.SERVICE, ended), now);
            return true;
        });
    }
}
