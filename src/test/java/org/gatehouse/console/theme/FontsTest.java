package org.gatehouse.console.theme;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.text.Font;
import org.gatehouse.console.Fx;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FontsTest {
    /// The families that stylesheets name. A family that JavaFX does not know is silently replaced, so ask for
    /// each.
    @ParameterizedTest
    @ValueSource(strings = {"Inter", "Inter Medium", "Inter Semi Bold", "JetBrains Mono", "JetBrains Mono Medium"})
    void bundlesEveryFamilyThatStylesheetsName(String family) {
        assertThat(Fx.call(() -> Font.font(family, 13).getFamily())).isEqualTo(family);
    }
}
