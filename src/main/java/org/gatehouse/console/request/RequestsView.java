package org.gatehouse.console.request;

import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gatehouse.console.kit.SplitMemory;

/// The Requests screen as drawn: queue, request, decision bar.
final class RequestsView extends BorderPane {
    private static final double QUEUE_SHARE = 0.35;

    private final QueuePane queue;

    RequestsView(
            RequestsModel model,
            QueuePane queue,
            RequestPane request,
            BulkPane many,
            PendingBar pending,
            DecisionBar bar,
            SplitMemory dividers) {
        this.queue = queue;
        getStyleClass().add("requests-view");
        RequestStyles.dress(this);
        StackPane shown = new StackPane();
        StackPane acts = new StackPane();
        shown.setMinWidth(0);
        acts.setMinWidth(0);
        model.bulkProperty().subscribe(bulk -> {
            shown.getChildren().setAll(bulk.isMany() ? many : request);
            acts.getChildren().setAll(bulk.isMany() ? many.bar() : bar);
        });
        BorderPane middle = new BorderPane(shown);
        // Above the bar, so that the acts stay where they are.
        VBox below = new VBox(pending, acts);
        below.setMinWidth(0);
        pending.setMinWidth(0);
        middle.setBottom(below);
        middle.setMinWidth(0);
        SplitPane split = new SplitPane(queue, middle);
        SplitPane.setResizableWithParent(queue, false);
        dividers.attach(split, "requests.queue", QUEUE_SHARE);
        setCenter(split);
    }

    /// The keyboard starts in the queue.
    @Override
    public void requestFocus() {
        queue.list().requestFocus();
    }
}
