package org.gatehouse.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.gatehouse.console.app.ShotSize;
import org.gatehouse.console.app.Shots;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Draws the screens as pictures.
@Command(
        name = "shots",
        sortOptions = false,
        description = "Draw every screen in its states as PNG pictures, on a demo team of its own. Needs no display.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:All are drawn.", "1:Some could not be drawn or written.", "2:Bad usage.", "3:Cannot start."},
        footerHeading = "%nExamples:%n",
        footer = {
            "  ${COMMAND-FULL-NAME} pictures",
            "  ${COMMAND-FULL-NAME} pictures --theme dark --size 1100x700 --only grants-"
        })
final class ShotsCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "DIR", description = "Where the pictures go; made if needed.")
    private @Nullable Path folder;

    @Option(
            names = "--theme",
            paramLabel = "THEME",
            converter = ThemeNameConverter.class,
            description = "light, dark or contrast (default: all of them).")
    private @Nullable String theme;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            description = "In pixels, such as 1440x900 (default: the usual ones).")
    private @Nullable ShotSize size;

    @Option(
            names = "--text-size",
            paramLabel = "PERCENT",
            description = "Size of text, 90 to 150 (default: 100, and 150 of the first theme).")
    private @Nullable Integer textPercent;

    @Option(
            names = "--only",
            paramLabel = "START",
            defaultValue = "",
            description = "Only the pictures whose name begins so, such as requests- or grants-when.")
    private String only = "";

    ShotsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return Shots.run(
                Objects.requireNonNull(folder), theme, size, textPercent, only, surroundings.out(), surroundings.err());
    }
}
