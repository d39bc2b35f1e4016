package org.gatehouse.console.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.gatehouse.console.Fx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppearanceTest {
    @ParameterizedTest
    @ValueSource(ints = {89, 151, 0, -100})
    void refusesATextSizeOutOfRange(int percent) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Appearance(Theme.LIGHT, Density.NORMAL, percent))
                .withMessageContaining("between 90 and 150");
    }

    @Test
    void movesToTheNearestTextSizeAllowed() {
        assertThat(Appearance.DEFAULT.withTextPercent(400).textPercent()).isEqualTo(150);
        assertThat(Appearance.DEFAULT.withTextPercent(1).textPercent()).isEqualTo(90);
    }

    @Test
    void setsTheSizeAndFaceOfAllText() {
        Label label = Fx.call(() -> {
            Label text = new Label("text");
            Scene scene = new Scene(new StackPane(text));
            Appearance.DEFAULT.withTextPercent(150).applyTo(scene);
            scene.getRoot().applyCss();
            return text;
        });

        assertThat(label.getFont().getSize()).isEqualTo(19.5);
        assertThat(label.getFont().getFamily()).isEqualTo("Inter");
    }

    @Test
    void marksTheRootWithTheDensityAlone() {
        Fx.run(() -> {
            Scene scene = new Scene(new StackPane());
            Appearance.DEFAULT.withDensity(Density.COMFORTABLE).applyTo(scene);
            Appearance.DEFAULT.withDensity(Density.COMPACT).applyTo(scene);

            assertThat(scene.getRoot().getPseudoClassStates())
                    .contains(Density.COMPACT.pseudoClass())
                    .doesNotContain(Density.NORMAL.pseudoClass(), Density.COMFORTABLE.pseudoClass());
        });
    }
}
