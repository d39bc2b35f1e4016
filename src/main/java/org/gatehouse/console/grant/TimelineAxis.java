package org.gatehouse.console.grant;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Days or hours along the top, with hairlines through the rows and a line where now is. Lies over the rows and
/// lets the pointer through.
final class TimelineAxis extends Region {
    private static final double ROOM_FOR_TEXT = 52;

    private final ObservableValue<TimeSpan> span;
    private final ObservableValue<Instant> now;
    private final ZoneId zone;
    private final Region present = new Region();
    private final Label presentLabel;
    private List<TimeSpan.Tick> ticks = List.of();

    TimelineAxis(ObservableValue<TimeSpan> span, ObservableValue<Instant> now, ZoneId zone, String nowWord) {
        this.span = span;
        this.now = now;
        this.zone = zone;
        this.presentLabel = new Label(nowWord);
        getStyleClass().add("timeline-axis");
        present.getStyleClass().add("now-line");
        presentLabel.getStyleClass().add("now-label");
        setMouseTransparent(true);
        span.subscribe(_ -> remake());
        now.when(sceneProperty().map(_ -> true).orElse(false)).subscribe(_ -> requestLayout());
    }

    private void remake() {
        ticks = span.getValue().ticks(zone);
        List<Node> nodes = new ArrayList<>();
        for (TimeSpan.Tick tick : ticks) {
            Region line = new Region();
            line.getStyleClass().add(tick.strong() ? "tick-strong" : "tick");
            Label text = new Label(tick.text());
            text.getStyleClass().add("tick-text");
            nodes.add(line);
            nodes.add(text);
        }
        nodes.add(present);
        nodes.add(presentLabel);
        getChildren().setAll(nodes);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        TimeSpan stretch = span.getValue();
        double head = 0;
        for (int i = 0; i < ticks.size(); i++) {
            double x = snapPositionX(stretch.share(ticks.get(i).at()) * getWidth());
            Node line = getChildren().get(2 * i);
            Node text = getChildren().get(2 * i + 1);
            double height = text.prefHeight(-1);
            double width = text.prefWidth(-1);
            head = Math.max(head, height);
            text.setVisible(x + width < getWidth());
            layoutInArea(text, x + 4, 0, width, height, 0, javafx.geometry.HPos.LEFT, VPos.TOP);
            line.resizeRelocate(x, 0, 1, getHeight());
        }
        double x = snapPositionX(stretch.share(now.getValue()) * getWidth());
        boolean seen = x >= 0 && x <= getWidth();
        present.setVisible(seen);
        presentLabel.setVisible(seen && x < getWidth() - ROOM_FOR_TEXT);
        present.resizeRelocate(x - 1, 0, 2, getHeight());
        double width = presentLabel.prefWidth(-1);
        presentLabel.resizeRelocate(x + 1, head, width, presentLabel.prefHeight(-1));
    }
}
