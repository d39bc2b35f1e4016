package org.gatehouse.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Labeled;
import org.gatehouse.console.Fx;
import org.gatehouse.console.i18n.Messages;
import org.junit.jupiter.api.Test;

class ReasonFieldTest {
    private static String note(ReasonField field) {
        return ((Labeled) field.lookup(".note")).getText();
    }

    @Test
    void saysNothingUntilAskedForAReason() {
        Fx.run(() -> {
            ReasonField field = new ReasonField(Messages.load(), 20);
            assertThat(note(field)).isEmpty();

            assertThat(field.demand()).isFalse();
            assertThat(note(field)).isEqualTo("A reason is required");
        });
    }

    @Test
    void takesNoReasonOfSpacesAlone() {
        Fx.run(() -> {
            ReasonField field = new ReasonField(Messages.load(), 20);
            field.textProperty().set("   ");
            assertThat(field.validProperty().get()).isFalse();
        });
    }

    @Test
    void countsWhenNearlyFullAndSaysHowMuchIsTooMuch() {
        Fx.run(() -> {
            ReasonField field = new ReasonField(Messages.load(), 10);
            field.textProperty().set("1234567");
            assertThat(note(field)).isEmpty();
            field.textProperty().set("12345678");
            assertThat(note(field)).isEqualTo("8 of 10");
            field.textProperty().set("123456789012");
            assertThat(note(field)).isEqualTo("2 over the limit of 10");
            assertThat(field.validProperty().get()).isFalse();
        });
    }

    @Test
    void isEmptyAndQuietAfterAReset() {
        Fx.run(() -> {
            ReasonField field = new ReasonField(Messages.load(), 10);
            field.demand();
            field.textProperty().set("because");
            field.reset();
            assertThat(field.reason()).isEmpty();
            assertThat(note(field)).isEmpty();
        });
    }
}
