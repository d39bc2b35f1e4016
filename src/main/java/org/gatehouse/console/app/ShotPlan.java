package org.gatehouse.console.app;

import java.util.ArrayList;
import java.util.List;
import org.gatehouse.console.theme.Appearance;
import org.gatehouse.console.theme.Theme;
import org.jspecify.annotations.Nullable;

/// One round of pictures: how the console looks in it, and how large it is.
record ShotPlan(Appearance appearance, ShotSize size) {
    private static final int LARGE_TEXT = 150;

    /// Every theme at the usual size, and the first at the smallest and with large text; or what was asked for
    /// alone.
    static List<ShotPlan> of(@Nullable Theme theme, @Nullable ShotSize size, @Nullable Integer textPercent) {
        List<Theme> themes = theme == null ? List.of(Theme.values()) : List.of(theme);
        int percent = textPercent == null ? Appearance.DEFAULT.textPercent() : textPercent;
        List<ShotPlan> plans = new ArrayList<>();
        for (Theme each : themes) {
            Appearance appearance = Appearance.DEFAULT.withTheme(each).withTextPercent(percent);
            plans.add(new ShotPlan(appearance, size == null ? ShotSize.USUAL : size));
        }
        if (size == null && textPercent == null) {
            Appearance first = Appearance.DEFAULT.withTheme(themes.getFirst());
            plans.add(new ShotPlan(first, ShotSize.SMALLEST));
            plans.add(new ShotPlan(first.withTextPercent(LARGE_TEXT), ShotSize.USUAL));
        }
        return plans;
    }

    /// What tells this round's files from others: `dark-1440x900`.
    String name() {
        String look = ThemeName.of(appearance.theme()) + "-" + size;
        return appearance.textPercent() == Appearance.DEFAULT.textPercent()
                ? look
                : look + "-text" + appearance.textPercent();
    }
}
