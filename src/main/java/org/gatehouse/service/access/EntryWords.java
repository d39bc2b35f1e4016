package org.gatehouse.service.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatehouse.contract.HistoryEntry;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.service.records.Reading;
import org.jspecify.annotations.Nullable;

/// Ledger entries in words for people: past tense, without the actor's name, which stands before them. What acts by
/// itself (time, the policy) has words that need no actor.
public final class EntryWords {
    /// The free texts that a history shows, the telling ones first.
    private static final List<String> SHOWN =
            List.of("reason", "question", "answer", "text", "business_justification", "refusal", "note");

    private static final Map<String, String> CLOCKS = Map.of(
            "acknowledge", "take the incident up",
            "declare", "say whether it is an incident",
            "contain", "contain the incident",
            "resolve", "resolve the incident",
            "regulator_notice", "tell the regulator");

    private EntryWords() {}

    public static String of(RecordedEntry entry) {
        return switch (entry.type()) {
            case REQUEST_DRAFTED -> "saved the draft";
            case REQUEST_SUBMITTED -> "submitted";
            case REQUEST_AMENDED -> "amended the request";
            case REQUEST_CLAIMED ->
                text(entry, "assigned_to").map(to -> "assigned it to " + to).orElse("claimed");
            case REQUEST_RELEASED -> byService(entry) ? "The claim ran out" : "released the claim";
            case REQUEST_QUESTIONED -> "asked";
            case REQUEST_ANSWERED -> "answered";
            case REQUEST_COMMENTED -> "commented";
            case REQUEST_DECIDED -> decided(entry);
            case REQUEST_DECISION_REFUSED -> refused(entry);
            case REQUEST_APPROVED -> "Approved: all seats are filled";
            case REQUEST_AUTO_APPROVED -> "Approved by the policy, without people";
            case REQUEST_DENIED -> "Closed as denied";
            case REQUEST_CANCELLED -> "withdrew the request";
            case REQUEST_EXPIRED -> "Expired undecided";
            case REQUEST_FAILED -> "Approved, but no grant could be made";
            case REQUEST_SUPERSEDED -> replaced(entry);
            case REQUEST_REMINDED -> "A reminder went out";
            case REQUEST_ESCALATED -> "Overdue: the leads on duty were told";
            case GRANT_CREATED -> "The grant was made";
            case GRANT_ACTIVATING -> byService(entry) ? "The grant went out to the gates" : "activated the grant";
            case GRANT_ACTIVATED -> "The grant came into force";
            case GRANT_ACTIVATION_FAILED -> "The grant could not be activated";
            case GRANT_SUSPENDED -> byService(entry) ? "The grant was suspended" : "suspended the grant";
            case GRANT_REOPEN_VOTED -> "agreed to reopen the grant";
            case GRANT_REOPENED -> "The grant was reopened";
            case GRANT_DEACTIVATING -> byService(entry) ? "The grant is being withdrawn" : "ended the grant";
            case GRANT_DEACTIVATION_FAILED -> "A gate has not confirmed the end of the grant";
            case GRANT_EXPIRED -> "The grant ran out";
            case GRANT_LAPSED -> "The grant lapsed unused";
            case GRANT_REVOKED -> byService(entry) ? "The grant was revoked" : "revoked the grant";
            case GRANT_COMPLETED -> byService(entry) ? "The grant was completed" : "completed the grant";
            case REVIEW_DUE -> "A review of the use came due";
            case REVIEW_TAKEN -> "took the review";
            case REVIEW_ACCEPTED -> "accepted the use";
            case REVIEW_REJECTED -> "rejected the use";
            case REVIEW_OVERDUE -> "The review is overdue";
            case CAMPAIGN_STARTED ->
                byService(entry) ? "The review campaign began again" : "started the review campaign";
            case CAMPAIGN_REMINDED -> "A reminder of the review campaign went out";
            case CAMPAIGN_OVERDUE -> "The review campaign is overdue: the leads were told";
            case CAMPAIGN_DONE -> "The review campaign is done: every grant was answered for";
            case CAMPAIGN_CLOSED -> "closed the review campaign";
            case CAMPAIGN_CANCELLED -> "cancelled the review campaign";
            case CAMPAIGN_SERIES_ENDED -> "ended the series of the review campaign";
            case CAMPAIGN_SKIPPED -> "The next review campaign could not begin";
            case CAMPAIGN_FOLLOWED -> "The next review campaign took over the series";
            case CAMPAIGN_ATTESTED -> "attested that " + about(entry) + " is still needed";
            case CAMPAIGN_REVOKED -> "revoked " + about(entry) + " in the review campaign";
            case CAMPAIGN_REASSIGNED -> "handed over the review of " + about(entry);
            case CAMPAIGN_LAPSED -> "Nobody answered for " + about(entry) + " in time";
            case CAMPAIGN_ITEM_ENDED -> "The grant " + about(entry) + " ended before anybody answered for it";
            case ALERT_RAISED -> "The alert was raised";
            case ALERT_GREW -> "The same was found again";
            case ALERT_TAKEN -> "took the alert";
            case ALERT_ASSIGNED -> "assigned the alert" + to(entry);
            case ALERT_RESOLVED -> "resolved the alert" + as(entry);
            case ALERT_SUPPRESSED -> byService(entry) ? "The alert was suppressed" : "suppressed the alert";
            case ALERT_REOPENED -> "reopened the alert";
            case ALERT_MERGED -> "merged the alert into " + text(entry, "into").orElse("another");
            case ALERT_UNMERGED ->
                "took the alert out of " + text(entry, "from").orElse("another");
            case ALERT_ATTACHED -> "attached the alert to an incident";
            case ALERT_DETACHED -> "took the alert out of an incident";
            case SUPPRESSION_SET -> "suppressed such alerts";
            case SUPPRESSION_ENDED -> "ended the suppression";
            case SUPPRESSION_EXPIRED -> "The suppression expired";
            case INCIDENT_OPENED -> "opened the incident";
            case INCIDENT_CHANGED -> "changed the incident";
            case INCIDENT_ASSIGNED -> "assigned the incident" + to(entry);
            case INCIDENT_MOVED -> "moved the incident" + to(entry);
            case INCIDENT_HELD -> "put the incident on hold";
            case INCIDENT_WOKEN ->
                byService(entry) ? "The incident woke from being on hold" : "took the incident off hold";
            case INCIDENT_REOPENED -> "reopened the incident";
            case INCIDENT_CLOSED -> "confirmed and closed the incident";
            case INCIDENT_FOUND -> "wrote down what the incident was" + as(entry);
            case INCIDENT_NOTICE_SETTLED -> noticed(entry);
            case INCIDENT_MARKED -> "changed who may know of the incident";
            case INCIDENT_TASK_ADDED -> byService(entry) ? "A task was added" : "added a task";
            case INCIDENT_TASK_ASSIGNED ->
                "assigned task " + text(entry, "task").orElse("") + to(entry);
            case INCIDENT_TASK_ENDED -> taskEnded(entry);
            case INCIDENT_TASK_REOPENED ->
                "reopened task " + text(entry, "task").orElse("");
            case INCIDENT_LINKED -> byService(entry) ? "Something was linked" : "linked" + linked(entry);
            case INCIDENT_UNLINKED -> "unlinked" + linked(entry);
            case INCIDENT_COMMENTED -> "commented";
            case INCIDENT_CONTAINMENT_ORDERED -> "ordered containment";
            case INCIDENT_CONTAINED -> "The containment is done";
            case INCIDENT_CONTAINMENT_FAILED -> "The containment could not be done";
            case INCIDENT_CLOCK_WARNED -> "Time is running out" + clock(entry);
            case INCIDENT_CLOCK_BREACHED -> "Time has run out" + clock(entry);
            case INCIDENT_EVIDENCE_ADDED -> "added evidence" + evidence(entry);
            case INCIDENT_EVIDENCE_READ -> "read evidence" + evidence(entry);
            case INCIDENT_EVIDENCE_HANDED_OVER -> "handed over evidence" + evidence(entry) + to(entry);
            case INCIDENT_EVIDENCE_DAMAGED ->
                "The evidence" + evidence(entry) + " is no longer what it was when it arrived";
            case INCIDENT_EXPORTED -> "took the incident out as a file";
            case FREEZE_SET -> "set a freeze";
            case FREEZE_LIFTED -> "lifted the freeze";
            case BUDGET_SET -> "set an exposure budget";
            case BUDGET_CHANGED -> "changed the exposure budget";
            case BUDGET_REMOVED -> "removed the exposure budget";
            case DELEGATION_MADE -> "handed over their decisions";
            case DELEGATION_REVOKED -> "took their decisions back";
            case PERSON_REGISTERED -> "registered the person";
            case PERSON_CHANGED -> "changed the person's entry";
            case PERSON_LEFT -> "recorded that the person left";
            case PERSON_LOCKED -> "locked the person";
            case PERSON_UNLOCKED -> "unlocked the person";
            case PERSON_DUTY -> duty(entry);
            case PERSON_CONFLICT_DECLARED -> "declared a conflict of interest";
            case ROSTER_CHANGE_PROPOSED -> "proposed a change of roles";
            case ROSTER_CHANGE_ACCEPTED -> "agreed to the change of roles";
            case ROSTER_CHANGE_REJECTED -> "rejected the change of roles";
            case ASSET_REGISTERED -> "registered the asset";
            case ASSET_CHANGED -> "changed the asset's entry";
            case POLICY_PROPOSED -> "proposed the policy";
            case POLICY_ACTIVATED -> "put the policy in force";
            case POLICY_REJECTED -> "rejected the policy";
            case CREDENTIAL_ISSUED -> "issued a credential";
            case CREDENTIAL_REVOKED -> "revoked the credentials";
            case GRANT_USED -> "The use of the grant was counted";
            case FEED_REGISTERED -> "registered the feed";
            case FEED_SILENT -> "The feed fell silent";
            case FEED_RESUMED -> "The feed delivers again";
            case FEED_GAPPED -> "Deliveries of the feed are missing";
            case FEED_LOSS_ACCEPTED -> "accepted the loss of deliveries";
            case FEED_ROTATED -> "gave the feed a new token";
            case FEED_REPLAYED -> "put right an event in quarantine";
            case FEED_DISCARDED -> "discarded an event in quarantine";
            case ACTIVITY_EXPORTED -> "exported activity";
            case RULE_SWITCHED -> "switched a detection rule on or off";
            case SIGN_IN_FAILED -> "A sign-in failed";
            case GATE_REGISTERED -> "registered the gate";
            case GATE_CHANGED -> "changed the gate's entry";
            case GATE_RETIRED -> "retired the gate";
            case GATE_DENIED -> "The gate refused access";
            case GATE_QUESTIONED -> "tried a question at the gate";
        };
    }

