package org.gatehouse.service.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.contract.IncidentDocuments.AlertAct;
import org.gatehouse.contract.IncidentDocuments.ContainmentDocument;
import org.gatehouse.contract.IncidentDocuments.FindingsDocument;
import org.gatehouse.contract.IncidentDocuments.NoticeDocument;
import org.gatehouse.model.AlertId;
import org.gatehouse.model.IncidentId;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.incident.Containment;
import org.gatehouse.model.incident.FindingVerdict;
import org.gatehouse.model.incident.Incident;
import org.gatehouse.model.incident.IncidentLink;
import org.gatehouse.model.incident.IncidentStatus;
import org.gatehouse.model.incident.IncidentTask;
import org.gatehouse.model.incident.Severity;

/// What detection found in the demo team's two months, and what became of it: incidents long closed, one under
/// way whose story can be followed, and a triage queue with something in every state.
///
/// What goes wrong is done by machines and their credentials, never by people of one kind or another.
final class DemoIncidents {
    private static final PersonId FIRST = new PersonId("p-ewinter");
    private static final PersonId SECOND = new PersonId("p-nellery");
    private static final PersonId LEAD = new PersonId("p-aorlov");
    private static final String TRAINING = "rec-train-us";
    private static final String SCORING = "fraud-score";
    private static final String MATCHING = "safety-match";
    private static final String BACKUP = "backup-us";
    private static final String UNCOVERED = "gatehouse-uncovered-protected-access";

    private final DemoUseCases use;
    private final DemoCast cast;
    private final DemoDesk desk;

    DemoIncidents(DemoUseCases use, DemoCast cast) {
        this.use = use;
        this.cast = cast;
        this.desk = new DemoDesk(use, cast);
    }

    /// Something to be done at a time.
    @FunctionalInterface
    interface Plan {
        void at(Instant when, Runnable act);
    }

    void plan(Instant now, Plan plan) {
        closed(
                now.minus(Duration.ofDays(41)),
                plan,
                "gatehouse-above-grant-limit",
                SCORING,
                "userdata.commerce.payouts",
                "limit-exceeded",
                FindingVerdict.TRUE_POSITIVE,
                "A retry loop asked for the same pages again.");
        closed(
                now.minus(Duration.ofDays(24)),
                plan,
                "gatehouse-cross-region-copy",
                BACKUP,
                "backups.nightly",
                "residency",
                FindingVerdict.FALSE_POSITIVE,
                "The target lies in the country; its register entry did not say so.");
        closed(
                now.minus(Duration.ofDays(10)),
                plan,
                UNCOVERED,
                TRAINING,
                "userdata.core.contacts",
                "uncovered-access",
                FindingVerdict.TRUE_POSITIVE,
                "A job ran on for six minutes after its grant had ended.");
        queue(now, plan);
        story(now, plan);
    }

    private void closed(
            Instant begun,
            Plan plan,
            String rule,
            String machine,
            String asset,
            String playbook,
            FindingVerdict verdict,
            String cause) {
        IncidentId[] id = new IncidentId[1];
        plan.at(begun, () -> {
            AlertId alert = desk.raise(rule, DemoDesk.title(rule), Severity.HIGH, machine, asset, 9, playbook);
            id[0] = desk.promote(FIRST, alert);
        });
        plan.at(begun.plus(Duration.ofMinutes(12)), () -> desk.move(FIRST, id[0], IncidentStatus.TRIAGE, ""));
        plan.at(
                begun.plus(Duration.ofHours(2)),
                () -> desk.move(FIRST, id[0], IncidentStatus.DECLARED, "Not planned work."));
        plan.at(begun.plus(Duration.ofHours(3)), () -> desk.move(FIRST, id[0], IncidentStatus.CONTAINMENT, ""));
        plan.at(begun.plus(Duration.ofHours(7)), () -> desk.move(FIRST, id[0], IncidentStatus.ERADICATION, ""));
        plan.at(begun.plus(Duration.ofHours(20)), () -> {
            for (IncidentTask task : desk.incident(id[0]).tasks()) {
                desk.done(task.number() % 2 == 0 ? SECOND : FIRST, id[0], task.number(), "");
            }
            desk.move(FIRST, id[0], IncidentStatus.RECOVERY, "");
        });
        plan.at(begun.plus(Duration.ofHours(30)), () -> {
            use.incidents()
                    .incidents()
                    .settleNotice(
                            cast.caller(LEAD),
                            id[0],
                            new NoticeDocument(
                                    true, "Notice of " + begun.toString().substring(0, 10)));
            use.incidents()
                    .incidents()
                    .find(
                            cast.caller(FIRST),
                            id[0],
                            new FindingsDocument(
                                    desk.incident(id[0]).revision(), verdict, "Nothing left the house.", 0L, cause));
            desk.move(FIRST, id[0], IncidentStatus.RESOLVED, "Nothing is left to be done.");
        });
        plan.at(begun.plus(Duration.ofHours(60)), () -> {
            desk.move(FIRST, id[0], IncidentStatus.POST_REVIEW, "");
            desk.move(SECOND, id[0], IncidentStatus.CLOSED, "Read through; agreed.");
        });
    }

