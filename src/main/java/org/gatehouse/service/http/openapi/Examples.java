package org.gatehouse.service.http.openapi;

import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.contract.Documents.AnswerDocument;
import org.gatehouse.contract.Documents.AssetDocument;
import org.gatehouse.contract.Documents.AssignDocument;
import org.gatehouse.contract.Documents.BudgetDocument;
import org.gatehouse.contract.Documents.CampaignAnswerDocument;
import org.gatehouse.contract.Documents.CampaignDocument;
import org.gatehouse.contract.Documents.CampaignReassignDocument;
import org.gatehouse.contract.Documents.CommentDocument;
import org.gatehouse.contract.Documents.ConflictDocument;
import org.gatehouse.contract.Documents.DecisionDocument;
import org.gatehouse.contract.Documents.DelegationDocument;
import org.gatehouse.contract.Documents.DutyDocument;
import org.gatehouse.contract.Documents.FreezeDocument;
import org.gatehouse.contract.Documents.GateQuestionDocument;
import org.gatehouse.contract.Documents.PersonDocument;
import org.gatehouse.contract.Documents.PolicyDocument;
import org.gatehouse.contract.Documents.QuestionDocument;
import org.gatehouse.contract.Documents.ReasonDocument;
import org.gatehouse.contract.Documents.ReassignDocument;
import org.gatehouse.contract.Documents.RevokeManyDocument;
import org.gatehouse.contract.Documents.RosterDocument;
import org.gatehouse.contract.Documents.RuleReplayDocument;
import org.gatehouse.contract.Documents.RuleSwitchDocument;
import org.gatehouse.contract.Documents.TokenDocument;
import org.gatehouse.contract.Json;
import org.gatehouse.model.Ask;
import org.gatehouse.model.Asset;
import org.gatehouse.service.http.route.Shape;

/// One example of each document that clients send, as they would write it.
final class Examples {
    private static final String ASSET = """
            "kind": "table", "description": "One row a user", "data_class": "protected", "tags": [],
             "region": "us-va", "country": "US", "custodian": "the host",
             "columns": [{"name": "email", "type": "varchar", "tags": ["contact"]}],
             "rows": 1000000, "persons": 1000000}""";

    private static final Map<Type, String> TEXTS = new HashMap<>();

    static {
        TEXTS.put(Ask.class, """
                {"items": [{"asset": "userdata.core.profiles", "action": "read", "columns": ["email"]}],
                 "purpose": {"type": "operations", "detail": "Backfill of lost contact data"},
                 "business_justification": "The backfill of 12 March lost these columns.", "ticket": "FRD-881",
                 "requested_locations": {"office_country": "US", "physical_country": "US"},
                 "requested_access": {"max_duration": "PT2H", "emergency": false}}""");
        TEXTS.put(DecisionDocument.class, """
                {"revision": 1, "choice": "approve", "reason": "The ticket says so; one hour will do.",
                 "terms": {"max_duration": "PT1H"}}""");
        TEXTS.put(QuestionDocument.class, "{\"revision\": 1, \"text\": \"Which rows did the backfill lose?\"}");
        TEXTS.put(AnswerDocument.class, "{\"text\": \"Those written on 12 March.\"}");
        TEXTS.put(CommentDocument.class, "{\"text\": \"@p-lead: have we had this before?\"}");
        TEXTS.put(ReasonDocument.class, "{\"reason\": \"Reads from an odd address.\"}");
        TEXTS.put(GateQuestionDocument.class, """
                {"subject": "p-requester", "action": "read", "asset": "userdata.core.profiles", "columns": ["email"],
                 "country": "US"}""");
        TEXTS.put(AssignDocument.class, "{\"to\": \"p-steward\"}");
        TEXTS.put(RevokeManyDocument.class, """
                {"asset": "userdata.core", "reason": "The export of this schema went to the wrong bucket."}""");
        TEXTS.put(CampaignDocument.class, """
                {"name": "Quarterly review of protected data", "scope": {"data_class": "protected"},
                 "reviewers": {"kind": "deciders"}, "open_for": "P14D", "recurrence": "quarterly",
                 "suspends": true}""");
        TEXTS.put(CampaignAnswerDocument.class, """
                {"items": [3, 4], "reason": "The backfill they were for is done."}""");
        TEXTS.put(CampaignReassignDocument.class, """
                {"items": [3, 4], "to": "p-steward2", "reason": "On leave until the 20th."}""");
        TEXTS.put(ReassignDocument.class, "{\"to\": \"p-steward2\", \"reason\": \"On leave until the 20th.\"}");
        IncidentExamples.addTo(TEXTS);
        TEXTS.put(FreezeDocument.class, """
                {"scope": "asset", "target": "userdata.core", "reason": "An incident is being looked into."}""");
        TEXTS.put(BudgetDocument.class, """
                {"asset": "userdata.core.profiles", "rows": 1000000, "window": "P7D",
                 "reason": "Nobody needs more than this in a week."}""");
        TEXTS.put(
                RuleSwitchDocument.class,
                "{\"on\": false, \"reason\": \"Raises too much until the backfill is over.\"}");
        TEXTS.put(RuleReplayDocument.class, "{\"over\": \"P7D\"}");
        TEXTS.put(DelegationDocument.class, """
                {"to": "p-steward2", "starts": "2031-03-03T09:00:00Z", "ends": "2031-03-10T17:00:00Z",
                 "reason": "On leave."}""");
        TEXTS.put(RosterDocument.class, """
                {"roles": ["steward"], "teams": ["security"], "break_glass_enrolled": false,
                 "reason": "Joins the security stewards."}""");
        TEXTS.put(DutyDocument.class, "{\"on_duty\": true}");
        TEXTS.put(ConflictDocument.class, "{\"person\": \"p-requester\", \"reason\": \"We share a household.\"}");
        TEXTS.put(TokenDocument.class, "{\"valid_for\": \"P30D\"}");
        TEXTS.put(PersonDocument.class, """
                {"id": "p-new-colleague", "kind": "user", "name": "New Colleague", "title": "Data engineer",
                 "affiliation": "company", "roles": [], "teams": [], "country": "US",
                 "identities": [{"source": "trino-va-1", "name": "n.colleague"}]}""");
        TEXTS.put(AssetDocument.class, "{" + ASSET);
        TEXTS.put(Asset.class, "{\"id\": \"userdata.core.devices\", \"version\": 1, " + ASSET);
        TEXTS.put(PolicyDocument.class, """
                {"source": "policy: US-PROTECTED\\ntitle: Two stewards for everything\\nservice_level:\\n  decide_within: \
                {emergency: PT15M, critical: PT1H, high: PT4H, medium: PT24H, low: P3D}\\n  activate_within: \
                {emergency: PT1H, normal: P3D}\\nrules:\\n  - id: all\\n    title: \\"Everything: 2 approvals\\"\\n    \
                when: \\"true\\"\\n    require: [{name: steward, role: steward, count: 2}]\\n",
                 "reason": "Until the incident is over."}""");
    }

    private Examples() {}

    /// What a client could send where this is expected, as JSON-like maps and lists.
    static Optional<Object> of(Shape shape) {
        return switch (shape) {
            case Shape.One(Type type) -> Optional.ofNullable(TEXTS.get(type)).map(Examples::read);
            case Shape.ListOf(Class<?> item) ->
                Optional.ofNullable(TEXTS.get(item)).map(Examples::read).map(List::of);
            case Shape.Nothing(), Shape.PageOf(Class<?> _), Shape.Media(String _) -> Optional.empty();
        };
    }

    private static Object read(String text) {
        return Json.STRICT.readValue(text, Object.class);
    }
}
