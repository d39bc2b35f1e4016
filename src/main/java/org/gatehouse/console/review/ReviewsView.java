package org.gatehouse.console.review;

import java.util.Locale;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.EmptyState;
import org.gatehouse.console.kit.FilterChips;
import org.gatehouse.console.kit.PaneHead;
import org.gatehouse.console.kit.QueueList;
import org.gatehouse.console.kit.SplitMemory;
import org.gatehouse.console.kit.Ticker;
import org.gatehouse.console.review.ReviewsModel.Cut;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.ReviewRow;
import org.gatehouse.model.ReviewId;

/// The Reviews screen as drawn: the list, one review, and what can be found of it.
final class ReviewsView extends BorderPane {
    private static final double LIST_SHARE = 0.36;

    private final QueueList<ReviewRow> list;

    ReviewsView(ReviewsModel model, Words words, Ticker ticker, ReviewPane pane, Node acts, SplitMemory dividers) {
        this.list = new QueueList<>(
                Descriptor.of(words.text("screen.reviews.title")),
                QueueList.Lines.TWO,
                row -> row.review().id(),
                () -> new ReviewLine(words, ticker),
                words.messages());
        FilterChips<Cut> cuts = new FilterChips<>(Descriptor.of(words.text("reviews.cuts")));
        PaneHead head = new PaneHead(words.text("screen.reviews.title"), cuts);
        BorderPane left = new BorderPane(list);
        left.setTop(head);
        left.setMinWidth(0);
        BorderPane middle = new BorderPane(pane);
        middle.setBottom(acts);
        middle.setMinWidth(0);
        SplitPane split = new SplitPane(left, middle);
        SplitPane.setResizableWithParent(left, false);
        dividers.attach(split, "reviews.list", LIST_SHARE);
        setCenter(split);
        cuts.selectedProperty().bindBidirectional(model.cutProperty());
        cuts.setFilters(Stream.of(Cut.values())
                .map(cut -> FilterChips.Filter.uncounted(cut, Descriptor.of(words.text("reviews.cut." + lower(cut)))))
                .toList());
        model.cutProperty()
                .subscribe(cut -> list.setEmptyState(new EmptyState(
                        words.text("reviews.empty." + lower(cut)), words.text("reviews.empty-hint." + lower(cut)))));
        list.setItems(model.rows());
        model.listStateProperty().subscribe(list::setState);
        model.rows()
                .subscribe(() -> head.setSummary(words.text(
                        model.moreProperty().get() ? "reviews.first" : "reviews.count",
                        model.rows().size())));
        list.selectedProperty().subscribe(model.shownProperty()::set);
        // Heard after the list itself has taken the change, which else would undo the choice.
        model.rows().addListener((ListChangeListener<ReviewRow>) _ -> choose(model));
        model.wantedProperty().subscribe(_ -> choose(model));
    }

    private void choose(ReviewsModel model) {
        ReviewId wanted = model.wantedProperty().get();
        if (wanted != null && list.select(wanted)) {
            model.wantedProperty().set(null);
        } else if (wanted == null && list.selectedProperty().get() == null) {
            list.selectFirst();
        }
    }

    QueueList<ReviewRow> list() {
        return list;
    }

    /// The keyboard starts in the list.
    @Override
    public void requestFocus() {
        list.requestFocus();
    }

    private static String lower(Cut cut) {
        return cut.name().toLowerCase(Locale.ROOT);
    }
}
