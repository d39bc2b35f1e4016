package org.gatehouse.service.identity;

import org.gatehouse.contract.ApiPath;
import org.gatehouse.contract.Documents.DelegationDocument;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.Right;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntrySubject;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.Delegation;
import org.gatehouse.model.DelegationId;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.Sequence;
import org.gatehouse.service.records.Slice;
import org.jspecify.annotations.Nullable;

/// Out of office: a colleague decides in one's place. They must be entitled to decide themself, and stand in for
/// one who decides in person: no chains.
public final class Delegations {
    private final WritePath path;

    public Delegations(WritePath path) {
        this.path = path;
    }

    /// Hands over one's own decisions; a lead may do it for somebody already away.
    ///
    /// @throws Refusal `FORBIDDEN`, `INVALID`
    public Delegation make(Caller caller, DelegationDocument document) {
        String words = FreeText.reason(document.reason());
        return path.change(
                caller,
                step -> {
                    PersonId from = document.from() == null ? step.caller().id() : document.from();
                    requireOwn(step, from, "hand over the decisions of others");
                    Delegation delegation = new Delegation(
                            new DelegationId("DLG-" + step.records().next(Sequence.DELEGATION)),
                            1,
                            from,
                            document.to(),
                            document.starts(),
                            document.ends(),
                            words,
                            null);
                    DelegationRules.check(step, delegation);
                    return save(step, delegation, EntryType.DELEGATION_MADE, words);
                },
                Delegations::path);
    }

    /// Takes the decisions back; those already made stand.
    ///
    /// @throws Refusal `FORBIDDEN`; `WRONG_STATE` when it is revoked or over
    public Delegation revoke(Caller caller, DelegationId id, String reason) {
        String words = FreeText.reason(reason);
        return path.change(
                caller,
                step -> {
                    Delegation delegation =
                            step.records().delegation(id).orElseThrow(() -> Refusal.notFound("delegation", id));
                    if (!delegation.to().equals(step.caller().id())) {
                        requireOwn(step, delegation.from(), "take back the decisions of others");
                    }
                    if (delegation.revokedAt() != null || !step.now().isBefore(delegation.ends())) {
                        throw new Refusal(ErrorCode.WRONG_STATE, id + " is over already.");
                    }
                    return save(step, delegation.revoked(step.now()), EntryType.DELEGATION_REVOKED, words);
                },
                Delegations::path);
    }

    /// The latest first.
    public Page<Delegation> page(Caller caller, int limit, @Nullable String after) {
        caller.require(Right.SEE_ALL, "see who stands in for whom");
        Slice<Delegation> slice = path.records().read(records -> records.delegations(new PageSpec(limit, after)));
        return new Page<>(slice.items(), slice.next());
    }

    private static void requireOwn(WritePath.Step step, PersonId from, String act) {
        Person caller = step.caller().person();
        boolean own = from.equals(caller.id());
        step.caller().require(own ? Right.DELEGATE : Right.CHANGE_ROSTER, own ? "hand over decisions" : act);
    }

    private static Delegation save(WritePath.Step step, Delegation delegation, EntryType type, String reason) {
        step.records().save(delegation);
        step.append(EntryDraft.of(
                        type,
                        step.caller().actor(),
                        new EntrySubject("delegation", delegation.id().value(), delegation.version()))
                .with("from", delegation.from())
                .with("to", delegation.to())
                .with("starts", delegation.starts())
                .with("ends", delegation.ends())
                .withText("reason", reason));
        return delegation;
    }

    private static String path(Delegation delegation) {
        return ApiPath.DELEGATIONS + "/" + delegation.id();
    }
}
