package org.gatehouse.service.incident;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.gatehouse.contract.ClockView;
import org.gatehouse.contract.CommentView;
import org.gatehouse.contract.ContainmentReach;
import org.gatehouse.contract.FindingCounts;
import org.gatehouse.contract.IncidentRow;
import org.gatehouse.contract.IncidentView;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.PersonRef;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.Right;
import org.gatehouse.model.Gate;
import org.gatehouse.model.IncidentId;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.incident.Containment;
import org.gatehouse.model.incident.Evidence;
import org.gatehouse.model.incident.Incident;
import org.gatehouse.model.incident.IncidentClock;
import org.gatehouse.model.incident.IncidentStatus;
import org.gatehouse.model.incident.IncidentTask;
import org.gatehouse.service.access.Names;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.records.AlertFilter;
import org.gatehouse.service.records.GateBundle;
import org.gatehouse.service.records.IncidentFilter;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.Reading;
import org.gatehouse.service.records.Records;
import org.gatehouse.service.records.Slice;
import org.jspecify.annotations.Nullable;

/// Shows incidents as people read them, each call in one snapshot. Safe for any number of threads.
public final class IncidentLists {
    private final Records records;
    private final InstantSource clock;

    public IncidentLists(Records records, InstantSource clock) {
        this.records = records;
        this.clock = clock;
    }

    /// @param filter with the caller as its reader
    /// @throws Refusal `FORBIDDEN`
    /// @throws IllegalArgumentException when `after` is no place that a page before gave
    public Page<IncidentRow> page(Caller caller, IncidentFilter filter, int limit, @Nullable String after) {
        caller.require(Right.SEE_INCIDENTS, "see incidents");
        Instant now = clock.instant();
        return records.read(reading -> {
            Names names = new Names(reading);
            Slice<Incident> slice = reading.incidents(filter, new PageSpec(limit, after));
            return new Page<>(
                    slice.items().stream()
                            .map(incident -> row(reading, names, incident, now))
                            .toList(),
                    slice.next());
        });
    }

    private static IncidentRow row(Reading reading, Names names, Incident incident, Instant now) {
        return new IncidentRow(
                incident.id(),
                incident.revision(),
                incident.status(),
                incident.title(),
                incident.severity(),
                names.refOrNull(incident.assignee()),
                incident.marking().restricted(),
                incident.openedAt(),
                incident.transitions().isEmpty()
                        ? incident.openedAt()
                        : incident.transitions().getLast().at(),
                reading.countAlerts(AlertFilter.of(null, incident.id())),
                incident.tasks().size(),
                (int) incident.tasks().stream().filter(IncidentTask::isOpen).count(),
                clocks(incident, now).stream()
                        .filter(view ->
                                view.clock().dueAt() != null && view.clock().stoppedAt() == null)
                        .min(Comparator.comparing(
                                view -> Objects.requireNonNull(view.clock().dueAt())))
                        .orElse(null));
    }

    private static List<ClockView> clocks(Incident incident, Instant now) {
        return IncidentClock.of(incident).stream()
                .map(one -> new ClockView(one, one.state(now)))
                .toList();
    }

    /// Of all that the caller may see; managers too, who see nothing else of them.
    ///
    /// @throws Refusal `FORBIDDEN`
    public FindingCounts counts(Caller caller, IncidentFilter filter) {
        caller.require(Right.COUNT_INCIDENTS, "count incidents");
        return AlertLists.counted(records.read(reading -> reading.incidentCounts(filter)), IncidentStatus::isOpen);
    }

    /// @throws Refusal `FORBIDDEN`, `NOT_FOUND`
    public IncidentView incident(Caller caller, IncidentId id) {
        Instant now = clock.instant();
        return records.read(reading -> {
            Incident incident = IncidentRules.seen(reading, caller, id);
            Names names = new Names(reading);
            AlertFilter its = AlertFilter.of(null, id);
            List<CommentView> comments = reading.comments(id.value()).stream()
                    .map(comment -> new CommentView(
                            comment.id(), names.ref(comment.by()), comment.at(), comment.text(), comment.mentions()))
                    .toList();
            List<Evidence> evidence = reading.evidenceOf(id);
            return new IncidentView(
                    incident,
                    incident.severity(),
                    AlertLists.rows(
                            reading,
                            caller,
                            reading.alerts(its, PageSpec.first(IncidentView.MOST_ALERTS))
                                    .items()),
                    reading.countAlerts(its),
                    clocks(incident, now),
                    comments,
                    evidence,
                    people(names, incident, evidence),
                    reach(reading, incident),
                    IncidentRules.beforeClosing(incident),
                    caller.may(Right.WORK_INCIDENTS) ? null : "Your roles do not let you work on incidents.");
        });
    }

    private static Map<PersonId, PersonRef> people(Names names, Incident incident, List<Evidence> evidence) {
        Set<PersonId> named = new LinkedHashSet<>();
        named.add(incident.openedBy());
        named.addAll(incident.subjects());
        named.addAll(incident.marking().readers());
        add(named, Stream.of(incident.assignee()));
        add(named, incident.transitions().stream().map(Incident.Transition::by));
        incident.tasks()
                .forEach(task -> add(
                        named,
                        Stream.of(
                                task.owner(),
                                task.ended() == null ? null : task.ended().by())));
        add(named, incident.links().stream().map(link -> link.by()));
        add(named, incident.containments().stream().map(Containment::orderedBy));
        add(named, Stream.of(incident.hold()).map(hold -> hold == null ? null : hold.by()));
        add(named, Stream.of(incident.notice().settled()).map(how -> how == null ? null : how.by()));
        for (Evidence piece : evidence) {
            named.add(piece.addedBy());
            named.add(piece.custodian());
            piece.handOvers().forEach(step -> named.addAll(List.of(step.from(), step.to())));
        }
        Map<PersonId, PersonRef> people = new HashMap<>();
        named.forEach(id -> people.put(id, names.ref(id)));
        return people;
    }

    private static void add(Collection<PersonId> named, Stream<@Nullable PersonId> more) {
        more.filter(Objects::nonNull).forEach(named::add);
    }

    /// A gate that asks obeys from the moment a containment is done; one that decides by itself, once it has
    /// said that it has what came after.
    private static List<ContainmentReach> reach(Reading reading, Incident incident) {
        if (incident.containments().isEmpty()) {
            return List.of();
        }
        List<Gate> gates =
                reading.gates().stream().filter(gate -> !gate.retired()).toList();
        Map<PersonId, GateBundle> bundles = new HashMap<>();
        reading.gateBundles().forEach(bundle -> bundles.put(bundle.gate(), bundle));
        List<ContainmentReach> reach = new ArrayList<>();
        for (Containment containment : incident.containments()) {
            boolean effective = containment.endedAt() != null && containment.failure() == null;
            reach.add(new ContainmentReach(
                    containment.number(),
                    effective
                            ? gates.stream()
                                    .map(gate -> at(gate, bundles.get(gate.id()), containment))
                                    .toList()
                            : List.of()));
        }
        return reach;
    }

    private static ContainmentReach.AtGate at(Gate gate, @Nullable GateBundle bundle, Containment done) {
        if (bundle == null) {
            return new ContainmentReach.AtGate(gate.id(), done.endedAt());
        }
        return new ContainmentReach.AtGate(gate.id(), bundle.at().isBefore(done.orderedAt()) ? null : bundle.at());
    }
}
