package org.gatehouse.console.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.css.CssParser;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.gatehouse.console.Fx;
import org.gatehouse.console.kit.preview.Gallery;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Draws every control in every theme and density and listens for complaints of the CSS engine: errors of the
/// parser, names that resolve to nothing, values of the wrong type.
class StylesheetsTest {
    static Stream<Arguments> drawings() {
        return Stream.of(Theme.values())
                .flatMap(theme -> Gallery.pictures().entrySet().stream()
                        .map(picture -> Arguments.of(theme, picture.getKey(), picture.getValue())));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("drawings")
    void draw(Theme theme, String name, Supplier<Parent> picture) {
        List<String> complaints = Fx.call(() -> listenWhile(() -> {
            Scene scene = Gallery.scene(picture.get(), Appearance.DEFAULT.withTheme(theme));
            scene.snapshot(null);
            for (Density density : Density.values()) {
                Appearance.DEFAULT.withTheme(theme).withDensity(density).applyTo(scene);
                scene.snapshot(null);
            }
        }));

        assertThat(complaints)
                .as("complaints about the stylesheets of %s in %s", theme, name)
                .isEmpty();
    }

    private static List<String> listenWhile(Runnable drawing) {
        List<String> complaints = new ArrayList<>();
        ListChangeListener<CssParser.ParseError> errors = change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(error -> complaints.add(error.getMessage()));
            }
        };
        Handler handler = new Recorder(complaints);
        Logger logger = Logger.getLogger("javafx.css");
        logger.addHandler(handler);
        CssParser.errorsProperty().addListener(errors);
        try {
            drawing.run();
        } finally {
            CssParser.errorsProperty().removeListener(errors);
            logger.removeHandler(handler);
        }
        return complaints;
    }

    private static final class Recorder extends Handler {
        private final List<String> complaints;

        private Recorder(List<String> complaints) {
            this.complaints = complaints;
        }

        @Override
        public void publish(LogRecord record) {
            complaints.add(record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
