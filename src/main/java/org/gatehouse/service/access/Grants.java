package org.gatehouse.service.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gatehouse.contract.ApiPath;
import org.gatehouse.contract.Documents.RevokeManyDocument;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.Right;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.GrantStatus;
import org.gatehouse.model.Resolution;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.identity.FreeText;
import org.gatehouse.service.identity.WritePath;
import org.gatehouse.service.identity.WritePath.Step;
import org.gatehouse.service.records.GrantFilter;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.Reading;
import org.gatehouse.service.records.Slice;
import org.jspecify.annotations.Nullable;

/// What people do with grants: activate, suspend, reopen, revoke, complete.
///
/// Whatever ends or suspends a grant holds at the index of the gates before the call returns: the index hears of
/// the commit first.
public final class Grants {
    private static final Set<GrantStatus> LIVE =
            Set.of(GrantStatus.SCHEDULED, GrantStatus.ACTIVATING, GrantStatus.ACTIVE, GrantStatus.SUSPENDED);

    private final WritePath path;
    private final GrantActivation activation;
    private final GrantEndings endings;
    private final GrantReopening reopening;
    private final GrantSuspensions suspensions = new GrantSuspensions();

    public Grants(WritePath path, GateLink gates, PolicyInForce policies) {
        ActivationChecks checks = new ActivationChecks(policies);
        this.path = path;
        this.activation = new GrantActivation(path, gates, checks);
        this.endings = new GrantEndings(path, gates);
        this.reopening = new GrantReopening(checks);
    }

    GrantActivation activation() {
        return activation;
    }

    GrantEndings endings() {
        return endings;
    }

    /// Begins the use of a grant: its subject, or whoever asked for it, starts its clock.
    ///
    /// @return `ACTIVE`; or `ACTIVATION_FAILED` with the reason, when an approval no longer stands, the policy now
    ///         denies it, or a gate did not confirm
    /// @throws Refusal `FROZEN` while somebody involved is locked or frozen: it stays scheduled; `WRONG_STATE` when
    ///         it is not scheduled, has lapsed, or starts by itself later
    public Grant activate(Caller caller, GrantId id) {
        Grant begun = path.change(
                caller,
                step -> {
                    Grant grant = own(step, id);
                    requireReady(grant, step.now());
                    activation.standstill(step.records(), grant, step.now()).ifPresent(words -> {
                        throw new Refusal(ErrorCode.FROZEN, words);
                    });
                    return activation.begin(step.records(), grant, step.caller().actor(), step.now());
                },
                Grants::path);
        return activation.settle(begun);
    }

    private static void requireReady(Grant grant, Instant now) {
        if (grant.status() != GrantStatus.SCHEDULED) {
            throw new Refusal(ErrorCode.WRONG_STATE, grant.id() + " " + GrantWords.of(grant.status()) + ".");
        }
        if (!now.isBefore(grant.activateBy()) || !now.isBefore(grant.endIfActivated(now))) {
            throw new Refusal(ErrorCode.WRONG_STATE, grant.id() + " was to be activated before now; it has lapsed.");
        }
        if (grant.startsAt() != null && now.isBefore(grant.startsAt())) {
            throw new Refusal(ErrorCode.WRONG_STATE, grant.id() + " starts by itself at " + grant.startsAt() + ".");
        }
    }

    /// Suspends it at once, whoever of the stewards asks.
    ///
    /// @throws Refusal `FORBIDDEN`; `WRONG_STATE` when it is suspended already, ending or ended
    public Grant suspend(Caller caller, GrantId id, String reason) {
        String words = FreeText.reason(reason);
        return path.change(
                caller,
                step -> {
                    suspensions.suspend(step.records(), id, step.caller(), words, step.now());
                    return find(step.records(), id);
                },
                Grants::path);
    }

