package org.gatehouse.console.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds the palettes to WCAG: 4.5:1 for text in light and dark and 7:1 in high contrast; 3:1 for the edges of controls
/// and the focus in each, and for all lines in high contrast.
class ContrastTest {
    private static final Pattern TOKEN = Pattern.compile("(-(?:color|gh)-[a-z0-9-]+):\\s*(#[0-9a-f]{6})\\s*;");

    /// What is written on what.
    private static final List<String> TEXTS = List.of(
            "-color-fg-default on -color-bg-default",
            "-color-fg-default on -color-bg-subtle",
            "-color-fg-default on -gh-row-selected",
            "-color-fg-default on -gh-row-hover",
            "-color-fg-default on -gh-row-wrong",
            "-color-fg-default on -gh-info-box",
            "-color-fg-default on -gh-warning-tint",
            "-color-fg-default on -gh-danger-tint",
            "-color-fg-muted on -color-bg-default",
            "-color-fg-muted on -color-bg-subtle",
            "-color-fg-muted on -gh-row-selected",
            "-color-fg-muted on -gh-badge",
            "-color-fg-muted on -gh-row-hover",
            "-color-fg-muted on -gh-info-box",
            "-color-fg-muted on -gh-warning-tint",
            "-color-fg-muted on -gh-danger-tint",
            "-color-fg-subtle on -color-bg-default",
            "-color-accent-fg on -color-bg-default",
            "-color-accent-fg on -gh-info-box",
            "-color-accent-fg on -gh-accent-tint",
            "-color-accent-fg on -color-bg-subtle",
            "-color-accent-fg on -gh-row-selected",
            "-color-accent-fg on -gh-warning-tint",
            "-color-accent-fg on -gh-danger-tint",
            "-gh-good on -color-bg-default",
            "-gh-good on -gh-warning-tint",
            "-gh-due on -color-bg-default",
            "-gh-due on -gh-row-selected",
            "-gh-wrong on -color-bg-default",
            "-gh-wrong on -color-bg-subtle",
            "-gh-wrong on -gh-row-selected",
            "-gh-neutral-text on -gh-neutral-tint",
            "-gh-accent-text on -gh-accent-tint",
            "-gh-success-text on -gh-success-tint",
            "-gh-warning-text on -gh-warning-tint",
            "-gh-danger-text on -gh-danger-tint",
            "-gh-button-good-text on -gh-button-good");

    /// What shows where something can be typed or ticked, and where the keyboard is.
    private static final List<String> EDGES = List.of(
            "-gh-control-line on -color-bg-default",
            "-gh-control-line on -color-bg-subtle",
            "-gh-wrong on -color-bg-default",
            "-color-accent-emphasis on -color-bg-default",
            "-color-accent-emphasis on -color-bg-subtle",
            "-color-accent-emphasis on -gh-row-selected");

    private static final List<String> LINES = List.of(
            "-color-border-default on -color-bg-default",
            "-gh-hairline on -color-bg-default",
            "-gh-neutral-line on -color-bg-default",
            "-gh-accent-line on -color-bg-default",
            "-gh-bar on -color-bg-default",
            "-gh-bar-wrong on -color-bg-default");

    static Stream<Arguments> texts() {
        return Stream.of(Theme.values()).flatMap(theme -> TEXTS.stream().map(pair -> Arguments.of(theme, pair)));
    }

    static Stream<Arguments> edges() {
        return Stream.of(Theme.values()).flatMap(theme -> EDGES.stream().map(pair -> Arguments.of(theme, pair)));
    }

    static List<String> lines() {
        return LINES;
    }

    @ParameterizedTest
    @MethodSource("texts")
    void textStandsOutFromWhatItIsWrittenOn(Theme theme, String pair) throws IOException {
        double least = theme == Theme.CONTRAST ? 7 : 4.5;
        assertThat(contrast(theme, pair)).as("%s in %s", pair, theme).isGreaterThanOrEqualTo(least);
    }

    @ParameterizedTest
    @MethodSource("edges")
    void edgesOfControlsAndTheFocusStandOut(Theme theme, String pair) throws IOException {
        assertThat(contrast(theme, pair)).as("%s in %s", pair, theme).isGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void linesStandOutInHighContrast(String pair) throws IOException {
        assertThat(contrast(Theme.CONTRAST, pair)).as(pair).isGreaterThanOrEqualTo(3);
    }

    private static double contrast(Theme theme, String pair) throws IOException {
        Map<String, Color> tokens = tokens(theme);
        String[] names = pair.split(" on ", -1);
        double one = luminance(Objects.requireNonNull(tokens.get(names[0]), names[0]));
        double other = luminance(Objects.requireNonNull(tokens.get(names[1]), names[1]));
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static Map<String, Color> tokens(Theme theme) throws IOException {
        Map<String, Color> tokens = new HashMap<>();
        String base = ContrastTest.class
                .getResource(theme.userAgentStylesheet().replace(".bss", ".css"))
                .toString();
        for (String url : List.of(base, theme.stylesheets().getFirst())) {
            try (var in = URI.create(url).toURL().openStream()) {
                String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                TOKEN.matcher(css).results().forEach(token -> tokens.put(token.group(1), Color.web(token.group(2))));
            }
        }
        return tokens;
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.03928 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
