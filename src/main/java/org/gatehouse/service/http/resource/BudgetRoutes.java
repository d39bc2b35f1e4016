package org.gatehouse.service.http.resource;

import static org.gatehouse.contract.ApiPath.BUDGETS;

import java.util.List;
import org.gatehouse.contract.Documents.BudgetDocument;
import org.gatehouse.contract.Documents.ReasonDocument;
import org.gatehouse.contract.Right;
import org.gatehouse.model.BudgetId;
import org.gatehouse.model.ExposureBudget;
import org.gatehouse.service.access.Budgets;
import org.gatehouse.service.http.route.Call;
import org.gatehouse.service.http.route.Reply;
import org.gatehouse.service.http.route.Route;
import org.gatehouse.service.http.route.Shape;

/// Exposure budgets: how many rows of an asset one person may read in a time.
public final class BudgetRoutes {
    private final Budgets budgets;

    public BudgetRoutes(Budgets budgets) {
        this.budgets = budgets;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(BUDGETS, "List exposure budgets")
                        .paged()
                        .answers(Shape.pageOf(ExposureBudget.class))
                        .handledBy(call ->
                                Reply.ok(Paging.page(() -> budgets.page(call.by(), call.limit(), call.after())))),
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

    private Reply set(Call call, BudgetDocument document) {
        ExposureBudget made = budgets.set(call.by(), document);
        return Reply.created(BUDGETS + "/" + made.id(), made);
    }

    private ExposureBudget current(Call call, String resource) {
        return budgets.get(new BudgetId(ResourcePath.of(resource).id()));
    }
}
