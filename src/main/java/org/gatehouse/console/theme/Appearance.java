package org.gatehouse.console.theme;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;

/// One person's choice of looks, remembered per user.
///
/// @param theme colours
/// @param density air around rows and controls
/// @param textPercent size of all text, 90 to 150 per cent of 13 px
public record Appearance(Theme theme, Density density, int textPercent) {
    public static final int MIN_TEXT_PERCENT = 90;
    public static final int MAX_TEXT_PERCENT = 150;
    public static final Appearance DEFAULT = new Appearance(Theme.LIGHT, Density.NORMAL, 100);

    private static final double BASE_TEXT_PX = 13;

    public Appearance {
        if (textPercent < MIN_TEXT_PERCENT || textPercent > MAX_TEXT_PERCENT) {
            throw new IllegalArgumentException("Text size must be between %d and %d per cent, not %d"
                    .formatted(MIN_TEXT_PERCENT, MAX_TEXT_PERCENT, textPercent));
        }
    }

    public Appearance withTheme(Theme other) {
        return new Appearance(other, density, textPercent);
    }

    public Appearance withDensity(Density other) {
        return new Appearance(theme, other, textPercent);
    }

    /// The same with another text size; a size out of range becomes the nearest one allowed.
    public Appearance withTextPercent(int other) {
        return new Appearance(theme, density, Math.clamp(other, MIN_TEXT_PERCENT, MAX_TEXT_PERCENT));
    }

    /// The size of body text in pixels.
    public double textPx() {
        return BASE_TEXT_PX * textPercent / 100;
    }

    /// Dresses a scene, replacing whatever it wore. Views that need rules of their own put them on their root
    /// node, not on the scene. Call again with the new root after `Scene.setRoot`.
    public void applyTo(Scene scene) {
        assert Platform.isFxApplicationThread();
        scene.setUserAgentStylesheet(theme.userAgentStylesheet());
        scene.getStylesheets().setAll(stylesheets());
        Parent root = scene.getRoot();
        for (Density each : Density.values()) {
            root.pseudoClassStateChanged(each.pseudoClass(), each == density);
        }
    }

    /// All author stylesheets for this appearance. The text size is a stylesheet and not an inline style because
    /// popups (tooltips, menus) copy the stylesheets of their owner's scene, but not the style of its root.
    public List<String> stylesheets() {
        List<String> all = new ArrayList<>(theme.stylesheets());
        String css = String.format(Locale.ROOT, ".root { -fx-font-size: %.2fpx; }", textPx());
        all.add("data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8)));
        return List.copyOf(all);
    }
}
