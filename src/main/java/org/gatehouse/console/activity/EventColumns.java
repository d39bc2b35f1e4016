package org.gatehouse.console.activity;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.gatehouse.console.kit.Chip;
import org.gatehouse.console.kit.PersonLabel;
import org.gatehouse.console.kit.RecordCell;
import org.gatehouse.console.kit.RecordColumn;
import org.gatehouse.console.kit.RecordColumn.Look;
import org.gatehouse.model.event.Activity;

/// The columns of the table of events. Whether a grant covers an event is in sight however narrow the window is.
final class EventColumns {
    private final EventWords eventWords;

    EventColumns(EventWords eventWords) {
        this.eventWords = eventWords;
    }

    List<RecordColumn<Activity>> all() {
        return List.of(
                time(),
                words(
                                "who",
                                12.3,
                                event -> event.name() + ", "
                                        + eventWords.affiliation(event).text())
                        .drawnBy(() -> new Who(eventWords)),
                words("coverage", 7, eventWords::coveredBy).drawnBy(() -> new Coverage(eventWords)),
                words("asset", 14.6, Activity::asset).look(Look.MONO),
                words("did", 5.1, eventWords::did),
                words("country", 4.1, event -> Objects.requireNonNullElse(event.country(), "")),
                rows(),
                words("source", 9, Activity::source).hiddenAtFirst(),
                words("columns", 14, eventWords::columns).look(Look.MONO).hiddenAtFirst(),
                words("class", 7, event -> eventWords.dataClass(event).text()).hiddenAtFirst(),
                words("user", 9, Activity::user).look(Look.MONO).hiddenAtFirst(),
                words("client", 10, event -> Objects.requireNonNullElse(event.client(), ""))
                        .hiddenAtFirst(),
                words("address", 9, event -> Objects.requireNonNullElse(event.address(), ""))
                        .look(Look.MONO)
                        .hiddenAtFirst(),
                words("reason", 24, Activity::reason).hiddenAtFirst());
    }

    private RecordColumn<Activity> time() {
        return RecordColumn.<Activity, java.time.Instant>of(
                        "time",
                        title("time"),
                        8.4,
                        Activity::time,
                        event -> eventWords.words().times().millis(event.time()))
                .look(Look.MONO);
    }

    private RecordColumn<Activity> rows() {
        return RecordColumn.<Activity, Long>of("rows", title("rows"), 4.8, Activity::rows, eventWords::rows)
                .look(Look.NUMBER);
    }

    private RecordColumn<Activity> words(String id, double width, Function<Activity, String> text) {
        return RecordColumn.words(id, title(id), width, text);
    }

    private String title(String id) {
        return eventWords.words().text("activity.column." + id);
    }

    /// Who it was done by and whom they belong to.
    private static final class Who implements RecordCell<Activity> {
        private final EventWords words;
        private final PersonLabel label = new PersonLabel();

        private Who(EventWords words) {
            this.words = words;
        }

        @Override
        public Node node() {
            return label;
        }

        @Override
        public void show(Activity event) {
            EventWords.Pill affiliation = words.affiliation(event);
            label.show(event.name(), affiliation.text(), affiliation.tone());
        }
    }

    /// The grant that covers it, or that none does, and whether it went over it.
    private static final class Coverage implements RecordCell<Activity> {
        private final EventWords words;
        private final Chip chip = new Chip();
        private final Chip over = new Chip();
        private final HBox both = new HBox(chip, over);

        private Coverage(EventWords words) {
            this.words = words;
            both.getStyleClass().add("event-coverage");
            over.managedProperty().bind(over.visibleProperty());
        }

        @Override
        public Node node() {
            return both;
        }

        @Override
        public void show(Activity event) {
            EventWords.Pill coverage = words.coverage(event);
            EventWords.Pill more = words.over(event);
            chip.show(coverage.text(), coverage.tone());
            over.setVisible(more != null);
            if (more != null) {
                over.show(more.text(), more.tone());
            }
        }
    }
}
