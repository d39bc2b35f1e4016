package org.gatehouse.console.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gatehouse.console.theme.Theme;
import org.junit.jupiter.api.Test;

class ShotPlanTest {
    @Test
    void takesEveryThemeAndTheHardCases() {
        assertThat(ShotPlan.of(null, null, null))
                .extracting(ShotPlan::name)
                .containsExactly(
                        "light-1440x900",
                        "dark-1440x900",
                        "contrast-1440x900",
                        "light-1100x700",
                        "light-1440x900-text150");
    }

    @Test
    void takesWhatWasAskedForAlone() {
        assertThat(ShotPlan.of(Theme.DARK, ShotSize.parse("1280x800"), null))
                .extracting(ShotPlan::name)
                .containsExactly("dark-1280x800");
    }

    @Test
    void takesLargeTextInWhateverThemeWasAskedFor() {
        assertThat(ShotPlan.of(Theme.CONTRAST, ShotSize.SMALLEST, 150))
                .extracting(ShotPlan::name)
                .containsExactly("contrast-1100x700-text150");
    }

    @Test
    void aSizeIsTwoNumbers() {
        assertThatThrownBy(() -> ShotSize.parse("large"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1440x900")
                .hasMessageContaining("large");
    }
}
