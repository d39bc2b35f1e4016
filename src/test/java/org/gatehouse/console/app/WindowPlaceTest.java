package org.gatehouse.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class WindowPlaceTest {
    private static final Rectangle2D LAPTOP = new Rectangle2D(0, 0, 1920, 1080);
    private static final Rectangle2D BESIDE = new Rectangle2D(1920, -200, 2560, 1440);

    @Test
    void aWindowOnAScreenThatIsGoneIsNotReachable() {
        Rectangle2D left = new Rectangle2D(2100, 0, 1440, 900);

        assertThat(WindowPlace.isReachable(left, List.of(LAPTOP, BESIDE))).isTrue();
        assertThat(WindowPlace.isReachable(left, List.of(LAPTOP))).isFalse();
    }

    @Test
    void aWindowWhoseTitleCannotBeGraspedIsNotReachable() {
        assertThat(WindowPlace.isReachable(new Rectangle2D(0, -40, 1440, 900), List.of(LAPTOP)))
                .isFalse();
        assertThat(WindowPlace.isReachable(new Rectangle2D(1850, 100, 1440, 900), List.of(LAPTOP)))
                .isFalse();
        assertThat(WindowPlace.isReachable(new Rectangle2D(-1300, 100, 1440, 900), List.of(LAPTOP)))
                .isFalse();
    }

    @Test
    void standsInTheMiddleAtFirstAndNeverBeyondTheScreen() {
        assertThat(WindowPlace.usual(LAPTOP)).isEqualTo(new Rectangle2D(240, 90, 1440, 900));
        assertThat(WindowPlace.usual(new Rectangle2D(0, 25, 1280, 700))).isEqualTo(new Rectangle2D(0, 25, 1280, 700));
    }
}