    /// Agrees to reopening a suspended grant. It is in force again, or scheduled again, once the slots are filled.
    ///
    /// @throws Refusal `FORBIDDEN`, `NOT_ELIGIBLE`, `ALREADY_DECIDED`, `FROZEN`, `POLICY_DENIES`, `WRONG_STATE`
    public Grant reopen(Caller caller, GrantId id, String reason) {
        String words = FreeText.reason(reason);
        return path.change(caller, step -> reopening.vote(step, find(step.records(), id), words), Grants::path);
    }

    /// Ends it for good. Ending one's own is a completion, whichever way it is asked for.
    ///
    /// @return ended, or `DEACTIVATION_FAILED` when a gate has not confirmed it: an alarm, tried again until it
    ///         does
    /// @throws Refusal `FORBIDDEN`; `WRONG_STATE` when it has ended or is ending
    public Grant revoke(Caller caller, GrantId id, String reason) {
        return end(caller, reason, step -> {
            step.caller().require(Right.REVOKE_GRANT, "revoke a grant");
            return find(step.records(), id);
        });
    }

    /// Says that it is no longer needed; by its subject, or whoever asked for it.
    ///
    /// @return as with [#revoke]
    public Grant complete(Caller caller, GrantId id, String reason) {
        return end(caller, reason, step -> own(step, id));
    }

    private Grant end(Caller caller, String reason, Function<Step, Grant> allowed) {
        String words = FreeText.reason(reason);
        Grant ending = path.change(caller, step -> beginEnd(step, allowed.apply(step), words), Grants::path);
        return endings.settle(List.of(ending)).getFirst();
    }

    private Grant beginEnd(Step step, Grant grant, String words) {
        Resolution how = new Resolution(step.now(), step.caller().id(), words);
        return endings.begin(step.records(), grant, how, step.caller().actor(), step.now());
    }

    /// Ends all live grants that a person uses, or all on an asset and under it, in one transaction.
    ///
    /// @return those that were ended, as they now are; the latest first
    /// @throws Refusal `FORBIDDEN`; `INVALID` unless either a person or an asset is named
    public List<Grant> revokeMany(Caller caller, RevokeManyDocument document) {
        String words = FreeText.reason(document.reason());
        if ((document.person() == null) == (document.asset() == null)) {
            throw Refusal.invalid("", "Name either a person or an asset.");
        }
        GrantFilter filter = new GrantFilter(LIVE, document.person(), document.asset(), null);
        List<Grant> ending = path.change(
                caller,
                step -> {
                    step.caller().require(Right.REVOKE_GRANT, "revoke grants");
                    return all(step.records(), filter).stream()
                            .map(grant -> beginEnd(step, grant, words))
                            .toList();
                },
                grants -> ApiPath.GRANTS);
        return endings.settle(ending);
    }

    private static List<Grant> all(Reading records, GrantFilter filter) {
        List<Grant> all = new ArrayList<>();
        @Nullable String after = null;
        do {
            Slice<Grant> slice = records.grants(filter, new PageSpec(200, after));
            all.addAll(slice.items());
            after = slice.next();
        } while (after != null);
        return all;
    }

    private static Grant find(Reading records, GrantId id) {
        return records.grant(id).orElseThrow(() -> Refusal.notFound("grant", id));
    }

    /// One's own grant, to somebody in good standing. To others it is forbidden, or not there when they may not see
    /// it.
    private static Grant own(Step step, GrantId id) {
        Optional<Grant> grant = step.records().grant(id);
        boolean own = grant.isPresent()
                && step.caller().person().inGoodStanding()
                && GrantEndings.isOwn(step.records(), grant.get(), step.caller().id());
        if (!own && !step.caller().may(Right.SEE_ALL)) {
            throw Refusal.notFound("grant", id);
        }
        Grant found = grant.orElseThrow(() -> Refusal.notFound("grant", id));
        if (!own) {
            throw new Refusal(ErrorCode.FORBIDDEN, id + " is for those to use who asked for it.");
        }
        return found;
    }

    private static String path(Grant grant) {
        return ApiPath.GRANTS + "/" + grant.id();
    }
}