    /// Something in every state.
    private void queue(Instant now, Plan plan) {
        plan.at(now.minus(Duration.ofDays(3)), () -> {
            AlertId noisy = desk.raise(
                    "gatehouse-off-duty-administrator",
                    DemoDesk.title("gatehouse-off-duty-administrator"),
                    Severity.LOW,
                    BACKUP,
                    "backups.nightly",
                    4,
                    "uncovered-access");
            desk.act(
                    FIRST, AlertAct.SUPPRESS, "The backup is moved to another hour until the end of the month.", noisy);
            AlertId fine = desk.raise(
                    "gatehouse-denials-then-success",
                    DemoDesk.title("gatehouse-denials-then-success"),
                    Severity.MEDIUM,
                    MATCHING,
                    "userdata.safety.hash_matches",
                    6,
                    "uncovered-access");
            desk.act(SECOND, AlertAct.RESOLVE, "The grant was activated between the two tries.", fine);
        });
        plan.at(now.minus(Duration.ofHours(26)), () -> {
            desk.act(
                    SECOND,
                    AlertAct.RESOLVE,
                    "A test of the gates, announced the day before.",
                    desk.raise(
                            "gatehouse-gate-not-enforcing",
                            DemoDesk.title("gatehouse-gate-not-enforcing"),
                            Severity.HIGH,
                            MATCHING,
                            "userdata.safety.cases",
                            2,
                            "gate-failure"));
            desk.act(
                    FIRST,
                    AlertAct.TAKE,
                    "",
                    desk.raise(
                            "gatehouse-bulk-enumeration",
                            DemoDesk.title("gatehouse-bulk-enumeration"),
                            Severity.MEDIUM,
                            SCORING,
                            "userdata.core.devices",
                            212,
                            "bulk-enumeration"));
        });
        plan.at(now.minus(Duration.ofHours(2)), () -> {
            AlertId head = desk.raise(
                    "gatehouse-above-grant-limit",
                    DemoDesk.title("gatehouse-above-grant-limit"),
                    Severity.MEDIUM,
                    SCORING,
                    "userdata.commerce.orders",
                    3,
                    "limit-exceeded");
            AlertId same = desk.raise(
                    "gatehouse-above-grant-limit",
                    DemoDesk.title("gatehouse-above-grant-limit"),
                    Severity.MEDIUM,
                    SCORING,
                    "userdata.commerce.refunds",
                    2,
                    "limit-exceeded");
            desk.act(FIRST, AlertAct.MERGE, "One job, two tables.", head, same);
        });
        plan.at(
                now.minus(Duration.ofMinutes(34)),
                () -> desk.raise(
                        "gatehouse-feed-silent-or-with-gaps",
                        DemoDesk.title("gatehouse-feed-silent-or-with-gaps"),
                        Severity.HIGH,
                        BACKUP,
                        "",
                        1,
                        "feed-loss"));
        plan.at(
                now.minus(Duration.ofMinutes(18)),
                () -> desk.raise(
                        "gatehouse-place-outside-grant",
                        DemoDesk.title("gatehouse-place-outside-grant"),
                        Severity.MEDIUM,
                        MATCHING,
                        "userdata.safety.reports",
                        5,
                        "foreign-access"));
        plan.at(
                now.minus(Duration.ofMinutes(7)),
                () -> desk.raise(
                        UNCOVERED,
                        DemoDesk.title(UNCOVERED),
                        Severity.HIGH,
                        SCORING,
                        "userdata.core.sessions",
                        14,
                        "uncovered-access"));
        plan.at(
                now.minus(Duration.ofMinutes(3)),
                () -> desk.raise(
                        "gatehouse-export-by-read-only-grant",
                        DemoDesk.title("gatehouse-export-by-read-only-grant"),
                        Severity.HIGH,
                        MATCHING,
                        "exports.audit",
                        1,
                        "data-export"));
    }

