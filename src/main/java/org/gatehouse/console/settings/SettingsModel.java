package org.gatehouse.console.settings;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.gatehouse.console.kit.Notices;
import org.gatehouse.console.theme.Density;
import org.gatehouse.console.theme.Theme;
import org.jspecify.annotations.Nullable;

/// What is chosen. Null where it is none of those offered, such as a text size between two. Belongs to the FX
/// thread.
final class SettingsModel {
    private final ObjectProperty<@Nullable Theme> theme = new SimpleObjectProperty<>(this, "theme");
    private final ObjectProperty<@Nullable Density> density = new SimpleObjectProperty<>(this, "density");
    private final ObjectProperty<@Nullable Integer> textPercent = new SimpleObjectProperty<>(this, "textPercent");
    private final ObjectProperty<Notices.@Nullable Show> notices = new SimpleObjectProperty<>(this, "notices");

    ObjectProperty<@Nullable Theme> themeProperty() {
        return theme;
    }

    ObjectProperty<@Nullable Density> densityProperty() {
        return density;
    }

    ObjectProperty<@Nullable Integer> textPercentProperty() {
        return textPercent;
    }

    ObjectProperty<Notices.@Nullable Show> noticesProperty() {
        return notices;
    }
}
