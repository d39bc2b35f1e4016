package org.gatehouse.console.kit;

import java.time.Clock;
import java.time.Instant;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;

/// The present moment as something to observe, for everything on a screen that changes with time alone. One a
/// window.
public final class Ticker {
    private final Clock clock;
    private final ReadOnlyObjectWrapper<Instant> now;
    private final Timeline timeline = new Timeline(new KeyFrame(Duration.seconds(1), _ -> tick()));

    /// Stands still until started.
    public Ticker(Clock clock) {
        this.clock = clock;
        this.now = new ReadOnlyObjectWrapper<>(this, "now", clock.instant());
        timeline.setCycleCount(Animation.INDEFINITE);
    }

    public ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }

    /// Moves on each second until stopped.
    public void start() {
        tick();
        timeline.play();
    }

    public void stop() {
        timeline.stop();
    }

    /// Reads the clock now.
    public void tick() {
        assert Platform.isFxApplicationThread();
        now.set(clock.instant());
    }
}