    /// Entries as lines of a history, in the order given.
    public static List<HistoryEntry> history(Reading reading, List<RecordedEntry> entries) {
        return history(new Names(reading), entries);
    }

    static List<HistoryEntry> history(Names names, List<RecordedEntry> entries) {
        return entries.stream()
                .map(entry -> new HistoryEntry(
                        entry.index(),
                        entry.at(),
                        entry.type(),
                        names.refOrNull(entry.actor().id()),
                        of(entry),
                        shown(entry.texts()),
                        entry.leafHash()))
                .toList();
    }

    private static @Nullable String shown(Map<String, String> texts) {
        return SHOWN.stream()
                .flatMap(field -> Stream.ofNullable(texts.get(field)))
                .findFirst()
                .orElse(null);
    }

    private static String decided(RecordedEntry entry) {
        String what = decision(entry);
        return text(entry, "on_behalf_of").map(who -> what + ", for " + who).orElse(what);
    }

    private static String decision(RecordedEntry entry) {
        String choice = text(entry, "choice").orElse("");
        if (choice.equals("deny")) {
            return entry.body().containsKey("suspends") ? "denied it after all" : "denied";
        }
        if (choice.equals("abstain_conflict")) {
            return "declared a conflict of interest";
        }
        String how = entry.body().containsKey("terms") ? "narrowed and approved" : "approved";
        return how + text(entry, "slot").map(slot -> ", seat " + slot).orElse(", no seat free");
    }

