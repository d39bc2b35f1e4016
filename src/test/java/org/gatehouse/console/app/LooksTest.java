package org.gatehouse.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.gatehouse.console.Fx;
import org.gatehouse.console.theme.Appearance;
import org.gatehouse.console.theme.Density;
import org.gatehouse.console.theme.Theme;
import org.junit.jupiter.api.Test;

class LooksTest {
    @Test
    void areRememberedForTheNextTime() {
        StoredPreferences preferences = preferences(Map.of());
        Fx.run(() -> {
            Looks looks = new Looks(preferences, null);
            looks.change(now ->
                    now.withTheme(Theme.DARK).withDensity(Density.COMPACT).withTextPercent(120));
        });

        assertThat(new Looks(preferences, null).appearance())
                .isEqualTo(new Appearance(Theme.DARK, Density.COMPACT, 120));
    }

    @Test
    void aThemeForThisTimeIsNotRemembered() {
        StoredPreferences preferences = preferences(Map.of("looks.theme", "dark"));

        assertThat(new Looks(preferences, Theme.CONTRAST).appearance().theme()).isEqualTo(Theme.CONTRAST);
        assertThat(new Looks(preferences, null).appearance().theme()).isEqualTo(Theme.DARK);
    }

    @Test
    void whatMakesNoSenseIsTheUsual() {
        StoredPreferences preferences =
                preferences(Map.of("looks.theme", "plaid", "looks.density", "", "looks.text", "huge"));

        assertThat(new Looks(preferences, null).appearance()).isEqualTo(Appearance.DEFAULT);
    }

    private static StoredPreferences preferences(Map<String, String> values) {
        return new StoredPreferences(new PreferenceFile(Path.of("unused")), values, (_, _) -> {}, Runnable::run);
    }
}
