package org.gatehouse.console.grant;

import java.time.ZoneId;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.gatehouse.console.grant.TimeSpan.Zoom;
import org.gatehouse.console.kit.ActionBar;
import org.gatehouse.console.kit.ActionButton;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.FilterChips;
import org.gatehouse.console.kit.QueueList;
import org.gatehouse.console.kit.Spacer;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Ticker;
import org.gatehouse.console.screen.Preferences;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.GrantRow;
import org.jspecify.annotations.Nullable;

/// Who has what over time: one row a grant under one axis of days or hours, with a line where now is. Arrows left
/// and right move through time; the zoom is remembered.
final class TimelinePane extends BorderPane {
    private static final String ZOOM = "grants.zoom";
    private static final double STEP = 0.25;

    private final Words words;
    private final Ticker ticker;
    private final ObjectProperty<TimeSpan> span = new SimpleObjectProperty<>(this, "span");
    private final FilterChips<Zoom> zooms;
    private final QueueList<GrantRow> list;

    TimelinePane(GrantsModel model, GrantWords grantWords, Ticker ticker, ZoneId zone, Preferences preferences) {
        this.words = grantWords.words();
        this.ticker = ticker;
        span.set(TimeSpan.around(ticker.nowProperty().get(), remembered(preferences)));
        this.zooms = new FilterChips<>(Descriptor.of(words.text("grants.timeline.zoom")));
        this.list = new QueueList<>(
                Descriptor.of(words.text("grants.timeline.title"), words.text("grants.timeline.hint")),
                QueueList.Lines.TWO,
                row -> row.grant().id(),
                () -> new TimelineRow(grantWords, span, ticker.nowProperty(), zone),
                words.messages());
        getStyleClass().add("grant-timeline");
        TimelineAxis axis = new TimelineAxis(span, ticker.nowProperty(), zone, words.text("grants.timeline.now"));
        Region beside = new Region();
        beside.getStyleClass().add("timeline-beside");
        HBox head = new HBox(beside, axis);
        HBox.setHgrow(axis, Priority.ALWAYS);
        head.getStyleClass().add("timeline-head");
        BorderPane rows = new BorderPane(list);
        rows.setTop(head);
        setTop(bar());
        setCenter(rows);
        list.setItems(model.rows());
        model.listStateProperty().subscribe(list::setState);
        zooms.selectedProperty().subscribe((_, zoom) -> {
            if (zoom != null) {
                span.set(span.get().zoomed(zoom));
                preferences.put(ZOOM, zoom.name());
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    QueueList<GrantRow> list() {
        return list;
    }

    void zoom(Zoom zoom) {
        zooms.selectedProperty().set(zoom);
    }

    private ActionBar bar() {
        zooms.selectedProperty().set(span.get().zoom());
        zooms.setFilters(List.of(Zoom.values()).stream()
                .map(zoom -> FilterChips.Filter.uncounted(
                        zoom, Descriptor.of(words.text("grants.zoom." + GrantWords.lower(zoom)))))
                .toList());
        return ActionBar.of(
                        Texts.muted(words.text("grants.timeline.zoom")),
                        zooms,
                        new Spacer(),
                        button("earlier", () -> move(-STEP)),
                        button(
                                "now",
                                () -> span.set(TimeSpan.around(
                                        ticker.nowProperty().get(), span.get().zoom()))),
                        button("later", () -> move(STEP)))
                .onTop();
    }

    private ActionButton button(String name, Runnable action) {
        Descriptor descriptor =
                Descriptor.of(words.text("grants.timeline." + name), words.text("grants.timeline." + name + "-hint"));
        return new ActionButton(descriptor, ActionButton.Kind.PLAIN, action);
    }

    private void move(double lengths) {
        span.set(span.get().moved(lengths));
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
            move(event.getCode() == KeyCode.LEFT ? -STEP : STEP);
            event.consume();
        }
    }

    private static Zoom remembered(Preferences preferences) {
        @Nullable String name = preferences.get(ZOOM).orElse(null);
        return List.of(Zoom.values()).stream()
                .filter(zoom -> zoom.name().equals(name))
                .findFirst()
                .orElse(Zoom.DAY);
    }
}
