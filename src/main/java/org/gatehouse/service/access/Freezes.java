package org.gatehouse.service.access;

import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
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
import org.gatehouse.model.AssetId;
import org.gatehouse.model.Freeze;
import org.gatehouse.model.FreezeId;
import org.gatehouse.model.FreezeScope;
import org.gatehouse.model.Id;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.Resolution;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.identity.FreeText;
import org.gatehouse.service.identity.WritePath;
import org.gatehouse.service.identity.WritePath.Step;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.Sequence;
import org.gatehouse.service.records.Slice;
import org.jspecify.annotations.Nullable;

/// Stops all use of an identity, an asset, an affiliation or everything, at every gate, from the moment the call
/// returns; nothing it stops is approved or activated meanwhile. Grants stay as they are, and their time runs on.
public final class Freezes {
    private final WritePath path;

    public Freezes(WritePath path) {
        this.path = path;
    }

    /// @throws Refusal `FORBIDDEN`; `INVALID` when the target is none of the scope's
    public Freeze freeze(Caller caller, FreezeDocument document) {
        String words = FreeText.reason(document.reason());
        return path.change(
                caller,
                step -> {
                    step.caller().require(Right.FREEZE, "set a freeze");
                    checkTarget(step, document);
                    Freeze freeze = new Freeze(
                            new FreezeId("FRZ-" + step.records().next(Sequence.FREEZE)),
                            1,
                            document.scope(),
                            document.target(),
                            words,
                            step.caller().id(),
                            step.now(),
                            null);
                    return save(step, freeze, EntryType.FREEZE_SET, words);
                },
                Freezes::path);
    }

    private static void checkTarget(Step step, FreezeDocument document) {
        String target = document.target();
        boolean names = switch (document.scope()) {
            case IDENTITY ->
                isId(PersonId::new, target)
                        && step.records().person(new PersonId(target)).isPresent();
            // a catalog or schema is no asset of its own, so the shape of the name must do
            case ASSET -> isId(AssetId::new, target);
            case AFFILIATION ->
                Stream.of(Affiliation.values())
                        .anyMatch(affiliation ->
                                affiliation.name().toLowerCase(Locale.ROOT).equals(target));
            case EVERYTHING -> target.isEmpty();
        };
        if (!names) {
            String scope = document.scope().name().toLowerCase(Locale.ROOT);
            throw Refusal.invalid(
                    "/target", "\"" + target + "\" names nothing that a freeze of scope " + scope + " can stop.");
        }
    }

    private static boolean isId(Function<String, ? extends Id> make, String text) {
        try {
            return make.apply(text).value().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// @throws Refusal `FORBIDDEN`; `SECOND_LEAD_NEEDED` to whoever set it and to whom it freezes; `WRONG_STATE`
    ///         when it is lifted
    public Freeze lift(Caller caller, FreezeId id, String reason) {
        String words = FreeText.reason(reason);
        return path.change(
                caller,
                step -> {
                    step.caller().require(Right.LIFT_FREEZE, "lift a freeze");
                    Freeze freeze = step.records().freeze(id).orElseThrow(() -> Refusal.notFound("freeze", id));
                    if (freeze.lifted() != null) {
                        throw new Refusal(
                                ErrorCode.WRONG_STATE,
                                id + " was lifted at " + freeze.lifted().at() + ".");
                    }
                    requireAnother(freeze, step.caller().id());
                    Resolution how = new Resolution(step.now(), step.caller().id(), words);
                    return save(step, freeze.lifted(how), EntryType.FREEZE_LIFTED, words);
                },
                Freezes::path);
    }

    private static void requireAnother(Freeze freeze, PersonId lifter) {
        if (freeze.by().equals(lifter)) {
            throw new Refusal(ErrorCode.SECOND_LEAD_NEEDED, "You set " + freeze.id() + "; another lead must lift it.");
        }
        if (freeze.scope() == FreezeScope.IDENTITY && freeze.target().equals(lifter.value())) {
            throw new Refusal(ErrorCode.SECOND_LEAD_NEEDED, freeze.id() + " freezes you; another lead must lift it.");
        }
    }

    /// The latest first.
    public Page<Freeze> page(Caller caller, int limit, @Nullable String after) {
        caller.require(Right.SEE_ALL, "see freezes");
        Slice<Freeze> slice = path.records().read(records -> records.freezes(new PageSpec(limit, after)));
        return new Page<>(slice.items(), slice.next());
    }

    private static Freeze save(Step step, Freeze freeze, EntryType type, String reason) {
        EntrySubject subject = new EntrySubject("freeze", freeze.id().value(), freeze.version());
        step.records().save(freeze);
        step.append(EntryDraft.of(type, step.caller().actor(), subject)
                .with("scope", freeze.scope())
                .with("target", freeze.target())
                .withText("reason", reason));
        return freeze;
    }

    private static String path(Freeze freeze) {
        return ApiPath.FREEZES + "/" + freeze.id();
    }
}
