package org.gatehouse.service.access;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gatehouse.contract.ApiPath;
import org.gatehouse.contract.Documents.BudgetDocument;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.Right;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntrySubject;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.BudgetId;
import org.gatehouse.model.ExposureBudget;
import org.gatehouse.model.Resolution;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.identity.FreeText;
import org.gatehouse.service.identity.WritePath;
import org.gatehouse.service.identity.WritePath.Step;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.Sequence;
import org.gatehouse.service.records.Slice;
import org.jspecify.annotations.Nullable;

/// Says how many rows of an asset one person may read in a time, across all of their grants. Each asset or name above
/// one has at most one budget; setting it again changes it.
public final class Budgets {
    /// As many may be in force at once.
    public static final int MOST = 100;

    private final WritePath path;
    private final Runnable changed;

    /// @param changed lets the gates go by the budgets as they are now; called after each commit
    public Budgets(WritePath path, Runnable changed) {
        this.path = path;
        this.changed = changed;
    }

    /// Sets the budget of an asset, or changes the one it has. Gates go by it once this returns.
    ///
    /// @throws Refusal `FORBIDDEN`; `INVALID` for rows or a window out of bounds; `WRONG_STATE` when as many as can
    ///         be are in force
    public ExposureBudget set(Caller caller, BudgetDocument document) {
        String words = FreeText.reason(document.reason());
        check(document);
        ExposureBudget budget = path.change(
                caller,
                step -> {
                    step.caller().require(Right.SET_BUDGETS, "set an exposure budget");
                    List<ExposureBudget> all = step.records().budgetsInForce();
                    Optional<ExposureBudget> before = all.stream()
                            .filter(one -> one.asset().equals(document.asset()))
                            .findFirst();
                    if (before.isEmpty() && all.size() >= MOST) {
                        throw new Refusal(
                                ErrorCode.WRONG_STATE,
                                MOST + " exposure budgets are in force, which is the most; remove one first.");
                    }
                    ExposureBudget next = new ExposureBudget(
                            before.map(ExposureBudget::id)
                                    .orElseGet(() ->
                                            new BudgetId("BUD-" + step.records().next(Sequence.BUDGET))),
                            before.map(ExposureBudget::version).orElse(0L) + 1,
                            document.asset(),
                            document.rows(),
                            document.window(),
                            words,
                            step.caller().id(),
                            step.now(),
                            null);
                    return save(step, next, before.isEmpty() ? EntryType.BUDGET_SET : EntryType.BUDGET_CHANGED, words);
                },
                Budgets::path);
        changed.run();
        return budget;
    }

    private static void check(BudgetDocument document) {
        if (document.rows() < 1 || document.rows() > ExposureBudget.ROWS_MOST) {
            throw Refusal.invalid(
                    "/rows",
                    "A budget is 1 to " + ExposureBudget.ROWS_MOST
                            + " rows. To let nobody read any, freeze the asset.");
        }
        Duration window = document.window();
        if (window.compareTo(ExposureBudget.WINDOW_LEAST) < 0 || window.compareTo(ExposureBudget.WINDOW_MOST) > 0) {
            throw Refusal.invalid("/window", "The window is 1 hour to 90 days, such as PT12H or P7D.");
        }
    }

    /// @throws Refusal `FORBIDDEN`; `NOT_FOUND`; `WRONG_STATE` when it is removed
    public ExposureBudget remove(Caller caller, BudgetId id, String reason) {
        String words = FreeText.reason(reason);
        ExposureBudget budget = path.change(
                caller,
                step -> {
                    step.caller().require(Right.SET_BUDGETS, "remove an exposure budget");
                    ExposureBudget before =
                            step.records().budget(id).orElseThrow(() -> Refusal.notFound("exposure budget", id));
                    Resolution removed = before.removed();
                    if (removed != null) {
                        throw new Refusal(ErrorCode.WRONG_STATE, id + " was removed at " + removed.at() + ".");
                    }
                    Resolution how = new Resolution(step.now(), step.caller().id(), words);
                    return save(step, before.removed(how), EntryType.BUDGET_REMOVED, words);
                },
                Budgets::path);
        changed.run();
        return budget;
    }

    /// The latest first, those removed among them.
    public Page<ExposureBudget> page(Caller caller, int limit, @Nullable String after) {
        caller.require(Right.SEE_ALL, "see exposure budgets");
        Slice<ExposureBudget> slice = path.records().read(records -> records.budgets(new PageSpec(limit, after)));
        return new Page<>(slice.items(), slice.next());
    }

    /// @throws Refusal `NOT_FOUND`
    public ExposureBudget get(BudgetId id) {
        return path.records()
                .read(records -> records.budget(id))
                .orElseThrow(() -> Refusal.notFound("exposure budget", id));
    }

    private static ExposureBudget save(Step step, ExposureBudget budget, EntryType type, String reason) {
        EntrySubject subject = new EntrySubject("budget", budget.id().value(), budget.version());
        step.records().save(budget);
        step.append(EntryDraft.of(type, step.caller().actor(), subject)
                .with("asset", budget.asset())
                .with("rows", budget.rows())
                .with("window", budget.window())
                .withText("reason", reason));
        return budget;
    }

    private static String path(ExposureBudget budget) {
        return ApiPath.BUDGETS + "/" + budget.id();
    }
}
