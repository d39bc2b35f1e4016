package org.gatehouse.console.feed;

import java.util.List;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.EmptyState;
import org.gatehouse.console.kit.PaneHead;
import org.gatehouse.console.kit.QueueList;
import org.gatehouse.console.kit.SplitMemory;
import org.gatehouse.console.kit.Ticker;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.FeedView;
import org.gatehouse.model.PersonId;

/// The Feeds screen as drawn: the feeds, one feed, and what it could not deliver.
final class FeedsView extends BorderPane {
    private static final double LIST_SHARE = 0.27;
    private static final double QUARANTINE_FROM = 0.63;

    private final FeedsModel model;
    private final QueueList<FeedView> list;

    FeedsView(
            FeedsModel model,
            FeedWords feedWords,
            Words words,
            Ticker ticker,
            FeedPane feed,
            QuarantinePane quarantine,
            SplitMemory dividers) {
        this.model = model;
        this.list = new QueueList<>(
                Descriptor.of(words.text("screen.feeds.title")),
                QueueList.Lines.TWO,
                view -> view.feed().id(),
                () -> new FeedLine(feedWords, ticker.nowProperty()::get),
                words.messages());
        getStyleClass().add("feeds-view");
        for (String sheet : List.of("registers", "feed")) {
            getStylesheets()
                    .add(Objects.requireNonNull(FeedsView.class.getResource("/css/" + sheet + ".css"))
                            .toExternalForm());
        }
        PaneHead head = new PaneHead(words.text("screen.feeds.title"));
        BorderPane left = new BorderPane(list);
        left.setTop(head);
        left.setMinWidth(0);
        SplitPane split = new SplitPane(left, feed, quarantine);
        SplitPane.setResizableWithParent(left, false);
        dividers.attach(split, "feeds", LIST_SHARE, QUARANTINE_FROM);
        setCenter(split);
        list.setEmptyState(new EmptyState(words.text("feeds.empty"), words.text("feeds.empty-hint")));
        list.setItems(model.rows());
        model.listStateProperty().subscribe(list::setState);
        model.rows()
                .subscribe(() -> head.setSummary(words.text(
                        "feeds.count",
                        model.rows().size(),
                        model.rows().stream()
                                .filter(view -> Concern.of(view).needsSomebody())
                                .count())));
        list.selectedProperty().subscribe(view -> {
            if (view != null) {
                model.selectedProperty().set(view.feed().id());
            }
        });
        // Heard after the list itself has taken the change, which else would undo the choice.
        model.rows().addListener((ListChangeListener<FeedView>) _ -> choose());
        model.selectedProperty().subscribe(_ -> choose());
    }

    private void choose() {
        PersonId wanted = model.selectedProperty().get();
        FeedView now = list.selectedProperty().get();
        if (wanted != null && (now == null || !now.feed().id().equals(wanted))) {
            list.select(wanted);
        }
    }

    QueueList<FeedView> list() {
        return list;
    }

    /// The keyboard starts in the list.
    @Override
    public void requestFocus() {
        list.requestFocus();
    }
}
