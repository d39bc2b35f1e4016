package org.gatehouse.console.request;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.application.Platform;
import org.gatehouse.console.client.RequestCalls;
import org.gatehouse.console.client.ServiceFailure;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.contract.AutoEligibility;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.RequestRow;

/// Finds out which requests may be approved together: of every page as it comes, so that the queue can tell, and of
/// what is chosen since. The service judges once more as each decision arrives. Belongs to the FX thread.
final class EligibilityController {
    private final RequestCalls calls;
    private final RequestsModel model;
    private final Threads threads;

    EligibilityController(RequestCalls calls, RequestsModel model, Threads threads) {
        this.calls = calls;
        this.model = model;
        this.threads = threads;
        model.bulkProperty().subscribe(this::onChosen);
    }

    /// Lines came. Only what is eligible is kept of the answer; the rest is asked about once it is chosen, and so is
    /// everything should this fail.
    void onLoaded(List<RequestRow> rows) {
        ask(model.decidable(rows), said -> said.whyNot() == null, _ -> {});
    }

    private void onChosen(Bulk before, Bulk now) {
        if (now.isMany() && !now.unknown().isEmpty() && !before.unknown().equals(now.unknown())) {
            ask(now.unknown(), _ -> true, failure -> model.refusalProperty().set(failure.words()));
        }
    }

    private void ask(List<RequestRow> rows, Predicate<AutoEligibility> kept, Consumer<ServiceFailure> failed) {
        assert Platform.isFxApplicationThread();
        if (rows.isEmpty()) {
            return;
        }
        List<RequestRow> asked = rows.subList(0, Math.min(rows.size(), Page.MOST));
        threads.deliver(calls.autoEligible(asked.stream().map(RequestRow::id).toList()), (page, thrown) -> {
            if (thrown == null) {
                model.learn(page.items().stream().filter(kept).toList());
            } else {
                failed.accept(ServiceFailure.of(thrown));
            }
        });
    }
}
