package org.gatehouse.console.activity;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.gatehouse.console.client.StreamState;
import org.gatehouse.console.i18n.Numbers;
import org.gatehouse.console.kit.ActionButton;
import org.gatehouse.console.kit.Callout;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.EmptyState;
import org.gatehouse.console.kit.RecordTable;
import org.gatehouse.console.kit.SavedViews;
import org.gatehouse.console.kit.SplitMemory;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Words;
import org.gatehouse.model.event.Activity;

/// The Live activity screen as drawn: what narrows at the left, query, time and pause above the histogram and the
/// table, and the event at the right.
final class ActivityView extends BorderPane {
    private static final double FACETS_SHARE = 0.17;
    private static final double DETAIL_SHARE = 0.77;
    private static final String STYLES = Objects.requireNonNull(ActivityView.class.getResource("/css/activity.css"))
            .toExternalForm();

    private final ActivityModel model;
    private final EventWords eventWords;
    private final Words words;
    private final QueryField query;
    private final ComboBox<TimeRange> range = new ComboBox<>();
    private final ActionButton pause;
    private final RecordTable<Activity> table;
    private final HistogramPane histogram;
    private final Label notSent = Texts.body("");
    private final VBox notes = new VBox();
    private final Label pace = Texts.muted("");

    ActivityView(
            ActivityModel model,
            EventWords eventWords,
            QueryField query,
            RecordTable<Activity> table,
            HistogramPane histogram,
            FacetsPane facets,
            EventPane detail,
            SavedViews views,
            ExportBar exporting,
            ActivityCommands commands,
            Runnable reload,
            SplitMemory dividers) {
        this.model = model;
        this.eventWords = eventWords;
        this.words = eventWords.words();
        this.query = query;
        this.table = table;
        this.histogram = histogram;
        this.pause = commands.pause().button(ActionButton.Kind.PLAIN);
        getStyleClass().add("activity-view");
        getStylesheets().add(STYLES);
        makeRange();
        notes.getStyleClass().add("activity-notes");
        notes.getChildren()
                .add(new Callout(Tone.WARNING, notSent)
                        .withAction(Descriptor.of(words.text("activity.not-sent-load")), reload));
        pace.setMinWidth(0);
        ActionButton back = commands.back().button(ActionButton.Kind.PLAIN);
        back.visibleProperty().bind(model.canGoBackProperty());
        back.managedProperty().bind(model.canGoBackProperty());
        table.addToFoot(commands.export().button(ActionButton.Kind.PLAIN));
        FlowPane steering = new FlowPane(range, pause, views, back, pace);
        steering.getStyleClass().add("list-filters");
        VBox top = new VBox(query, steering, exporting, notes);
        top.getStyleClass().add("activity-top");
        // What may be written next lies over what follows.
        top.setViewOrder(-1);
        BorderPane middle = new BorderPane(table);
        middle.setTop(new VBox(top, histogram));
        middle.getTop().setViewOrder(-1);
        middle.setMinWidth(0);
        SplitPane split = new SplitPane(facets, middle, detail);
        SplitPane.setResizableWithParent(facets, false);
        SplitPane.setResizableWithParent(detail, false);
        dividers.attach(split, "activity.parts", FACETS_SHARE, DETAIL_SHARE);
        setCenter(split);
        bind();
    }

    /// The keyboard starts in the list.
    @Override
    public void requestFocus() {
        table.requestFocus();
    }

    QueryField query() {
        return query;
    }

    HistogramPane histogram() {
        return histogram;
    }

    private void makeRange() {
        Descriptor.of(words.text("activity.range"), words.text("activity.range-hint"))
                .describe(range);
        range.setConverter(new StringConverter<>() {
            @Override
            public String toString(TimeRange value) {
                return value == null ? "" : eventWords.range(value);
            }

            @Override
            public TimeRange fromString(String text) {
                throw new IllegalStateException("this box is not typed into");
            }
        });
        model.searchProperty().subscribe(search -> {
            // A stretch chosen in the histogram is offered as long as it is looked at.
            List<TimeRange> offered = Stream.concat(TimeRanges.OFFERED.stream(), Stream.of(search.range()))
                    .distinct()
                    .toList();
            if (!range.getItems().equals(offered)) {
                range.getItems().setAll(offered);
            }
            range.setValue(search.range());
        });
        range.valueProperty().subscribe((_, chosen) -> {
            if (chosen != null && !chosen.equals(model.searchProperty().get().range())) {
                model.searchProperty().set(model.searchProperty().get().withRange(chosen));
            }
        });
    }

    private void bind() {
        table.setItems(model.rows());
        model.listStateProperty().subscribe(table::setState);
        model.moreProperty().subscribe(_ -> sayTotal());
        model.matchedProperty().subscribe(_ -> sayTotal());
        model.searchProperty().subscribe(this::showEmpty);
        model.pausedProperty().subscribe(_ -> showPace());
        model.waitingProperty().subscribe(_ -> showPace());
        model.streamProperty().subscribe(_ -> showPace());
        model.searchProperty().subscribe(_ -> showPace());
        model.notSentProperty().subscribe(_ -> showNotes());
    }

    private void sayTotal() {
        table.setTotal(
                OptionalLong.of(model.matchedProperty().get()),
                model.moreProperty().get());
    }

    private void showEmpty(Search search) {
        boolean narrow = !search.query().isEmpty();
        EmptyState nothing = new EmptyState(
                words.text(narrow ? "activity.empty.narrowed" : "activity.empty"),
                words.text(narrow ? "activity.empty-hint.narrowed" : "activity.empty-hint"));
        table.setEmptyState(
                narrow
                        ? nothing.withAction(
                                Descriptor.of(words.text("activity.clear")),
                                () -> model.searchProperty().set(search.withQuery("")))
                        : nothing);
    }

    /// Whether the list moves, and if not, how much it would.
    private void showPace() {
        boolean paused = model.pausedProperty().get();
        boolean moves = model.searchProperty().get().range().movesOn();
        long waiting = model.waitingProperty().get();
        String act = words.text(paused ? "activity.follow" : "activity.act.pause");
        pause.setText(paused && waiting > 0 ? words.text("activity.follow-new", Numbers.grouped(waiting)) : act);
        pause.setAccessibleText(pause.getText());
        pace.setText(
                !moves
                        ? words.text("activity.pace.still")
                        : switch (model.streamProperty().get()) {
                            case StreamState.Connecting() -> words.text("activity.pace.connecting");
                            case StreamState.Live() ->
                                words.text(paused ? "activity.pace.paused" : "activity.pace.live");
                            case StreamState.Lost _ -> words.text("activity.pace.lost");
                            case StreamState.Refused refused -> refused.why().words();
                            case StreamState.Closed() -> "";
                        });
    }

    private void showNotes() {
        long left = model.notSentProperty().get();
        notSent.setText(words.text("activity.not-sent", left));
        notes.setManaged(left > 0);
        notes.setVisible(left > 0);
    }
}
