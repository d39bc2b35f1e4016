package org.gatehouse.service.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gatehouse.contract.Documents.CommentDocument;
import org.gatehouse.contract.IncidentDocuments.AlertAct;
import org.gatehouse.contract.IncidentDocuments.AlertActDocument;
import org.gatehouse.contract.IncidentDocuments.LinkDocument;
import org.gatehouse.contract.IncidentDocuments.MoveDocument;
import org.gatehouse.contract.IncidentDocuments.TaskAct;
import org.gatehouse.contract.IncidentDocuments.TaskActDocument;
import org.gatehouse.model.AlertId;
import org.gatehouse.model.IncidentId;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.incident.Detection;
import org.gatehouse.model.incident.FindingVerdict;
import org.gatehouse.model.incident.Incident;
import org.gatehouse.model.incident.IncidentLink;
import org.gatehouse.model.incident.IncidentStatus;
import org.gatehouse.model.incident.Severity;
import org.gatehouse.service.records.AlertFilter;
import org.jspecify.annotations.Nullable;

/// The acts of people and rules about alerts and incidents, in the few words that the demo team's history is told in.
final class DemoDesk {
    private static final String UNCOVERED = "gatehouse-uncovered-protected-access";

    private final DemoUseCases use;
    private final DemoCast cast;
    private int events;

    DemoDesk(DemoUseCases use, DemoCast cast) {
        this.use = use;
        this.cast = cast;
    }

    AlertId raise(
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

    static String title(String rule) {
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

    IncidentId promote(PersonId by, AlertId... alerts) {
        IncidentId made = act(by, AlertAct.PROMOTE, "", alerts);
        if (made == null) {
            throw new IllegalStateException("the demo's alerts did not become an incident");
        }
        return made;
    }

    @Nullable
    IncidentId act(PersonId by, AlertAct act, String reason, AlertId... alerts) {
        AlertActDocument document = new AlertActDocument(
                act, List.of(alerts), reason, null, FindingVerdict.BENIGN, Duration.ofDays(27), null, null);
        return use.alerts().acts().act(cast.caller(by), none(by), document).incident();
    }

    /// Looked at for nothing: the alerts are named.
    private static AlertFilter none(PersonId by) {
        return AlertFilter.of(by, new IncidentId("INC-0"));
    }

    Incident incident(IncidentId id) {
        return use.path().records().read(reading -> reading.incident(id)).orElseThrow();
    }

    void move(PersonId by, IncidentId id, IncidentStatus to, String reason) {
        use.incidents()
                .incidents()
                .move(cast.caller(by), id, new MoveDocument(incident(id).revision(), to, reason, null));
    }

    void say(PersonId by, IncidentId id, String text) {
        use.incidents().work().comment(cast.caller(by), id, new CommentDocument(text));
    }

    void done(PersonId by, IncidentId id, int task, String note) {
        use.incidents().work().actOnTask(cast.caller(by), id, task, new TaskActDocument(TaskAct.DONE, note, null));
    }

    void link(PersonId by, IncidentId id, IncidentLink.Kind kind, String target, String note) {
        use.incidents().work().link(cast.caller(by), id, new LinkDocument(kind, target, note, false));
    }
}
