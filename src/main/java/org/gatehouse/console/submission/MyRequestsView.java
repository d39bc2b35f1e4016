package org.gatehouse.console.submission;

import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.EmptyState;
import org.gatehouse.console.kit.FilterChips;
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
    private final Words words;
    private final QueueList<RequestRow> list;
    private final OwnPane pane;
    private final FilterChips<OwnCut> cuts;
    private final Descriptor start;
    private final Runnable startNew;

    /// @param startNew goes to the form of a new request
    /// @param open does what Enter does
    MyRequestsView(
            MyRequestsModel model,
            Words words,
            Supplier<OwnRow> rows,
            OwnPane pane,
            Runnable startNew,
            Consumer<RequestRow> open,
            SplitMemory dividers) {
        this.model = model;
        this.words = words;
        this.pane = pane;
        String title = words.text("screen.mine.title");
        list = new QueueList<>(Descriptor.of(title), QueueList.Lines.THREE, RequestRow::id, rows, words.messages());
        list.setOnOpen(open);
        start = Descriptor.of(words.text("submission.mine.start"), words.text("submission.mine.start-hint"))
                .withKey(SubmissionScreen.KIND.key());
        cuts = new FilterChips<>(Descriptor.of(words.text("submission.mine.cuts")));
        this.startNew = startNew;
        getStyleClass().add("my-requests-view");
        getStylesheets().add(SubmissionView.STYLES);
        PaneHead head = new PaneHead(title, Links.of(start, startNew), cuts);
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
        cuts.setFilters(Stream.of(OwnCut.values())
                .map(cut -> FilterChips.Filter.uncounted(cut, descriptor(cut)))
                .toList());
        cuts.selectedProperty().bindBidirectional(model.cutProperty());
        model.cutProperty().subscribe(this::showEmpty);
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

    private void showEmpty(OwnCut cut) {
        String name = "submission.mine.empty." + AssetWords.lower(cut);
        list.setEmptyState(new EmptyState(words.text(name), words.text(name + "-hint")).withAction(start, startNew));
    }

    private Descriptor descriptor(OwnCut cut) {
        String name = AssetWords.lower(cut);
        return Descriptor.of(words.text("submission.cut." + name), words.text("submission.cut-hint." + name));
    }

    private void select(@Nullable RequestId id) {
        RequestRow shown = list.selectedProperty().get();
        if (id != null && (shown == null || !shown.id().equals(id))) {
            list.select(id);
        }
    }
}
