package org.gatehouse.console.submission;

import java.util.function.Supplier;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.EmptyState;
import org.gatehouse.console.kit.Links;
import org.gatehouse.console.kit.PaneHead;
import org.gatehouse.console.kit.QueueList;
import org.gatehouse.console.kit.SplitMemory;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.model.RequestId;
import org.jspecify.annotations.Nullable;

/// One's own requests at the left, one of them at the right.
final class MyRequestsView extends BorderPane {
    private static final double LIST_SHARE = 0.38;

    private final MyRequestsModel model;
    private final QueueList<RequestRow> list;
    private final OwnPane pane;

    /// @param startNew goes to the form of a new request
    MyRequestsView(
            MyRequestsModel model,
            Words words,
            Supplier<OwnRow> rows,
            OwnPane pane,
            Runnable startNew,
            SplitMemory dividers) {
        this.model = model;
        this.pane = pane;
        String title = words.text("screen.mine.title");
        list = new QueueList<>(Descriptor.of(title), QueueList.Lines.THREE, RequestRow::id, rows, words.messages());
        Descriptor start = Descriptor.of(words.text("submission.mine.start"), words.text("submission.mine.start-hint"))
                .withKey(SubmissionScreen.KIND.key());
        list.setEmptyState(new EmptyState(words.text("submission.mine.empty"), words.text("submission.mine.empty-hint"))
                .withAction(start, startNew));
        getStyleClass().add("my-requests-view");
        getStylesheets().add(SubmissionView.STYLES);
        PaneHead head = new PaneHead(title, Links.of(start, startNew));
        VBox left = new VBox(head, list);
        left.setMinWidth(0);
        left.getStyleClass().add("my-requests");
        VBox.setVgrow(list, Priority.ALWAYS);
        SplitPane split = new SplitPane(left, pane);
        SplitPane.setResizableWithParent(left, false);
        dividers.attach(split, "mine.list", LIST_SHARE);
        setCenter(split);
        bind();
    }

    QueueList<RequestRow> list() {
        return list;
    }

    OwnPane pane() {
        return pane;
    }

    private void bind() {
        list.setItems(model.rows());
        model.listStateProperty().subscribe(list::setState);
        list.selectedProperty().subscribe(row -> {
            if (row != null) {
                model.selectedProperty().set(row.id());
            }
        });
        model.selectedProperty().subscribe(this::select);
        model.rows().subscribe(() -> select(model.selectedProperty().get()));
    }

    private void select(@Nullable RequestId id) {
        RequestRow shown = list.selectedProperty().get();
        if (id != null && (shown == null || !shown.id().equals(id))) {
            list.select(id);
        }
    }
}
