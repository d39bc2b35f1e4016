package org.gatehouse.console.request;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatehouse.console.i18n.Numbers;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.EmptyState;
import org.gatehouse.console.kit.FilterChips;
import org.gatehouse.console.kit.QueueList;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Ticker;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.Me;
import org.gatehouse.contract.QueueCounts;
import org.gatehouse.contract.QueueView;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.contract.Right;
import org.gatehouse.model.RequestId;
import org.jspecify.annotations.Nullable;

/// The queue at the left: its cuts with their counts, a search, and the lines.
final class QueuePane extends VBox {
    private final Words words;
    private final Me me;
    private final RequestsModel model;
    private final Label summary = Texts.muted("");
    private final FilterChips<QueueView> cuts;
    private final TextField search = new TextField();
    private final QueueList<RequestRow> list;
    private boolean choosing;

    QueuePane(
            RequestsModel model,
            RequestWords requestWords,
            Words words,
            Ticker ticker,
            Me me,
            ObservableValue<QueueCounts> counts,
            Runnable nearEnd) {
        this.words = words;
        this.me = me;
        this.model = model;
        this.cuts = new FilterChips<>(Descriptor.of(words.text("request.queue.cuts")));
        this.list = new QueueList<>(
                Descriptor.of(words.text("request.queue.title")),
                QueueList.Lines.THREE,
                RequestRow::id,
                () -> new RequestQueueRow(
                        requestWords, words, ticker, me.person().id(), model, nearEnd),
                words.messages());
        getStyleClass().add("request-queue");
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head(), list);
        bindList();
        bindCuts(counts);
    }

    private VBox head() {
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        Label title = Texts.paneTitle(words.text("request.queue.title"));
        title.setMinWidth(Region.USE_PREF_SIZE);
        summary.setMinWidth(0);
        HBox line = new HBox(title, spacer, summary);
        line.getStyleClass().add("head-line");
        line.setAlignment(Pos.BASELINE_LEFT);
        Descriptor descriptor =
                Descriptor.of(words.text("request.queue.search"), words.text("request.queue.search-hint"));
        descriptor.describe(search);
        search.setPromptText(words.text("request.queue.search"));
        search.getStyleClass().add("queue-search");
        VBox head = new VBox(line, cuts, search);
        head.getStyleClass().add("pane-head");
        return head;
    }

    private void bindList() {
        list.setItems(model.rows());
        model.listStateProperty().subscribe(list::setState);
        model.queueProperty().subscribe(cut -> list.setEmptyState(emptyState(cut)));
        list.setMultiple(true);
        list.selectedProperty().subscribe(row -> {
            if (row != null) {
                choosing = true;
                model.selectedProperty().set(row.id());
                choosing = false;
            }
        });
        list.selectedItems().subscribe(() -> model.choose(List.copyOf(list.selectedItems())));
        model.selectedProperty().subscribe(this::select);
        model.rows().subscribe(this::follow);
    }

    /// Lines that come and go leave the selection alone, unless what is selected has only now come.
    private void follow() {
        if (list.selectedItems().size() <= 1) {
            select(model.selectedProperty().get());
        }
    }

    /// Where the list itself was used its selection is as it should be, be it of many.
    private void select(@Nullable RequestId id) {
        RequestRow shown = list.selectedProperty().get();
        boolean other =
                shown == null || !shown.id().equals(id) || list.selectedItems().size() > 1;
        if (id != null && other && !choosing) {
            list.select(id);
        }
    }

    private EmptyState emptyState(QueueView cut) {
        String key = RequestWords.lower(cut);
        return new EmptyState(words.text("request.empty." + key), words.text("request.empty-hint." + key));
    }

    private void bindCuts(ObservableValue<QueueCounts> counts) {
        counts.subscribe(known -> {
            cuts.setFilters(shownCuts().stream().map(cut -> filter(cut, known)).toList());
            // What is not known yet is not said to be none.
            summary.setText(
                    known.views().isEmpty()
                            ? ""
                            : words.text(
                                    "request.queue.summary",
                                    Numbers.counted(known.of(QueueView.WAITING)),
                                    Numbers.counted(known.of(QueueView.DUE_SOON))));
        });
        cuts.selectedProperty().bindBidirectional(model.queueProperty());
        search.textProperty().bindBidirectional(model.searchProperty());
    }

    /// A requester has no queue to work: they see their own.
    private Set<QueueView> shownCuts() {
        if (!me.may(Right.SEE_ALL)) {
            return EnumSet.of(QueueView.MINE);
        }
        EnumSet<QueueView> shown = EnumSet.copyOf(
                List.of(QueueView.WAITING, QueueView.DUE_SOON, QueueView.PARENT_AFFILIATED, QueueView.DECIDED));
        if (me.may(Right.DECIDE)) {
            shown.add(QueueView.NEEDS_ME);
        }
        return shown;
    }

    private FilterChips.Filter<QueueView> filter(QueueView cut, QueueCounts counts) {
        Descriptor descriptor = Descriptor.of(
                words.text("request.cut." + RequestWords.lower(cut)),
                words.text("request.cut-hint." + RequestWords.lower(cut)));
        return cut == QueueView.DECIDED || counts.views().isEmpty()
                ? FilterChips.Filter.uncounted(cut, descriptor)
                : FilterChips.Filter.counted(cut, descriptor, counts.of(cut));
    }

    /// Chooses all loaded lines that may be approved together.
    void chooseEligible() {
        list.selectAll(model.autoEligible().stream()
                .limit(Bulk.MOST_APPROVED)
                .map(RequestRow::id)
                .toList());
        list.requestFocus();
    }

    QueueList<RequestRow> list() {
        return list;
    }

    TextField search() {
        return search;
    }

    static QueueView firstCut(Me me) {
        if (!me.may(Right.SEE_ALL)) {
            return QueueView.MINE;
        }
        return me.may(Right.DECIDE) ? QueueView.NEEDS_ME : QueueView.WAITING;
    }
}
