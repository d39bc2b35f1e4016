package org.gatehouse.console.request;

import java.util.Objects;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.gatehouse.console.kit.SplitMemory;

/// The Requests screen as drawn: queue, request, decision bar.
final class RequestsView extends BorderPane {
    private static final double QUEUE_SHARE = 0.35;
    private static final String STYLES = Objects.requireNonNull(RequestsView.class.getResource("/css/request.css"))
            .toExternalForm();

    private final QueuePane queue;

    RequestsView(QueuePane queue, RequestPane request, PendingBar pending, DecisionBar bar, SplitMemory dividers) {
        this.queue = queue;
        getStyleClass().add("requests-view");
        getStylesheets().add(STYLES);
        BorderPane middle = new BorderPane(request);
        middle.setBottom(new VBox(pending, bar));
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