    /// Reads of contacts by a training job whose credentials somebody uses from elsewhere.
    private void story(Instant now, Plan plan) {
        Instant begun = now.minus(Duration.ofHours(5));
        IncidentId[] id = new IncidentId[1];
        plan.at(
                begun,
                () -> desk.raise(
                        UNCOVERED,
                        DemoDesk.title(UNCOVERED),
                        Severity.HIGH,
                        TRAINING,
                        "userdata.core.contacts",
                        38,
                        "uncovered-access"));
        plan.at(begun.plus(Duration.ofMinutes(4)), () -> {
            AlertId more = desk.raise(
                    UNCOVERED,
                    DemoDesk.title(UNCOVERED),
                    Severity.HIGH,
                    TRAINING,
                    "userdata.core.contacts",
                    61,
                    "uncovered-access");
            AlertId bulk = desk.raise(
                    "gatehouse-bulk-enumeration",
                    DemoDesk.title("gatehouse-bulk-enumeration"),
                    Severity.CRITICAL,
                    TRAINING,
                    "userdata.core.contacts",
                    99,
                    "bulk-enumeration");
            id[0] = desk.promote(FIRST, more, bulk);
        });
        plan.at(begun.plus(Duration.ofMinutes(9)), () -> {
            desk.move(FIRST, id[0], IncidentStatus.TRIAGE, "");
            desk.say(
                    FIRST,
                    id[0],
                    "The training job reads contacts one key after the other, and none of its grants names"
                            + " that table. @" + SECOND + ": can you look at where it calls from?");
        });
        plan.at(begun.plus(Duration.ofMinutes(21)), () -> {
            desk.say(
                    SECOND,
                    id[0],
                    "From the build network, not from the cluster. The job itself has been stopped since"
                            + " Monday, so somebody else uses its credentials.");
            desk.done(SECOND, id[0], 1, "The credentials of " + TRAINING + ", used from the build network.");
            desk.move(FIRST, id[0], IncidentStatus.DECLARED, "Nobody planned this.");
        });
        plan.at(begun.plus(Duration.ofMinutes(26)), () -> {
            use.incidents()
                    .containments()
                    .order(
                            cast.caller(FIRST),
                            id[0],
                            new ContainmentDocument(
                                    Containment.Kind.LOCK_IDENTITY,
                                    "p-" + TRAINING,
                                    "Its credentials are in other hands."));
            desk.move(FIRST, id[0], IncidentStatus.CONTAINMENT, "Locked at every gate.");
        });
        plan.at(begun.plus(Duration.ofMinutes(50)), () -> {
            desk.done(SECOND, id[0], 2, "Ascending keys of accounts, 1,600 a minute.");
            desk.link(SECOND, id[0], IncidentLink.Kind.ASSET, "userdata.core.contacts", "What was read.");
            earlier(id[0]);
        });
        plan.at(begun.plus(Duration.ofMinutes(95)), () -> {
            desk.done(FIRST, id[0], 3, "Locked at 26 minutes.");
            desk.say(
                    LEAD,
                    id[0],
                    "The owner of the job confirms: not theirs. @" + FIRST + ", please have the credentials"
                            + " changed before anything is unlocked, and count the people by tonight.");
        });
    }

    private void earlier(IncidentId id) {
        incidents().stream()
                .filter(incident -> incident.status() == IncidentStatus.CLOSED)
                .filter(incident -> incident.subjects().contains(new PersonId("p-" + TRAINING)))
                .findFirst()
                .ifPresent(incident -> desk.link(
                        SECOND, id, IncidentLink.Kind.INCIDENT, incident.id().value(), "The same job, two weeks ago."));
    }

    private List<Incident> incidents() {
        return use.path().records().read(reading -> {
            List<Incident> all = new ArrayList<>();
            for (int number = 1; ; number++) {
                var found = reading.incident(new IncidentId("INC-" + number));
                if (found.isEmpty()) {
                    return all;
                }
                all.add(found.get());
            }
        });
    }
}
