package org.gatehouse.console.settings;

import org.gatehouse.console.kit.Notices;
import org.gatehouse.console.screen.LooksChoice;
import org.gatehouse.console.screen.NoticesChoice;
import org.gatehouse.console.screen.Preferences;
import org.gatehouse.console.theme.Appearance;

/// Applies each choice as it is made, and follows looks that are changed elsewhere, as by a key. Belongs to the FX
/// thread.
final class SettingsController {
    private final SettingsModel model;
    private final LooksChoice looks;
    private final Notices notices;

    SettingsController(SettingsModel model, LooksChoice looks, Notices notices, Preferences preferences) {
        this.model = model;
        this.looks = looks;
        this.notices = notices;
        looks.appearanceProperty().subscribe(this::show);
        notices.showProperty().subscribe(model.noticesProperty()::set);
        model.themeProperty().subscribe((_, theme) -> {
            if (theme != null && theme != now().theme()) {
                looks.change(before -> before.withTheme(theme));
            }
        });
        model.densityProperty().subscribe((_, density) -> {
            if (density != null && density != now().density()) {
                looks.change(before -> before.withDensity(density));
            }
        });
        model.textPercentProperty().subscribe((_, percent) -> {
            if (percent != null && percent != now().textPercent()) {
                looks.change(before -> before.withTextPercent(percent));
            }
        });
        model.noticesProperty().subscribe((_, show) -> {
            if (show != null && show != notices.showProperty().get()) {
                notices.showProperty().set(show);
                NoticesChoice.remember(preferences, show);
            }
        });
    }

    private Appearance now() {
        return looks.appearanceProperty().get();
    }

    private void show(Appearance appearance) {
        model.themeProperty().set(appearance.theme());
        model.densityProperty().set(appearance.density());
        model.textPercentProperty().set(appearance.textPercent());
    }

    /// Goes back to how everything is at first.
    void reset() {
        looks.change(_ -> Appearance.DEFAULT);
        model.noticesProperty().set(Notices.Show.ALL);
        notices.showProperty().set(Notices.Show.ALL);
    }
}
