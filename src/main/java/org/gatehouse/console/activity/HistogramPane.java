package org.gatehouse.console.activity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gatehouse.console.i18n.Times;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.Spacer;
import org.gatehouse.console.kit.StackedBars;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.ActivityHistogram;
import org.gatehouse.contract.ActivityHistogram.Bar;
import org.jspecify.annotations.Nullable;

/// How many events there are over time, by how they relate to grants; a stretch of it chosen becomes the time that is
/// looked at.
final class HistogramPane extends VBox {
    private final EventWords eventWords;
    private final Words words;
    private final Consumer<TimeRange> choose;
    private final StackedBars bars;
    private final Label from = Texts.muted("");
    private final Label middle = new Label();
    private final Label to = Texts.muted("");
    private @Nullable ActivityHistogram shown;

    /// @param choose told the time that was chosen
    HistogramPane(ActivityModel model, EventWords eventWords, Consumer<TimeRange> choose) {
        this.eventWords = eventWords;
        this.words = eventWords.words();
        this.choose = choose;
        this.bars = new StackedBars(
                Descriptor.of(words.text("activity.histogram"), words.text("activity.histogram-hint")), this::brushed);
        getStyleClass().add("activity-histogram");
        middle.getStyleClass().add("histogram-note");
        middle.setMinWidth(0);
        getChildren().addAll(bars, new HBox(from, new Spacer(), middle, new Spacer(), to));
        model.histogramProperty().subscribe(this::show);
        bars.saidProperty().subscribe(_ -> sayMiddle());
    }

    private void show(@Nullable ActivityHistogram histogram) {
        shown = histogram;
        if (histogram == null) {
            return;
        }
        List<StackedBars.Bar> all = bars(histogram).stream()
                .map(bar -> new StackedBars.Bar(
                        bar.covered() + bar.exempt(), bar.denied(), bar.uncovered(), eventWords.bar(bar)))
                .toList();
        bars.show(all, summary(histogram));
        Times times = words.times();
        from.setText(times.moment(histogram.from()));
        to.setText(times.moment(histogram.to()));
        sayMiddle();
    }

    /// Every bar from the beginning to the end: the service leaves out those without events.
    static List<Bar> bars(ActivityHistogram histogram) {
        Map<Instant, Bar> known = new HashMap<>();
        histogram.bars().forEach(bar -> known.put(bar.at(), bar));
        List<Bar> all = new ArrayList<>();
        for (Instant at = histogram.from(); at.isBefore(histogram.to()); at = at.plus(histogram.width())) {
            all.add(known.getOrDefault(at, new Bar(at, 0, 0, 0, 0)));
        }
        return all;
    }

    private String summary(ActivityHistogram histogram) {
        long all = 0;
        long denied = 0;
        long uncovered = 0;
        for (Bar bar : histogram.bars()) {
            all += bar.covered() + bar.exempt() + bar.denied() + bar.uncovered();
            denied += bar.denied();
            uncovered += bar.uncovered();
        }
        return words.text(
                "activity.histogram-said",
                words.times().window(histogram.from(), histogram.to()),
                all,
                denied,
                uncovered);
    }

    /// What the brush is at; else where the most is that no grant covers.
    private void sayMiddle() {
        String said = bars.saidProperty().get();
        Bar worst = shown == null
                ? null
                : shown.bars().stream()
                        .filter(bar -> bar.uncovered() > 0)
                        .max(Comparator.comparingLong(Bar::uncovered))
                        .orElse(null);
        boolean wrong = said.isEmpty() && worst != null;
        middle.setText(
                wrong && worst != null
                        ? words.text(
                                "activity.worst",
                                worst.uncovered(),
                                words.times().moment(worst.at()))
                        : said);
        (wrong ? Tone.DANGER : Tone.NEUTRAL).applyTo(middle);
    }

    private void brushed(int first, int last) {
        if (shown != null) {
            List<Bar> all = bars(shown);
            Instant end = all.get(last).at().plus(shown.width());
            choose.accept(new TimeRange.Between(all.get(first).at(), end.isAfter(shown.to()) ? shown.to() : end));
        }
    }

    StackedBars chart() {
        return bars;
    }
}
