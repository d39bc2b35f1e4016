package org.gatehouse.service.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.gatehouse.contract.IncidentDocuments.AlertAct;
import org.gatehouse.contract.IncidentDocuments.LinkDocument;
import org.gatehouse.contract.IncidentDocuments.MarkingDocument;
import org.gatehouse.contract.IncidentDocuments.TaskAct;
import org.gatehouse.contract.IncidentDocuments.TaskActDocument;
import org.gatehouse.contract.Refusal;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.AlertId;
import org.gatehouse.model.IncidentId;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.incident.Alert;
import org.gatehouse.model.incident.Incident;
import org.gatehouse.model.incident.IncidentLink;
import org.gatehouse.model.incident.IncidentStatus;
import org.gatehouse.model.incident.Severity;
import org.gatehouse.service.records.IncidentFilter;
import org.gatehouse.service.records.PageSpec;

/// Random histories of alerts and incidents, held against a model of their own: whatever people and time do, no finding
/// is lost, no incident takes a step that the specification does not name or is closed by one alone, and nobody has a
/// hand in what is about themselves.
class IncidentPropertyTest {
    private static final List<String> TEAM = List.of("ana", "bo", "sam", "lea", "ali");
    private static final List<String> ALL = List.of("ana", "bo", "sam", "lea", "ali", "usr", "req", "adm");

    /// As the specification draws it.
    private static final Map<IncidentStatus, Set<IncidentStatus>> STEPS = new EnumMap<>(IncidentStatus.class);

    static {
        Set<IncidentStatus> working = EnumSet.range(IncidentStatus.TRIAGE, IncidentStatus.RECOVERY);
        STEPS.put(IncidentStatus.NEW, Set.of(IncidentStatus.TRIAGE));
        STEPS.put(IncidentStatus.TRIAGE, Set.of(IncidentStatus.DECLARED));
        STEPS.put(IncidentStatus.DECLARED, Set.of(IncidentStatus.CONTAINMENT));
        STEPS.put(IncidentStatus.CONTAINMENT, Set.of(IncidentStatus.ERADICATION));
        STEPS.put(IncidentStatus.ERADICATION, Set.of(IncidentStatus.RECOVERY, IncidentStatus.CONTAINMENT));
        STEPS.put(IncidentStatus.RECOVERY, Set.of(IncidentStatus.CONTAINMENT, IncidentStatus.ERADICATION));
        STEPS.put(IncidentStatus.RESOLVED, Set.of(IncidentStatus.POST_REVIEW, IncidentStatus.TRIAGE));
        STEPS.put(IncidentStatus.POST_REVIEW, Set.of(IncidentStatus.CLOSED, IncidentStatus.TRIAGE));
        STEPS.put(IncidentStatus.CLOSED, Set.of(IncidentStatus.TRIAGE));
        for (IncidentStatus phase : working) {
            Set<IncidentStatus> more = EnumSet.copyOf(STEPS.getOrDefault(phase, Set.of()));
            more.add(IncidentStatus.ON_HOLD);
            more.add(IncidentStatus.RESOLVED);
            STEPS.put(phase, more);
        }
        STEPS.put(IncidentStatus.ON_HOLD, working);
    }

    @Property(tries = 25)
    void nothingIsLostAndNobodyIsAlone(@ForAll long seed) {
        try (History history = new History(seed)) {
            for (int i = 0; i < 120; i++) {
                history.step();
                history.check();
            }
            count("closed", history.happened(EntryType.INCIDENT_CLOSED));
            count("merged", history.happened(EntryType.ALERT_MERGED));
            count("held", history.happened(EntryType.INCIDENT_HELD));
            count("told", history.happened(EntryType.INCIDENT_CLOCK_BREACHED));
            count("hidden", history.happened(EntryType.INCIDENT_MARKED));
        }
    }

    private static void count(String what, boolean happened) {
        Statistics.label(what).collect(happened);
        Statistics.label(what).coverage(seen -> seen.check(true).count(count -> count > 0));
    }

