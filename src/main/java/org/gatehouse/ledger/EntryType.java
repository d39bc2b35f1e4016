package org.gatehouse.ledger;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The kinds of ledger entries, with their names on the wire. The ledger keeps refusals and readings as it keeps
/// acts.
public enum EntryType {
    REQUEST_DRAFTED("request.drafted"),
    REQUEST_SUBMITTED("request.submitted"),
    REQUEST_AMENDED("request.amended"),
    REQUEST_CLAIMED("request.claimed"),
    REQUEST_RELEASED("request.released"),
    REQUEST_QUESTIONED("request.questioned"),
    REQUEST_ANSWERED("request.answered"),
    REQUEST_COMMENTED("request.commented"),
    REQUEST_DECIDED("request.decided"),
    REQUEST_DECISION_REFUSED("request.decision_refused"),
    REQUEST_APPROVED("request.approved"),
    REQUEST_AUTO_APPROVED("request.auto_approved"),
    REQUEST_DENIED("request.denied"),
    REQUEST_CANCELLED("request.cancelled"),
    REQUEST_EXPIRED("request.expired"),
    REQUEST_FAILED("request.failed"),
    REQUEST_SUPERSEDED("request.superseded"),
    REQUEST_REMINDED("request.reminded"),
    REQUEST_ESCALATED("request.escalated"),
    GRANT_CREATED("grant.created"),
    GRANT_ACTIVATING("grant.activating"),
    GRANT_ACTIVATED("grant.activated"),
    GRANT_ACTIVATION_FAILED("grant.activation_failed"),
    GRANT_SUSPENDED("grant.suspended"),
    GRANT_REOPEN_VOTED("grant.reopen_voted"),
    GRANT_REOPENED("grant.reopened"),
    GRANT_DEACTIVATING("grant.deactivating"),
    GRANT_DEACTIVATION_FAILED("grant.deactivation_failed"),
    GRANT_EXPIRED("grant.expired"),
    GRANT_LAPSED("grant.lapsed"),
    GRANT_REVOKED("grant.revoked"),
    GRANT_COMPLETED("grant.completed"),
    REVIEW_DUE("review.due"),
    REVIEW_TAKEN("review.taken"),
    REVIEW_ACCEPTED("review.accepted"),
    REVIEW_REJECTED("review.rejected"),
    REVIEW_OVERDUE("review.overdue"),
    CAMPAIGN_STARTED("campaign.started"),
    CAMPAIGN_REMINDED("campaign.reminded"),
    CAMPAIGN_OVERDUE("campaign.overdue"),
    CAMPAIGN_DONE("campaign.done"),
    CAMPAIGN_CLOSED("campaign.closed"),
    CAMPAIGN_CANCELLED("campaign.cancelled"),
    CAMPAIGN_SERIES_ENDED("campaign.series_ended"),
    CAMPAIGN_SKIPPED("campaign.skipped"),
    CAMPAIGN_FOLLOWED("campaign.followed"),
    CAMPAIGN_ATTESTED("campaign.attested"),
    CAMPAIGN_REVOKED("campaign.revoked"),
    CAMPAIGN_REASSIGNED("campaign.reassigned"),
    CAMPAIGN_LAPSED("campaign.lapsed"),
    CAMPAIGN_ITEM_ENDED("campaign.item_ended"),
    ALERT_RAISED("alert.raised"),
    ALERT_GREW("alert.grew"),
    ALERT_TAKEN("alert.taken"),
    ALERT_ASSIGNED("alert.assigned"),
    ALERT_RESOLVED("alert.resolved"),
    ALERT_SUPPRESSED("alert.suppressed"),
    ALERT_REOPENED("alert.reopened"),
    ALERT_MERGED("alert.merged"),
    ALERT_UNMERGED("alert.unmerged"),
    ALERT_ATTACHED("alert.attached"),
    ALERT_DETACHED("alert.detached"),
    SUPPRESSION_SET("suppression.set"),
    SUPPRESSION_ENDED("suppression.ended"),
    SUPPRESSION_EXPIRED("suppression.expired"),
    INCIDENT_OPENED("incident.opened"),
    INCIDENT_CHANGED("incident.changed"),
    INCIDENT_ASSIGNED("incident.assigned"),
    INCIDENT_MOVED("incident.moved"),
    INCIDENT_HELD("incident.held"),
    INCIDENT_WOKEN("incident.woken"),
    INCIDENT_REOPENED("incident.reopened"),
    INCIDENT_CLOSED("incident.closed"),
    INCIDENT_FOUND("incident.found"),
    INCIDENT_NOTICE_SETTLED("incident.notice_settled"),
    INCIDENT_MARKED("incident.marked"),
    INCIDENT_TASK_ADDED("incident.task_added"),
    INCIDENT_TASK_ASSIGNED("incident.task_assigned"),
    INCIDENT_TASK_ENDED("incident.task_ended"),
    INCIDENT_TASK_REOPENED("incident.task_reopened"),
    INCIDENT_LINKED("incident.linked"),
    INCIDENT_UNLINKED("incident.unlinked"),
    INCIDENT_COMMENTED("incident.commented"),
    INCIDENT_CONTAINMENT_ORDERED("incident.containment_ordered"),
    INCIDENT_CONTAINED("incident.contained"),
    INCIDENT_CONTAINMENT_FAILED("incident.containment_failed"),
    INCIDENT_CLOCK_WARNED("incident.clock_warned"),
    INCIDENT_CLOCK_BREACHED("incident.clock_breached"),
    INCIDENT_EVIDENCE_ADDED("incident.evidence_added"),
    INCIDENT_EVIDENCE_READ("incident.evidence_read"),
    INCIDENT_EVIDENCE_HANDED_OVER("incident.evidence_handed_over"),
    INCIDENT_EVIDENCE_DAMAGED("incident.evidence_damaged"),
    INCIDENT_EXPORTED("incident.exported"),
    FREEZE_SET("freeze.set"),
    FREEZE_LIFTED("freeze.lifted"),
    BUDGET_SET("budget.set"),
    BUDGET_CHANGED("budget.changed"),
    BUDGET_REMOVED("budget.removed"),
    DELEGATION_MADE("delegation.made"),
    DELEGATION_REVOKED("delegation.revoked"),
    PERSON_REGISTERED("person.registered"),
    PERSON_CHANGED("person.changed"),
    PERSON_LEFT("person.left"),
    PERSON_LOCKED("person.locked"),
    PERSON_UNLOCKED("person.unlocked"),
    PERSON_DUTY("person.duty"),
    PERSON_CONFLICT_DECLARED("person.conflict_declared"),
    ROSTER_CHANGE_PROPOSED("roster.change_proposed"),
    ROSTER_CHANGE_ACCEPTED("roster.change_accepted"),
    ROSTER_CHANGE_REJECTED("roster.change_rejected"),
    ASSET_REGISTERED("asset.registered"),
    ASSET_CHANGED("asset.changed"),
    POLICY_PROPOSED("policy.proposed"),
    POLICY_ACTIVATED("policy.activated"),
    POLICY_REJECTED("policy.rejected"),
    CREDENTIAL_ISSUED("credential.issued"),
    CREDENTIAL_REVOKED("credential.revoked"),
    GRANT_USED("grant.used"),
    FEED_REGISTERED("feed.registered"),
    FEED_SILENT("feed.silent"),
    FEED_RESUMED("feed.resumed"),
    FEED_GAPPED("feed.gapped"),
    FEED_LOSS_ACCEPTED("feed.loss_accepted"),
    FEED_ROTATED("feed.rotated"),
    FEED_REPLAYED("feed.replayed"),
    FEED_DISCARDED("feed.discarded"),
    ACTIVITY_EXPORTED("activity.exported"),
    SIGN_IN_FAILED("sign_in.failed"),
    GATE_REGISTERED("gate.registered"),
    GATE_CHANGED("gate.changed"),
    GATE_RETIRED("gate.retired"),
    GATE_DENIED("gate.denied"),
    GATE_QUESTIONED("gate.questioned"),
    RULE_SWITCHED("rule.switched");

    private static final Map<String, EntryType> BY_WIRE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EntryType::wire, Function.identity()));

    private final String wire;

    EntryType(String wire) {
        this.wire = wire;
    }

    /// The name in entries and streams: `request.submitted`. Its part before the dot is the topic.
    public String wire() {
        return wire;
    }

    /// The stream topic: `request`, `grant`, `person` …
    public String topic() {
        return wire.substring(0, wire.indexOf('.'));
    }

    /// @throws IllegalArgumentException for a name that no type bears
    public static EntryType ofWire(String wire) {
        EntryType type = BY_WIRE.get(wire);
        if (type == null) {
            throw new IllegalArgumentException("no ledger entry type is named \"" + wire + "\"");
        }
        return type;
    }
}
