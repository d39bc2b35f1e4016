package org.gatehouse.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.StackPane;
import org.gatehouse.console.Fx;
import org.gatehouse.console.i18n.Durations;
import org.gatehouse.console.i18n.Messages;
import org.gatehouse.console.i18n.Times;
import org.junit.jupiter.api.Test;

class DueLabelTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private final SimpleObjectProperty<Instant> now = new SimpleObjectProperty<>(NOON);

    private DueLabel label() {
        Messages messages = Messages.load();
        Times times = new Times(Clock.fixed(NOON, ZoneOffset.UTC), messages);
        return new DueLabel(now, new Durations(messages), times, DueLabel.Limits.DEFAULT, DueLabel.Wording.SHORT);
    }

    @Test
    void countsDownWhileInAWindowAndRestsOutside() {
        Fx.run(() -> {
            DueLabel label = label();
            StackPane pane = new StackPane(label);
            Scene scene = new Scene(pane);
            label.setDue(NOON.plus(Duration.ofMinutes(30)));
            now.set(NOON.plus(Duration.ofMinutes(6)));
            assertThat(label.getText()).isEqualTo("due 24 min");

            pane.getChildren().clear();
            now.set(NOON.plus(Duration.ofMinutes(20)));
            assertThat(label.getText()).isEqualTo("due 24 min");

            pane.getChildren().add(label);
            assertThat(label.getText()).isEqualTo("due 10 min");
            assertThat(scene.getRoot()).isSameAs(pane);
        });
    }

    @Test
    void turnsAmberAndThenRed() {
        assertThat(DueLabel.Limits.DEFAULT.tone(Duration.ofHours(3))).isEqualTo(Tone.NEUTRAL);
        assertThat(DueLabel.Limits.DEFAULT.tone(Duration.ofMinutes(59))).isEqualTo(Tone.WARNING);
        assertThat(DueLabel.Limits.DEFAULT.tone(Duration.ofMinutes(9))).isEqualTo(Tone.DANGER);
        assertThat(DueLabel.Limits.DEFAULT.tone(Duration.ofHours(-1))).isEqualTo(Tone.DANGER);
    }

    @Test
    void saysTheTimeInUtcOnHover() {
        String hover = Fx.call(() -> {
            DueLabel label = label();
            label.setDue(NOON);
            assertThat(label.getTooltip()).as("before anybody points at it").isNull();
            label.fireEvent(pointed());
            return label.getTooltip().getText();
        });

        assertThat(hover).isEqualTo("12:00 · 2026-11-24 12:00:00 UTC");
    }

    private static MouseEvent pointed() {
        PickResult at = new PickResult(null, 0, 0);
        return new MouseEvent(
                MouseEvent.MOUSE_ENTERED,
                0,
                0,
                0,
                0,
                MouseButton.NONE,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                at);
    }
}