    private static final class History implements AutoCloseable {
        private final IncidentBench bench = new IncidentBench();
        private final Random random;
        private final List<AlertId> alerts = new ArrayList<>();
        private final List<IncidentId> incidents = new ArrayList<>();
        private final Map<IncidentId, IncidentStatus> states = new HashMap<>();
        private long found;

        History(long seed) {
            random = new Random(seed);
        }

        void step() {
            switch (random.nextInt(13)) {
                case 0, 1 -> raise();
                case 2, 3 -> act();
                case 4 -> promote();
                case 5, 6, 7, 8 -> move();
                case 9 -> prepare();
                case 10 -> restrict();
                case 11 -> link();
                default -> {
                    bench.team.clock.advance(Duration.ofMinutes(1 + random.nextInt(600)));
                    bench.tick();
                }
            }
        }

        private void raise() {
            var detection = bench.found(
                    "rule-" + random.nextInt(2),
                    random.nextInt(5) == 0 ? null : pick(ALL),
                    "c.s.t" + random.nextInt(2),
                    pick(List.of(Severity.values())));
            bench.alerts.raise(List.of(detection)).forEach(id -> {
                if (!alerts.contains(id)) {
                    alerts.add(id);
                }
            });
            found++;
        }

        private void act() {
            if (alerts.size() < 2) {
                return;
            }
            AlertAct act = pick(List.of(
                    AlertAct.TAKE,
                    AlertAct.ASSIGN,
                    AlertAct.RESOLVE,
                    AlertAct.SUPPRESS,
                    AlertAct.REOPEN,
                    AlertAct.MERGE,
                    AlertAct.UNMERGE,
                    AlertAct.DETACH));
            String by = pick(ALL);
            AlertId first = pick(alerts);
            Alert before = bench.alert(first);
            boolean done = act == AlertAct.MERGE
                    ? attempt(() -> bench.act(by, act, first, pick(alerts)))
                    : attempt(() -> bench.act(by, act, first));
            if (done && !bench.alert(first).equals(before)) {
                assertThat(TEAM).contains(by);
                assertThat(before.person()).isNotEqualTo(IncidentBench.id(by));
            }
        }

        private void promote() {
            if (alerts.isEmpty()) {
                return;
            }
            String by = pick(ALL);
            AlertId alert = pick(alerts);
            attempt(() -> {
                IncidentId made = bench.act(by, AlertAct.PROMOTE, alert).incident();
                if (made != null) {
                    incidents.add(made);
                    states.put(made, IncidentStatus.NEW);
                    assertThat(bench.now(made).subjects()).doesNotContain(IncidentBench.id(by));
                }
            });
        }

        private void move() {
            if (incidents.isEmpty()) {
                return;
            }
            IncidentId id = pick(incidents);
            Incident before = bench.now(id);
            IncidentStatus to = pick(List.copyOf(
                    random.nextInt(4) == 0
                            ? EnumSet.allOf(IncidentStatus.class)
                            : STEPS.getOrDefault(before.status(), Set.of())));
            String by = pick(ALL);
            PersonId person = IncidentBench.id(by);
            if (attempt(() -> bench.move(by, id, to))) {
                assertThat(TEAM).contains(by);
                assertThat(before.isFor(person)).isTrue();
                assertThat(STEPS.get(before.status())).contains(to);
                if (before.hold() != null) {
                    assertThat(to).isEqualTo(before.hold().from());
                }
                if (to == IncidentStatus.CLOSED) {
                    assertClosable(before, person);
                }
                states.put(id, to);
            }
        }

        private static void assertClosable(Incident before, PersonId by) {
            assertThat(by).isNotEqualTo(before.assignee());
            assertThat(by).isNotEqualTo(before.transitions().getLast().by());
            assertThat(before.findings().verdict()).isNotNull();
            assertThat(before.findings().rootCause()).isNotNull();
            assertThat(before.tasks()).noneMatch(task -> task.isOpen());
            boolean declared = before.transitions().stream().anyMatch(step -> step.to() == IncidentStatus.DECLARED);
            assertThat(declared && before.notice().settled() == null).isFalse();
        }

