package org.gatehouse.service.access;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Action;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.AuthStrength;
import org.gatehouse.model.Choice;
import org.gatehouse.model.Decision;
import org.gatehouse.model.DecisionId;
import org.gatehouse.model.Exposure;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.Limits;
import org.gatehouse.model.Locations;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PersonKind;
import org.gatehouse.model.Purpose;
import org.gatehouse.model.PurposeType;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.model.RequestedAccess;
import org.gatehouse.model.Role;
import org.gatehouse.model.Severity;
import org.gatehouse.model.Slot;
import org.gatehouse.model.SubjectRef;
import org.gatehouse.model.Terms;
import org.gatehouse.model.Verdict;
import org.gatehouse.testing.SampleGrant;
import org.jspecify.annotations.Nullable;

/// A request and the approvals that it got, as tests need them: reading three columns of one table for eight hours.
///
/// @param requester who asks; `usr` uses it
/// @param approvers by name, in the order of their decisions
record ApprovedAsk(
        int number,
        String requester,
        AccessItem item,
        RequestedAccess access,
        List<Slot> slots,
        List<String> approvers,
        Verdict verdict,
        @Nullable Terms narrowed,
        @Nullable GrantId extending) {
    static final Duration USUAL = Duration.ofHours(8);
    static final Slot ANY = slot("steward", null);
    static final Slot SECURITY = slot("security", "security");

    static Slot slot(String name, @Nullable String team) {
        return new Slot(name, Role.STEWARD, team, 1, new TreeSet<>());
    }

    /// Asked for by its user, approved by a steward and one of security, to be activated when needed.
    static ApprovedAsk usual(int number, AssetId asset) {
        return new ApprovedAsk(
                number,
                "usr",
                AccessItem.of(asset, Action.READ, "id", "email", "city"),
                new RequestedAccess(null, USUAL, null, false),
                List.of(ANY, SECURITY),
                List.of("ana", "sam"),
                ScriptedPolicy.verdict(Verdict.Outcome.REQUIRE_APPROVAL, List.of()),
                null,
                null);
    }

    ApprovedAsk access(RequestedAccess other) {
        return new ApprovedAsk(number, requester, item, other, slots, approvers, verdict, narrowed, extending);
    }

    ApprovedAsk seats(List<Slot> others, String... by) {
        return new ApprovedAsk(number, requester, item, access, others, List.of(by), verdict, narrowed, extending);
    }

    ApprovedAsk by(String other) {
        return new ApprovedAsk(number, other, item, access, slots, approvers, verdict, narrowed, extending);
    }

    ApprovedAsk judged(Verdict other) {
        return new ApprovedAsk(number, requester, item, access, slots, approvers, other, narrowed, extending);
    }

    ApprovedAsk narrowed(AccessItem asked, Terms other) {
        return new ApprovedAsk(number, requester, asked, access, slots, approvers, verdict, other, extending);
    }

    ApprovedAsk extending(GrantId other) {
        return new ApprovedAsk(number, requester, item, access, slots, approvers, verdict, narrowed, other);
    }

    RequestId id() {
        return new RequestId("REQ-" + number);
    }

    Terms terms() {
        return narrowed != null ? narrowed : new Terms(List.of(item), access.maxDuration(), Limits.NONE);
    }

    AccessRequest request(Instant now) {
        return new AccessRequest(
                id(),
                1,
                1,
                RequestStatus.APPROVED,
                GrantBench.id(requester),
                new SubjectRef(PersonKind.USER, GrantBench.USER),
                List.of(),
                Affiliation.COMPANY,
                List.of(item),
                new Purpose(PurposeType.OPERATIONS, "Backfill"),
                "Needed for the backfill.",
                null,
                new Locations("US", "US"),
                Severity.MEDIUM,
                access,
                SampleGrant.POLICY,
                verdict,
                slots,
                new Exposure(0, 0, new TreeSet<>()),
                null,
                "digest",
                now,
                now.plus(Duration.ofHours(1)),
                0,
                null,
                List.of(),
                extending,
                null,
                null,
                null,
                null);
    }

    List<Decision> approvals(Instant now) {
        List<Decision> decisions = new ArrayList<>();
        for (int i = 0; i < approvers.size(); i++) {
            PersonId person = GrantBench.id(approvers.get(i));
            decisions.add(decision(new DecisionId("DEC-" + (number * 10 + i)), person, now));
        }
        return decisions;
    }

    private Decision decision(DecisionId decision, PersonId person, Instant now) {
        return new Decision(
                decision,
                id(),
                1,
                person,
                null,
                "steward",
                Choice.APPROVE,
                "Fine.",
                null,
                null,
                0,
                AuthStrength.TOKEN,
                "digest",
                null,
                null,
                now,
                null);
    }
}