    private static String refused(RecordedEntry entry) {
        String choice = text(entry, "choice").orElse("");
        String act = choice.equals("abstain_conflict") ? "abstain" : choice;
        return "tried to " + act + " and was refused";
    }

    private static String duty(RecordedEntry entry) {
        boolean own = entry.actor().id() != null
                && entry.actor().id().value().equals(entry.subject().id());
        boolean on = Boolean.TRUE.equals(entry.body().get("on_duty"));
        return own ? (on ? "went on duty" : "went off duty") : (on ? "sent them on duty" : "sent them off duty");
    }

    private static String replaced(RecordedEntry entry) {
        return "replaced it by " + text(entry, "superseded_by").orElse("another request");
    }

    private static String to(RecordedEntry entry) {
        return text(entry, "to").map(to -> " to " + to.replace('_', ' ')).orElse("");
    }

    private static String as(RecordedEntry entry) {
        return text(entry, "verdict")
                .map(verdict -> " as " + verdict.replace('_', ' '))
                .orElse("");
    }

    private static String noticed(RecordedEntry entry) {
        return Boolean.TRUE.equals(entry.body().get("needed"))
                ? "told the regulator"
                : "found that the regulator need not be told";
    }

    private static String taskEnded(RecordedEntry entry) {
        String how = Boolean.TRUE.equals(entry.body().get("done")) ? "did task " : "left out task ";
        return how + text(entry, "task").orElse("");
    }

    private static String linked(RecordedEntry entry) {
        return text(entry, "kind")
                .map(kind -> (kind.matches("[aei].*") ? " an " : " a ") + kind)
                .orElse("");
    }

    private static String clock(RecordedEntry entry) {
        return text(entry, "clock")
                .map(kind -> " to " + CLOCKS.getOrDefault(kind, kind))
                .orElse("");
    }

    private static String evidence(RecordedEntry entry) {
        return text(entry, "evidence").map(id -> " " + id).orElse("");
    }

    private static String about(RecordedEntry entry) {
        return text(entry, "grant").orElse("the grant");
    }

    private static boolean byService(RecordedEntry entry) {
        return entry.actor().id() == null;
    }

    private static Optional<String> text(RecordedEntry entry, String field) {
        return Optional.ofNullable(entry.body().get(field)).map(Object::toString);
    }
}
