package org.gatehouse.service.access;

import java.util.Arrays;
import java.util.Locale;
import org.gatehouse.contract.ApiPath;
import org.gatehouse.contract.Documents.FreezeDocument;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.Right;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntrySubject;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Freeze;
import org.gatehouse.model.FreezeId;
import org.gatehouse.model.FreezeScope;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.Resolution;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.identity.FreeText;
import org.gatehouse.service.identity.WritePath;
import org.gatehouse.service.identity.WritePath.Step;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.Reading;
import org.gatehouse.service.records.Sequence;
import org.gatehouse.service.records.Slice;
import org.jspecify.annotations.Nullable;

/// Freezes stop all use of somebody, something or everything at once: any one person with the right sets one, and
/// it takes a lead who has no part in it to lift it. Safe for any number of threads.
public final class Freezes {
    private final WritePath path;

    public Freezes(WritePath path) {
        this.path = path;
    }

    /// Sets a freeze. In force at the gates before this returns.
    ///
    /// @throws Refusal `FORBIDDEN`; `INVALID` when there is no such target
    public Freeze freeze(Caller caller, FreezeDocument document) {
        String words = FreeText.reason(document.reason());
        return path.change(
                caller,
                step -> {
                    step.caller().require(Right.FREEZE, "freeze anything");
                    checkTarget(step.records(), document.scope(), document.target());
                    Freeze freeze = new Freeze(
                            new FreezeId("FRZ-" + step.records().next(Sequence.FREEZE)),
                            1,
                            document.scope(),
                            document.target(),
                            words,
                            step.caller().id(),
                            step.now(),
                            null);
                    return saved(step, freeze, EntryType.FREEZE_SET, words);
                },
                Freezes::path);
    }

    /// Ends a freeze.
    ///
    /// @throws Refusal `SECOND_LEAD_NEEDED` to whoever set it and to whoever is frozen by it
    public Freeze lift(Caller caller, FreezeId id, String reason) {
        String words = FreeText.reason(reason);
        return path.change(
                caller,
                step -> {
                    step.caller().require(Right.LIFT_FREEZE, "lift a freeze");
                    Freeze freeze = step.records().freeze(id).orElseThrow(() -> Refusal.notFound("freeze", id));
                    checkLift(freeze, step.caller().id());
                    Freeze lifted = freeze.lifted(
                            new Resolution(step.now(), step.caller().id(), words));
                    return saved(step, lifted, EntryType.FREEZE_LIFTED, words);
                },
                Freezes::path);
    }

    /// The latest first, lifted ones included.
    public Page<Freeze> page(Caller caller, int limit, @Nullable String after) {
        caller.require(Right.SEE_ALL, "see freezes");
        Slice<Freeze> slice = path.records().read(records -> records.freezes(new PageSpec(limit, after)));
        return new Page<>(slice.items(), slice.next());
    }

    private static Freeze saved(Step step, Freeze freeze, EntryType type, String words) {
        step.records().save(freeze);
        EntrySubject subject = new EntrySubject("freeze", freeze.id().value(), freeze.version());
        step.append(EntryDraft.of(type, step.caller().actor(), subject)
                .with("scope", freeze.scope())
                .with("target", freeze.target())
                .with("set_by", freeze.by())
                .withText("reason", words));
        return freeze;
    }

    private static void checkLift(Freeze freeze, PersonId lead) {
        if (!freeze.inForce()) {
            throw new Refusal(ErrorCode.WRONG_STATE, freeze.id() + " was lifted before.");
        }
        if (freeze.by().equals(lead)) {
            throw new Refusal(ErrorCode.SECOND_LEAD_NEEDED, "You set " + freeze.id() + "; another lead must lift it.");
        }
        if (freeze.scope() == FreezeScope.IDENTITY && freeze.target().equals(lead.value())) {
            throw new Refusal(ErrorCode.SECOND_LEAD_NEEDED, freeze.id() + " freezes you; another lead must lift it.");
        }
    }

    private static void checkTarget(Reading records, FreezeScope scope, String target) {
        switch (scope) {
            case IDENTITY -> {
                if (!target.startsWith("p-")
                        || records.person(new PersonId(target)).isEmpty()) {
                    throw Refusal.invalid("/target", "There is nobody with the id \"" + target + "\".");
                }
            }
            case ASSET -> checkAsset(records, target);
            case AFFILIATION -> {
                if (Arrays.stream(Affiliation.values())
                        .noneMatch(one -> one.name().toLowerCase(Locale.ROOT).equals(target))) {
                    throw Refusal.invalid("/target", "\"" + target + "\" is no affiliation.");
                }
            }
            case EVERYTHING -> {
                if (!target.isEmpty()) {
                    throw Refusal.invalid("/target", "Freezing everything takes no target: leave it empty.");
                }
            }
        }
    }

    /// An asset of the register, or a name that others begin with: a catalog or a schema.
    private static void checkAsset(Reading records, String target) {
        boolean known = !target.isEmpty()
                && records.assets(target, PageSpec.first(Page.MOST)).items().stream()
                        .map(asset -> asset.id().value())
                        .anyMatch(name -> name.equals(target) || name.startsWith(target + "."));
        if (!known) {
            throw Refusal.invalid("/target", "The register knows neither \"" + target + "\" nor anything under it.");
        }
    }

    private static String path(Freeze freeze) {
        return ApiPath.FREEZES + "/" + freeze.id();
    }
}