        /// Does some of what a close needs.
        private void prepare() {
            if (incidents.isEmpty()) {
                return;
            }
            IncidentId id = pick(incidents);
            String by = pick(TEAM);
            attempt(() -> bench.readyToClose(by, id));
            bench.now(id).tasks().stream()
                    .filter(task -> task.isOpen())
                    .forEach(task -> attempt(() -> bench.work.actOnTask(
                            bench.by(by), id, task.number(), new TaskActDocument(TaskAct.DONE, "", null))));
        }

        private void restrict() {
            if (incidents.isEmpty()) {
                return;
            }
            IncidentId id = pick(incidents);
            String by = pick(TEAM);
            List<PersonId> readers =
                    List.of(IncidentBench.id(by), IncidentBench.id(pick(TEAM)), IncidentBench.id(pick(TEAM)));
            attempt(() -> bench.incidents.mark(
                    bench.by(by),
                    id,
                    new MarkingDocument(
                            bench.now(id).revision(),
                            Incident.Tlp.RED,
                            Incident.Pap.RED,
                            random.nextInt(3) == 0,
                            readers,
                            "So.")));
        }

        private void link() {
            if (incidents.isEmpty()) {
                return;
            }
            IncidentId id = pick(incidents);
            String who = pick(List.of("usr", "req", "sam"));
            attempt(() -> bench.work.link(
                    bench.by(pick(ALL)), id, new LinkDocument(IncidentLink.Kind.PERSON, "p-" + who, null, false)));
        }

        void check() {
            List<Alert> all = alerts.stream().map(bench::alert).toList();
            assertThat(all.stream().mapToLong(Alert::eventCount).sum()).isEqualTo(found);
            for (Alert alert : all) {
                assertThat(alert.mergedInto()).isNotEqualTo(alert.id());
                if (alert.mergedInto() != null) {
                    assertThat(bench.alert(alert.mergedInto()).mergedInto()).isNull();
                }
            }
            for (IncidentId id : incidents) {
                Incident incident = bench.now(id);
                if (states.get(id) == IncidentStatus.ON_HOLD
                        && incident.status().isWorking()) {
                    states.put(id, incident.status()); // woken by time
                }
                assertThat(incident.status()).isEqualTo(states.get(id));
                assertThat(incident.subjects()).doesNotContain(assignee(incident));
                assertThat(incident.hold() != null).isEqualTo(incident.status() == IncidentStatus.ON_HOLD);
                IncidentStatus last = IncidentStatus.NEW;
                for (Incident.Transition step : incident.transitions()) {
                    assertThat(step.from()).isEqualTo(last);
                    last = step.to();
                }
                assertThat(last).isEqualTo(incident.status());
            }
            String reader = pick(TEAM);
            PersonId person = IncidentBench.id(reader);
            List<IncidentId> listed = bench.team.records.read(reading -> reading
                    .incidents(new IncidentFilter(person, Set.of(), null, null, null, true), PageSpec.first(200))
                    .items()
                    .stream()
                    .map(Incident::id)
                    .toList());
            assertThat(listed)
                    .containsExactlyInAnyOrderElementsOf(incidents.stream()
                            .filter(id -> bench.now(id).isFor(person))
                            .toList());
        }

        private static PersonId assignee(Incident incident) {
            return incident.assignee() == null ? IncidentBench.id("nobody") : incident.assignee();
        }

        private boolean attempt(Runnable act) {
            try {
                act.run();
                return true;
            } catch (Refusal refused) {
                return false;
            }
        }

        private <T> T pick(List<T> from) {
            return from.get(random.nextInt(from.size()));
        }

        boolean happened(EntryType type) {
            return bench.team.records.read(reading -> reading.ledger(0, 5_000)).stream()
                    .anyMatch(entry -> entry.type() == type);
        }

        @Override
        public void close() {
            bench.close();
        }
    }
}
