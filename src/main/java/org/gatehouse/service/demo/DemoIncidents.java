package org.gatehouse.service.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gatehouse.contract.Documents.CommentDocument;
import org.gatehouse.contract.IncidentDocuments.AlertAct;
import org.gatehouse.contract.IncidentDocuments.AlertActDocument;
import org.gatehouse.contract.IncidentDocuments.ContainmentDocument;
import org.gatehouse.contract.IncidentDocuments.FindingsDocument;
import org.gatehouse.contract.IncidentDocuments.LinkDocument;
import org.gatehouse.contract.IncidentDocuments.MoveDocument;
import org.gatehouse.contract.IncidentDocuments.NoticeDocument;
import org.gatehouse.contract.IncidentDocuments.TaskAct;
import org.gatehouse.contract.IncidentDocuments.TaskActDocument;
import org.gatehouse.model.AlertId;
import org.gatehouse.model.IncidentId;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.incident.Containment;
import org.gatehouse.model.incident.Detection;
import org.gatehouse.model.incident.FindingVerdict;
import org.gatehouse.model.incident.Incident;
import org.gatehouse.model.incident.IncidentLink;
import org.gatehouse.model.incident.IncidentStatus;
import org.gatehouse.model.incident.IncidentTask;
import org.gatehouse.model.incident.Severity;
import org.gatehouse.service.records.AlertFilter;
import org.jspecify.annotations.Nullable;

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
    private int events;

    DemoIncidents(DemoUseCases use, DemoCast cast) {
        this.use = use;
        this.cast = cast;
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
            AlertId alert = raise(rule, title(rule), Severity.HIGH, machine, asset, 9, playbook);
            id[0] = promote(FIRST, alert);
        });
        plan.at(begun.plus(Duration.ofMinutes(12)), () -> move(FIRST, id[0], IncidentStatus.TRIAGE, ""));
        plan.at(
                begun.plus(Duration.ofHours(2)),
                () -> move(FIRST, id[0], IncidentStatus.DECLARED, "Not planned work."));
        plan.at(begun.plus(Duration.ofHours(3)), () -> move(FIRST, id[0], IncidentStatus.CONTAINMENT, ""));
        plan.at(begun.plus(Duration.ofHours(7)), () -> move(FIRST, id[0], IncidentStatus.ERADICATION, ""));
        plan.at(begun.plus(Duration.ofHours(20)), () -> {
            for (IncidentTask task : incident(id[0]).tasks()) {
                done(task.number() % 2 == 0 ? SECOND : FIRST, id[0], task.number(), "");
            }
            move(FIRST, id[0], IncidentStatus.RECOVERY, "");
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
                                    incident(id[0]).revision(), verdict, "Nothing left the house.", 0L, cause));
            move(FIRST, id[0], IncidentStatus.RESOLVED, "Nothing is left to be done.");
        });
        plan.at(begun.plus(Duration.ofHours(60)), () -> {
            move(FIRST, id[0], IncidentStatus.POST_REVIEW, "");
            move(SECOND, id[0], IncidentStatus.CLOSED, "Read through; agreed.");
        });
    }

    /// Something in every state.
    private void queue(Instant now, Plan plan) {
        plan.at(now.minus(Duration.ofDays(3)), () -> {
            AlertId noisy = raise(
                    "gatehouse-off-duty-administrator",
                    title("gatehouse-off-duty-administrator"),
                    Severity.LOW,
                    BACKUP,
                    "backups.nightly",
                    4,
                    "uncovered-access");
            act(FIRST, AlertAct.SUPPRESS, "The backup is moved to another hour until the end of the month.", noisy);
            AlertId fine = raise(
                    "gatehouse-denials-then-success",
                    title("gatehouse-denials-then-success"),
                    Severity.MEDIUM,
                    MATCHING,
                    "userdata.safety.hash_matches",
                    6,
                    "uncovered-access");
            act(SECOND, AlertAct.RESOLVE, "The grant was activated between the two tries.", fine);
        });
        plan.at(now.minus(Duration.ofHours(26)), () -> {
            act(
                    SECOND,
                    AlertAct.RESOLVE,
                    "A test of the gates, announced the day before.",
                    raise(
                            "gatehouse-gate-not-enforcing",
                            title("gatehouse-gate-not-enforcing"),
                            Severity.HIGH,
                            MATCHING,
                            "userdata.safety.cases",
                            2,
                            "gate-failure"));
            act(
                    FIRST,
                    AlertAct.TAKE,
                    "",
                    raise(
                            "gatehouse-bulk-enumeration",
                            title("gatehouse-bulk-enumeration"),
                            Severity.MEDIUM,
                            SCORING,
                            "userdata.core.devices",
                            212,
                            "bulk-enumeration"));
        });
        plan.at(now.minus(Duration.ofHours(2)), () -> {
            AlertId head = raise(
                    "gatehouse-above-grant-limit",
                    title("gatehouse-above-grant-limit"),
                    Severity.MEDIUM,
                    SCORING,
                    "userdata.commerce.orders",
                    3,
                    "limit-exceeded");
            AlertId same = raise(
                    "gatehouse-above-grant-limit",
                    title("gatehouse-above-grant-limit"),
                    Severity.MEDIUM,
                    SCORING,
                    "userdata.commerce.refunds",
                    2,
                    "limit-exceeded");
            act(FIRST, AlertAct.MERGE, "One job, two tables.", head, same);
        });
        plan.at(
                now.minus(Duration.ofMinutes(34)),
                () -> raise(
                        "gatehouse-feed-silent-or-with-gaps",
                        title("gatehouse-feed-silent-or-with-gaps"),
                        Severity.HIGH,
                        BACKUP,
                        "",
                        1,
                        "feed-loss"));
        plan.at(
                now.minus(Duration.ofMinutes(18)),
                () -> raise(
                        "gatehouse-place-outside-grant",
                        title("gatehouse-place-outside-grant"),
                        Severity.MEDIUM,
                        MATCHING,
                        "userdata.safety.reports",
                        5,
                        "foreign-access"));
        plan.at(
                now.minus(Duration.ofMinutes(7)),
                () -> raise(
                        UNCOVERED,
                        title(UNCOVERED),
                        Severity.HIGH,
                        SCORING,
                        "userdata.core.sessions",
                        14,
                        "uncovered-access"));
        plan.at(
                now.minus(Duration.ofMinutes(3)),
                () -> raise(
                        "gatehouse-export-by-read-only-grant",
                        title("gatehouse-export-by-read-only-grant"),
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
                () -> raise(
                        UNCOVERED,
                        title(UNCOVERED),
                        Severity.HIGH,
                        TRAINING,
                        "userdata.core.contacts",
                        38,
                        "uncovered-access"));
        plan.at(begun.plus(Duration.ofMinutes(4)), () -> {
            AlertId more = raise(
                    UNCOVERED,
                    title(UNCOVERED),
                    Severity.HIGH,
                    TRAINING,
                    "userdata.core.contacts",
                    61,
                    "uncovered-access");
            AlertId bulk = raise(
                    "gatehouse-bulk-enumeration",
                    title("gatehouse-bulk-enumeration"),
                    Severity.CRITICAL,
                    TRAINING,
                    "userdata.core.contacts",
                    99,
                    "bulk-enumeration");
            id[0] = promote(FIRST, more, bulk);
        });
        plan.at(begun.plus(Duration.ofMinutes(9)), () -> {
            move(FIRST, id[0], IncidentStatus.TRIAGE, "");
            say(
                    FIRST,
                    id[0],
                    "The training job reads contacts one key after the other, and none of its grants names"
                            + " that table. @" + SECOND + ": can you look at where it calls from?");
        });
        plan.at(begun.plus(Duration.ofMinutes(21)), () -> {
            say(
                    SECOND,
                    id[0],
                    "From the build network, not from the cluster. The job itself has been stopped since"
                            + " Monday, so somebody else uses its credentials.");
            done(SECOND, id[0], 1, "The credentials of " + TRAINING + ", used from the build network.");
            move(FIRST, id[0], IncidentStatus.DECLARED, "Nobody planned this.");
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
            move(FIRST, id[0], IncidentStatus.CONTAINMENT, "Locked at every gate.");
        });
        plan.at(begun.plus(Duration.ofMinutes(50)), () -> {
            done(SECOND, id[0], 2, "Ascending keys of accounts, 1,600 a minute.");
            link(id[0], IncidentLink.Kind.ASSET, "userdata.core.contacts", "What was read.");
            earlier(id[0]);
        });
        plan.at(begun.plus(Duration.ofMinutes(95)), () -> {
            done(FIRST, id[0], 3, "Locked at 26 minutes.");
            say(
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
                .ifPresent(incident ->
                        link(id, IncidentLink.Kind.INCIDENT, incident.id().value(), "The same job, two weeks ago."));
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

    private AlertId raise(
            String rule, String title, Severity severity, String machine, String asset, int count, String playbook) {
        List<String> uids = new ArrayList<>();
        for (int i = 0; i < Math.min(count, Detection.MOST_EVENTS); i++) {
            uids.add("demo-found-" + ++events);
        }
        String what = asset.isEmpty() ? "what it delivers" : asset;
        Detection found = new Detection(
                rule,
                title,
                severity,
                use.path().now(),
                uids,
                count,
                new PersonId("p-" + machine),
                machine,
                asset,
                Map.of(),
                machine + ", " + what + ": " + (count == 1 ? "1 event." : count + " events."),
                playbook);
        return use.alerts().raise().raise(List.of(found)).getFirst();
    }

    private static String title(String rule) {
        return switch (rule) {
            case UNCOVERED -> "Access to protected data that no grant covers";
            case "gatehouse-above-grant-limit" -> "More was read than the grant allows";
            case "gatehouse-cross-region-copy" -> "Data was copied to another region";
            case "gatehouse-off-duty-administrator" -> "An administrator acted while off duty";
            case "gatehouse-denials-then-success" -> "Repeated denials, then success";
            case "gatehouse-gate-not-enforcing" -> "A gate allowed what the index denies";
            case "gatehouse-bulk-enumeration" -> "Users were gone through one after another";
            case "gatehouse-feed-silent-or-with-gaps" -> "A feed is silent, or has gaps";
            case "gatehouse-place-outside-grant" -> "Access from a place that the grant does not name";
            default -> "A read-only grant was used to export";
        };
    }

    private IncidentId promote(PersonId by, AlertId... alerts) {
        IncidentId made = act(by, AlertAct.PROMOTE, "", alerts);
        if (made == null) {
            throw new IllegalStateException("the demo's alerts did not become an incident");
        }
        return made;
    }

    private @Nullable IncidentId act(PersonId by, AlertAct act, String reason, AlertId... alerts) {
        AlertActDocument document = new AlertActDocument(
                act, List.of(alerts), reason, null, FindingVerdict.BENIGN, Duration.ofDays(27), null, null);
        return use.alerts().acts().act(cast.caller(by), none(by), document).incident();
    }

    /// Looked at for nothing: the alerts are named.
    private static AlertFilter none(PersonId by) {
        return AlertFilter.of(by, new IncidentId("INC-0"));
    }

    private Incident incident(IncidentId id) {
        return use.path().records().read(reading -> reading.incident(id)).orElseThrow();
    }

    private void move(PersonId by, IncidentId id, IncidentStatus to, String reason) {
        use.incidents()
                .incidents()
                .move(cast.caller(by), id, new MoveDocument(incident(id).revision(), to, reason, null));
    }

    private void say(PersonId by, IncidentId id, String text) {
        use.incidents().work().comment(cast.caller(by), id, new CommentDocument(text));
    }

    private void done(PersonId by, IncidentId id, int task, String note) {
        use.incidents().work().actOnTask(cast.caller(by), id, task, new TaskActDocument(TaskAct.DONE, note, null));
    }

    private void link(IncidentId id, IncidentLink.Kind kind, String target, String note) {
        use.incidents().work().link(cast.caller(SECOND), id, new LinkDocument(kind, target, note, false));
    }
}
