package org.gatehouse.console.app;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import org.gatehouse.console.screen.LooksChoice;
import org.gatehouse.console.screen.Preferences;
import org.gatehouse.console.theme.Appearance;
import org.gatehouse.console.theme.Density;
import org.gatehouse.console.theme.Theme;
import org.jspecify.annotations.Nullable;

/// How the console looks to this person: remembered, and changed while it runs. Belongs to the FX thread.
final class Looks implements LooksChoice {
    private static final String THEME = "looks.theme";
    private static final String DENSITY = "looks.density";
    private static final String TEXT = "looks.text";

    private final Preferences preferences;
    private @Nullable Scene scene;
    private final ReadOnlyObjectWrapper<Appearance> appearance;

    /// @param theme worn this time without being remembered; null: as remembered
    Looks(Preferences preferences, @Nullable Theme theme) {
        this.preferences = preferences;
        Appearance remembered = remembered(preferences);
        this.appearance = new ReadOnlyObjectWrapper<>(
                this, "appearance", theme == null ? remembered : remembered.withTheme(theme));
    }

    Appearance appearance() {
        return appearance.get();
    }

    @Override
    public ReadOnlyObjectProperty<Appearance> appearanceProperty() {
        return appearance.getReadOnlyProperty();
    }

    /// Dresses this scene now and at each change.
    void dress(Scene dressed) {
        assert Platform.isFxApplicationThread();
        scene = dressed;
        appearance().applyTo(dressed);
    }

    @Override
    public void change(UnaryOperator<Appearance> how) {
        wear(how.apply(appearance()));
        preferences.put(THEME, ThemeName.of(appearance().theme()));
        preferences.put(DENSITY, appearance().density().name().toLowerCase(Locale.ROOT));
        preferences.put(TEXT, Integer.toString(appearance().textPercent()));
    }

    /// Changes the looks for this time alone.
    void wear(Appearance other) {
        assert Platform.isFxApplicationThread();
        appearance.set(other);
        if (scene != null) {
            other.applyTo(scene);
        }
    }

    private static Appearance remembered(Preferences preferences) {
        return Appearance.DEFAULT
                .withTheme(preferences.get(THEME).flatMap(ThemeName::find).orElse(Appearance.DEFAULT.theme()))
                .withDensity(preferences.get(DENSITY).flatMap(Looks::density).orElse(Appearance.DEFAULT.density()))
                .withTextPercent(preferences
                        .get(TEXT)
                        .filter(text -> text.matches("\\d{1,3}"))
                        .map(Integer::parseInt)
                        .orElse(Appearance.DEFAULT.textPercent()));
    }

    private static Optional<Density> density(String name) {
        return Arrays.stream(Density.values())
                .filter(density -> density.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
