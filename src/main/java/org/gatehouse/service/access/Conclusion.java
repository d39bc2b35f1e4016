package org.gatehouse.service.access;

import java.util.List;
import org.gatehouse.contract.Refusal;
import org.gatehouse.ledger.EntryActor;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.AccessRequestEdit;
import org.gatehouse.model.Decision;
import org.gatehouse.model.Grant;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.model.Resolution;
import org.gatehouse.model.Terms;
import org.gatehouse.service.identity.WritePath;
import org.jspecify.annotations.Nullable;

/// Brings an approved request to its end within the transaction that approves it: a grant, or a failure that says
/// why there is none.
final class Conclusion {
    private final GrantMaker grants;

    Conclusion(GrantMaker grants) {
        this.grants = grants;
    }

    /// What came of an approval.
    ///
    /// @param grant null when none could be made
    record Result(AccessRequest request, @Nullable Grant grant) {}

    /// Every seat is filled.
    ///
    /// @param pending the request as it is to be approved, with the terms on the table
    /// @param bounded the terms as the grant carries them
    /// @param seated the approvals that fill its seats
    Result approve(WritePath.Step step, AccessRequest pending, Terms bounded, List<Decision> seated) {
        return conclude(step, pending, bounded, seated, EntryType.REQUEST_APPROVED, "All seats are filled.");
    }

    /// The policy approves by itself: an entry of its own kind, and no seat filled.
    Result autoApprove(WritePath.Step step, AccessRequest pending, Terms bounded) {
        String why = pending.policy() + " approves it by itself.";
        return conclude(step, pending, bounded, List.of(), EntryType.REQUEST_AUTO_APPROVED, why);
    }

    private Result conclude(
            WritePath.Step step,
            AccessRequest pending,
            Terms bounded,
            List<Decision> seated,
            EntryType approved,
            String why) {
        Grant grant;
        try {
            grant = grants.make(
                    step.records(), pending, bounded, seated, step.caller().actor(), step.now());
        } catch (Refusal e) {
            return new Result(failed(step, pending, e.detail()), null);
        }
        AccessRequest request = resolved(step, pending.edit(), RequestStatus.APPROVED, why)
                .grant(grant.id())
                .build();
        step.records().save(request);
        step.append(RequestEntries.of(approved, EntryActor.SERVICE, request)
                .with("grant", grant.id())
                .with("digest", request.digest())
                .with("approvals", seated.stream().map(Decision::id).toList()));
        return new Result(request, grant);
    }

    private static AccessRequest failed(WritePath.Step step, AccessRequest pending, String why) {
        AccessRequest request =
                resolved(step, pending.edit(), RequestStatus.FAILED, why).build();
        step.records().save(request);
        step.append(RequestEntries.of(EntryType.REQUEST_FAILED, EntryActor.SERVICE, request)
                .withText("reason", why));
        return request;
    }

    private static AccessRequestEdit resolved(
            WritePath.Step step, AccessRequestEdit edit, RequestStatus status, String why) {
        return edit.status(status).claimedBy(null).resolution(new Resolution(step.now(), null, why));
    }
}
