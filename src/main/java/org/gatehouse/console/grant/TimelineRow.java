package org.gatehouse.console.grant;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.gatehouse.console.kit.QueueRow;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.contract.GrantRow;
import org.gatehouse.model.Grant;
import org.jspecify.annotations.Nullable;

/// One grant over time: who and what at the left, its bar at the right. What is drawn is laid out anew when the
/// stretch of time moves.
final class TimelineRow implements QueueRow<GrantRow> {
    private final GrantWords words;
    private final ObservableValue<Instant> now;
    private final Label who = Texts.strong("");
    private final Label what = Texts.muted("");
    private final Track track;
    private final HBox node;

    TimelineRow(GrantWords words, ObservableValue<TimeSpan> span, ObservableValue<Instant> now, ZoneId zone) {
        this.words = words;
        this.now = now;
        this.track = new Track(span, now, zone);
        VBox names = new VBox(who, what);
        names.getStyleClass().add("timeline-names");
        HBox.setHgrow(track, Priority.ALWAYS);
        node = new HBox(names, track);
        node.setAlignment(Pos.CENTER_LEFT);
        node.getStyleClass().add("timeline-row");
        // Listening only while in a window lets rows of closed views be forgotten.
        ObservableValue<Boolean> shown = node.sceneProperty().map(_ -> true).orElse(false);
        span.when(shown).subscribe(_ -> track.requestLayout());
        now.when(shown).subscribe(_ -> track.requestLayout());
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(GrantRow row) {
        who.setText(row.subject().name());
        what.setText(row.title());
        track.show(row.grant(), words.state(row.grant()));
    }

    @Override
    public String accessibleText(GrantRow row) {
        return words.spoken(row, now.getValue());
    }

    /// The bar, with lines behind it for the axis and for now.
    private static final class Track extends Region {
        private static final double LEAST = 4;

        /// How far lines reach beyond the track, so that those of all rows are one.
        private static final double BEYOND = 8;

        private final ObservableValue<TimeSpan> span;
        private final ObservableValue<Instant> now;
        private final ZoneId zone;
        private final Path lines = new Path();
        private final Region present = new Region();
        private final Label bar = new Label();
        private @Nullable Grant grant;

        private Track(ObservableValue<TimeSpan> span, ObservableValue<Instant> now, ZoneId zone) {
            this.span = span;
            this.now = now;
            this.zone = zone;
            getStyleClass().add("timeline-track");
            lines.getStyleClass().add("tick");
            present.getStyleClass().add("now-line");
            bar.getStyleClass().add("timeline-bar");
            List.of(lines, present, bar).forEach(node -> node.setManaged(false));
            bar.setMinWidth(0);
            bar.setTextOverrun(OverrunStyle.CLIP);
            getChildren().addAll(lines, present, bar);
            setMinWidth(0);
        }

        private void show(Grant shown, GrantWords.Pill state) {
            grant = shown;
            state.tone().applyTo(bar);
            bar.setText(state.text());
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            Grant shown = grant;
            TimeSpan stretch = span.getValue();
            layoutLines(stretch);
            if (shown == null) {
                bar.setVisible(false);
                return;
            }
            Instant start = begins(shown);
            Instant end = GrantOrder.ends(shown);
            boolean seen = stretch.touches(start, end.isAfter(start) ? end : start.plusSeconds(1));
            bar.setVisible(seen);
            if (seen) {
                double left = Math.clamp(stretch.share(start), 0, 1) * getWidth();
                double right = Math.clamp(stretch.share(end), 0, 1) * getWidth();
                double height = snapSizeY(bar.prefHeight(-1));
                double width = Math.max(LEAST, right - left);
                double x = Math.min(left, getWidth() - width);
                boolean fits = width >= bar.prefWidth(-1);
                bar.setContentDisplay(fits ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
                bar.resizeRelocate(snapPositionX(x), Math.floor((getHeight() - height) / 2), snapSizeX(width), height);
            }
        }

        private void layoutLines(TimeSpan stretch) {
            lines.getElements().clear();
            for (TimeSpan.Tick tick : stretch.ticks(zone)) {
                double x = snapPositionX(stretch.share(tick.at()) * getWidth()) + 0.5;
                lines.getElements().addAll(new MoveTo(x, -BEYOND), new LineTo(x, getHeight() + BEYOND));
            }
            double x = snapPositionX(stretch.share(now.getValue()) * getWidth());
            present.setVisible(x >= 0 && x <= getWidth());
            present.resizeRelocate(x - 1, -BEYOND, 2, getHeight() + 2 * BEYOND);
        }

        private static Instant begins(Grant grant) {
            return List.of(
                            java.util.Optional.ofNullable(grant.activatedAt()),
                            java.util.Optional.ofNullable(grant.startsAt()),
                            java.util.Optional.of(grant.createdAt()))
                    .stream()
                    .flatMap(java.util.Optional::stream)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
