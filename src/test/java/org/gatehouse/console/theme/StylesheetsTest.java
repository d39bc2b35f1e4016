package org.gatehouse.console.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.gatehouse.console.Fx;
import org.gatehouse.console.kit.preview.Gallery;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Draws every control in every theme and density and listens for complaints of the CSS engine.
class StylesheetsTest {
    static Stream<Arguments> drawings() {
        return Stream.of(Theme.values())
                .flatMap(theme -> Gallery.pictures().entrySet().stream()
                        .map(picture -> Arguments.of(theme, picture.getKey(), picture.getValue())));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("drawings")
    void drawWithoutComplaint(Theme theme, String name, Supplier<Parent> picture) {
        List<String> complaints = Fx.call(() -> {
            try (CssComplaints listening = new CssComplaints()) {
                drawInEveryDensity(Appearance.DEFAULT.withTheme(theme), picture.get());
                return listening.heard();
            }
        });

        assertThat(complaints)
                .as("complaints about the stylesheets of %s in %s", theme, name)
                .isEmpty();
    }

    private static void drawInEveryDensity(Appearance appearance, Parent picture) {
        Scene scene = Gallery.scene(picture, appearance);
        scene.snapshot(null);
        for (Density density : Density.values()) {
            appearance.withDensity(density).applyTo(scene);
            scene.snapshot(null);
        }
    }
}
