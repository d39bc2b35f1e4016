package org.gatehouse.service.http.openapi;

import java.lang.reflect.Type;
import java.util.Map;
import org.gatehouse.contract.IncidentDocuments.AlertActDocument;
import org.gatehouse.contract.IncidentDocuments.ContainmentDocument;
import org.gatehouse.contract.IncidentDocuments.FindingsDocument;
import org.gatehouse.contract.IncidentDocuments.HandOverDocument;
import org.gatehouse.contract.IncidentDocuments.IncidentAssignDocument;
import org.gatehouse.contract.IncidentDocuments.IncidentDocument;
import org.gatehouse.contract.IncidentDocuments.IncidentEditDocument;
import org.gatehouse.contract.IncidentDocuments.LinkDocument;
import org.gatehouse.contract.IncidentDocuments.MarkingDocument;
import org.gatehouse.contract.IncidentDocuments.MoveDocument;
import org.gatehouse.contract.IncidentDocuments.NoticeDocument;
import org.gatehouse.contract.IncidentDocuments.SuppressionDocument;
import org.gatehouse.contract.IncidentDocuments.TaskActDocument;
import org.gatehouse.contract.IncidentDocuments.TaskDocument;

/// Examples of what clients send about alerts and incidents.
final class IncidentExamples {
    private IncidentExamples() {}

    static void addTo(Map<Type, String> texts) {
        texts.put(AlertActDocument.class, """
                {"act": "resolve", "alerts": ["AL-41"], "verdict": "benign", "reason": "The nightly check of backups."}""");
        texts.put(SuppressionDocument.class, """
                {"rule": "off-duty-administrator", "actor": "p-administrator", "lasts": "P30D",
                 "reason": "The move to the new cluster is done at night."}""");
        texts.put(IncidentDocument.class, """
                {"title": "Reads of profiles that no grant explains", "description": "Found by the night shift.",
                 "impact": "high", "urgency": "medium", "alerts": [], "playbook": "uncovered-access"}""");
        texts.put(IncidentEditDocument.class, """
                {"revision": 1, "title": "Reads of profiles after the grant ended", "description": "",
                 "impact": "medium", "urgency": "medium"}""");
        texts.put(MoveDocument.class, "{\"revision\": 1, \"to\": \"triage\", \"reason\": \"\"}");
        texts.put(IncidentAssignDocument.class, "{\"to\": \"p-analyst\"}");
        texts.put(FindingsDocument.class, """
                {"revision": 1, "verdict": "true_positive", "impact": "12 people's addresses were read.", "persons": 12,
                 "root_cause": "A job kept its credentials after the grant had ended."}""");
        texts.put(NoticeDocument.class, "{\"needed\": true, \"words\": \"Notice 2031-114\"}");
        texts.put(MarkingDocument.class, """
                {"revision": 1, "tlp": "red", "pap": "amber", "restricted": true,
                 "readers": ["p-analyst", "p-lead"], "reason": "Sensitive persons are in it."}""");
        texts.put(TaskDocument.class, "{\"title\": \"Ask the custodian whether it was planned\"}");
        texts.put(TaskActDocument.class, "{\"act\": \"done\", \"note\": \"It was not.\"}");
        texts.put(LinkDocument.class, """
                {"kind": "asset", "target": "userdata.core.profiles", "note": "What was read.", "remove": false}""");
        texts.put(ContainmentDocument.class, """
                {"kind": "lock_identity", "target": "p-requester", "reason": "Nobody can say who uses it."}""");
        texts.put(HandOverDocument.class, "{\"to\": \"p-lead\", \"reason\": \"End of shift.\"}");
    }
}
