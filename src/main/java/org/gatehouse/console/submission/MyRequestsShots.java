package org.gatehouse.console.submission;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javafx.util.Subscription;
import org.gatehouse.console.client.ServiceUnreachable;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.screen.ScreenShots;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.contract.RequestView;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.RequestStatus;
import org.jspecify.annotations.Nullable;

/// The states of one's own requests that are worth a picture: one request of each status there is, a refusal, and
/// nothing at all.
final class MyRequestsShots {
    private final MyRequestsModel model;

    MyRequestsShots(MyRequestsModel model) {
        this.model = model;
    }

    List<ScreenShots.State> states() {
        List<ScreenShots.State> states = new ArrayList<>();
        states.add(new ScreenShots.State("list", () -> listed().thenCompose(_ -> settled())));
        for (RequestStatus status : RequestStatus.values()) {
            states.add(new ScreenShots.State(AssetWords.lower(status), () -> show(status)));
        }
        states.add(new ScreenShots.State("drafts", () -> {
            model.cutProperty().set(OwnCut.DRAFTS);
            return listed().thenCompose(_ -> settled());
        }));
        states.add(new ScreenShots.State("refused", () -> {
            model.refusalProperty().set(lost());
            return CompletableFuture.completedFuture(true);
        }));
        states.add(new ScreenShots.State("empty", () -> {
            model.rows().clear();
            model.selectedProperty().set(null);
            return CompletableFuture.completedFuture(true);
        }));
        states.add(new ScreenShots.State("failed", () -> {
            model.listStateProperty().set(new ListState.Failed(lost(), () -> {}));
            return CompletableFuture.completedFuture(true);
        }));
        return states;
    }

    private CompletionStage<?> show(RequestStatus status) {
        for (RequestRow row : model.rows()) {
            if (row.status() == status) {
                model.selectedProperty().set(row.id());
                return settled();
            }
        }
        return CompletableFuture.completedFuture(true);
    }

    private CompletionStage<?> listed() {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Subscription listening = model.listStateProperty().subscribe(state -> {
            if (state instanceof ListState.Ready) {
                done.complete(true);
            }
        });
        return done.whenComplete((_, _) -> listening.unsubscribe());
    }

    private CompletionStage<?> settled() {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Runnable look = () -> {
            RequestId wanted = model.selectedProperty().get();
            RequestView shown = model.detailProperty().get();
            if (wanted == null || isOf(shown, wanted)) {
                done.complete(true);
            }
        };
        Subscription listening = model.detailProperty().subscribe(look);
        look.run();
        return done.whenComplete((_, _) -> listening.unsubscribe());
    }

    private static boolean isOf(@Nullable RequestView shown, RequestId wanted) {
        return shown != null && shown.request().id().equals(wanted);
    }

    private static String lost() {
        return new ServiceUnreachable(URI.create("http://127.0.0.1:8700"), new IOException("refused")).words();
    }
}
