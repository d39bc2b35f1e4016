package org.gatehouse.console.kit;

import java.time.Duration;
import java.time.Instant;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.gatehouse.console.i18n.Durations;
import org.gatehouse.console.i18n.Times;
import org.jspecify.annotations.Nullable;

/// How long until something is due, in words, kept up as time passes while it is in a window: grey while there is
/// time, amber when it is due soon, red when it is due at once or overdue. The hover gives the time, local and in
/// UTC.
public final class DueLabel extends Label {
    private final ObservableValue<Instant> now;
    private final Durations durations;
    private final Times times;
    private final Limits limits;
    private final boolean sentence;
    private @Nullable Instant due;

    /// When the tone changes.
    ///
    /// @param soon amber from here on
    /// @param urgent red from here on
    public record Limits(Duration soon, Duration urgent) {
        public static final Limits DEFAULT = new Limits(Duration.ofHours(1), Duration.ofMinutes(10));

        Tone tone(Duration left) {
            if (left.compareTo(urgent) < 0) {
                return Tone.DANGER;
            }
            return left.compareTo(soon) < 0 ? Tone.WARNING : Tone.NEUTRAL;
        }
    }

    /// How much room there is for words.
    public enum Wording {
        /// `due 24 min`
        SHORT,
        /// `due in 24 min`
        SENTENCE
    }

    public DueLabel(ObservableValue<Instant> now, Durations durations, Times times, Limits limits, Wording wording) {
        this.now = now;
        this.durations = durations;
        this.times = times;
        this.limits = limits;
        this.sentence = wording == Wording.SENTENCE;
        getStyleClass().add("due-label");
        setMinWidth(Region.USE_PREF_SIZE);
        Hint.on(this, this::moment);
        // Listening only while in a window lets labels of closed views be forgotten.
        now.when(sceneProperty().map(scene -> true).orElse(false)).subscribe(_ -> refresh());
    }

    /// Sets what is counted down to; null shows nothing.
    public void setDue(@Nullable Instant instant) {
        due = instant;
        refresh();
    }

    private String moment() {
        return due == null ? "" : times.moment(due) + " · " + times.utc(due);
    }

    private void refresh() {
        if (due == null) {
            setText("");
            return;
        }
        Duration left = Duration.between(now.getValue(), due);
        setText(sentence ? durations.dueIn(left) : durations.due(left));
        limits.tone(left).applyTo(this);
    }
}
