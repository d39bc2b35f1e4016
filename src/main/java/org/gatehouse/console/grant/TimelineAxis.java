package org.gatehouse.console.grant;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Days or hours along the top, as many as there is room for, and the word that says where now is. The lines are
/// drawn by each row, behind its bar.
final class TimelineAxis extends Region {
    private static final double GAP = 4;

    private final ObservableValue<TimeSpan> span;
    private final ObservableValue<Instant> now;
    private final ZoneId zone;
    private final Label present;
    private List<TimeSpan.Tick> ticks = List.of();

    TimelineAxis(ObservableValue<TimeSpan> span, ObservableValue<Instant> now, ZoneId zone, String nowWord) {
        this.span = span;
        this.now = now;
        this.zone = zone;
        this.present = new Label(nowWord);
        getStyleClass().add("timeline-axis");
        present.getStyleClass().add("now-label");
        setMinWidth(0);
        span.subscribe(_ -> remake());
        now.when(sceneProperty().map(_ -> true).orElse(false)).subscribe(_ -> requestLayout());
    }

    private void remake() {
        ticks = span.getValue().ticks(zone);
        List<Node> nodes = new ArrayList<>();
        for (TimeSpan.Tick tick : ticks) {
            Label text = new Label(tick.text());
            text.getStyleClass().add("tick-text");
            nodes.add(text);
        }
        nodes.add(present);
        getChildren().setAll(nodes);
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return snapSizeY(2 * present.prefHeight(-1));
    }

    @Override
    protected void layoutChildren() {
        TimeSpan stretch = span.getValue();
        double free = 0;
        for (int i = 0; i < ticks.size(); i++) {
            Node text = getChildren().get(i);
            double x = snapPositionX(stretch.share(ticks.get(i).at()) * getWidth()) + GAP;
            double width = text.prefWidth(-1);
            boolean fits = x >= free && x + width <= getWidth();
            text.setVisible(fits);
            free = fits ? x + width + GAP : free;
            text.resizeRelocate(x, 0, width, text.prefHeight(-1));
        }
        double x = snapPositionX(stretch.share(now.getValue()) * getWidth());
        double width = present.prefWidth(-1);
        double height = present.prefHeight(-1);
        present.setVisible(x >= 0 && x + width <= getWidth());
        present.resizeRelocate(x, getHeight() - height, width, height);
    }
}
