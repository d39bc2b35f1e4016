package org.gatehouse.service.http.resource;

import static org.gatehouse.contract.ApiPath.BUDGETS;
import static org.gatehouse.contract.ApiPath.BUDGETS_USE;

import java.util.List;
import java.util.function.Function;
import org.gatehouse.contract.BudgetUse;
import org.gatehouse.contract.Documents.BudgetDocument;
import org.gatehouse.contract.Documents.ReasonDocument;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.Right;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.BudgetId;
import org.gatehouse.model.ExposureBudget;
import org.gatehouse.service.access.Budgets;
import org.gatehouse.service.http.route.Call;
import org.gatehouse.service.http.route.QueryParameter;
import org.gatehouse.service.http.route.Reply;
import org.gatehouse.service.http.route.Route;
import org.gatehouse.service.http.route.Shape;
import org.jspecify.annotations.Nullable;

/// Exposure budgets: how many rows of an asset one person may read in a time.
public final class BudgetRoutes {
    private final Budgets budgets;
    private final Function<@Nullable AssetId, List<BudgetUse>> use;

    /// @param use what people have read of the budgets that an asset falls under; of all, when none is named
    public BudgetRoutes(Budgets budgets, Function<@Nullable AssetId, List<BudgetUse>> use) {
        this.budgets = budgets;
        this.use = use;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(BUDGETS, "List exposure budgets")
                        .paged()
                        .answers(Shape.pageOf(ExposureBudget.class))
                        .handledBy(call ->
                                Reply.ok(Paging.page(() -> budgets.page(call.by(), call.limit(), call.after())))),
                Route.get(BUDGETS_USE, "Read who has read how much of exposure budgets in force")
                        .needs(Right.SEE_ALL)
                        .query(QueryParameter.text("asset", "That this asset falls under; all when left out"))
                        .answers(Shape.pageOf(BudgetUse.class))
                        .handledBy(this::use),
                Route.post(BUDGETS, "Set or change how many rows of an asset one person may read in a time")
                        .needs(Right.SET_BUDGETS)
                        .creates(ExposureBudget.class)
                        .repeats(this::current)
                        .handledBy(BudgetDocument.class, this::set),
                Route.post(BUDGETS + "/{id}/remove", "Remove an exposure budget")
                        .needs(Right.SET_BUDGETS)
                        .answers(ExposureBudget.class)
                        .repeats(this::current)
                        .handledBy(
                                ReasonDocument.class,
                                (call, why) -> Reply.ok(budgets.remove(
                                        call.by(), call.id("exposure budget", BudgetId::new), why.reason()))));
    }

    private Reply use(Call call) {
        return Reply.ok(new Page<>(use.apply(call.value("asset", AssetId::new).orElse(null)), null));
    }

    private Reply set(Call call, BudgetDocument document) {
        ExposureBudget made = budgets.set(call.by(), document);
        return Reply.created(BUDGETS + "/" + made.id(), made);
    }

    private ExposureBudget current(Call call, String resource) {
        return budgets.get(new BudgetId(ResourcePath.of(resource).id()));
    }
}
