package org.gatehouse.console.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/// The fonts that travel with the program, so that every machine draws alike.
///
/// JavaFX tells only normal from bold within a family; the weights in between are families of their own
/// (`Inter Medium`, `Inter Semi Bold`, `JetBrains Mono Medium`), and that is how stylesheets name them.
public final class Fonts {
    private static final List<String> FILES = List.of(
            "Inter-Regular.otf",
            "Inter-Medium.otf",
            "Inter-SemiBold.otf",
            "Inter-Bold.otf",
            "Inter-Italic.otf",
            "JetBrainsMono-Regular.ttf",
            "JetBrainsMono-Medium.ttf",
            "JetBrainsMono-Bold.ttf");

    private Fonts() {}

    /// Makes the bundled fonts known to JavaFX. Call once at start, before the first scene is drawn; calling
    /// again does no harm.
    ///
    /// @throws IllegalStateException if a font file is missing from the program or cannot be read as a font
    public static void load() {
        FILES.forEach(Fonts::load);
    }

    private static void load(String file) {
        try (InputStream in = Fonts.class.getResourceAsStream("/fonts/" + file)) {
            if (in == null || Font.loadFont(in, 13) == null) {
                throw new IllegalStateException(
                        "The bundled font " + file + " is missing or unreadable; install the program again");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The bundled font " + file + " could not be read", e);
        }
    }
}
