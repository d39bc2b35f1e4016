package org.gatehouse.service.incident;

import java.time.Instant;
import org.gatehouse.contract.ApiPath;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.IncidentDocuments.SuppressionDocument;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.Right;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.Resolution;
import org.gatehouse.model.SuppressionId;
import org.gatehouse.model.incident.Suppression;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.identity.FreeText;
import org.gatehouse.service.identity.WritePath;
import org.gatehouse.service.identity.WritePath.Step;
import org.gatehouse.service.records.Sequence;
import org.jspecify.annotations.Nullable;

/// Keeps findings from view until a time, for a reason, with somebody who answers for it.
public final class Suppressions {
    private static final String SUPPRESS = "suppress alerts";
    private static final int NAME_MOST = 300;

    private final WritePath path;

    public Suppressions(WritePath path) {
        this.path = path;
    }

    /// @throws Refusal `FORBIDDEN`, `INVALID`; `NOT_ELIGIBLE` when it would keep the caller's own access from
    ///         view
    public Suppression set(Caller caller, SuppressionDocument document) {
        caller.require(Right.WORK_INCIDENTS, SUPPRESS);
        String reason = FreeText.reason(document.reason());
        AlertActs.requireLength(document.lasts());
        String rule = name("/rule", document.rule());
        String actor = name("/actor", document.actor());
        String asset = name("/asset", document.asset());
        if (rule == null && actor == null && asset == null) {
            throw Refusal.invalid("", "Name a rule, an actor or an asset: else nothing would be seen any more.");
        }
        return path.change(
                caller,
                step -> {
                    step.caller().require(Right.WORK_INCIDENTS, SUPPRESS);
                    return set(step, rule, actor, asset, reason, step.now().plus(document.lasts()));
                },
                Suppressions::path);
    }

    private static @Nullable String name(String pointer, @Nullable String text) {
        String words = IncidentRules.optional(pointer, "The name", text, NAME_MOST);
        return words.isEmpty() ? null : words;
    }

    static Suppression set(
            Step step,
            @Nullable String rule,
            @Nullable String actor,
            @Nullable String asset,
            String reason,
            Instant until) {
        if (step.caller().id().value().equals(actor)) {
            throw new Refusal(ErrorCode.NOT_ELIGIBLE, "Nobody keeps their own access from view.");
        }
        Suppression suppression = new Suppression(
                new SuppressionId("SUP-" + step.records().next(Sequence.SUPPRESSION)),
                1,
                rule,
                actor,
                asset,
                reason,
                step.caller().id(),
                step.now(),
                until,
                null);
        EntryDraft entry = AlertEntries.of(
                        EntryType.SUPPRESSION_SET, step.caller().actor(), suppression)
                .withText("reason", reason);
        step.records().save(suppression);
        step.append(entry);
        return suppression;
    }

    /// Such findings are seen again.
    ///
    /// @throws Refusal `FORBIDDEN`, `NOT_FOUND`; `WRONG_STATE` when it has ended
    public Suppression end(Caller caller, SuppressionId id, String reason) {
        String words = FreeText.reason(reason);
        return path.change(
                caller,
                step -> {
                    step.caller().require(Right.WORK_INCIDENTS, "end a suppression");
                    Suppression suppression =
                            step.records().suppression(id).orElseThrow(() -> Refusal.notFound("suppression", id));
                    if (suppression.ended() != null) {
                        throw new Refusal(
                                ErrorCode.WRONG_STATE,
                                id + " ended at " + suppression.ended().at() + ".");
                    }
                    Suppression ended = suppression.end(
                            new Resolution(step.now(), step.caller().id(), words));
                    step.records().save(ended);
                    step.append(AlertEntries.of(
                                    EntryType.SUPPRESSION_ENDED, step.caller().actor(), ended)
                            .withText("reason", words));
                    return ended;
                },
                Suppressions::path);
    }

    private static String path(Suppression suppression) {
        return ApiPath.SUPPRESSIONS + "/" + suppression.id();
    }
}
