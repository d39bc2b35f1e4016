package org.gatehouse.console.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// Draws every screen in its states as pictures, without a display: on a demo team of its own, in a folder that is
/// removed afterwards.
public final class Shots {
    private Shots() {}

    /// Writes the pictures and prints the path of each.
    ///
    /// @param folder where they go; made if needed
    /// @param theme `light`, `dark` or `contrast`; null for all
    /// @param size null for the usual sizes
    /// @param textPercent the size of text; null for the usual ones
    /// @param only takes the pictures alone whose name begins so; empty for all
    /// @return the exit code for the process: 0 done, 1 some state could not be drawn, 3 cannot start
    /// @throws IllegalArgumentException if there is no such theme
    public static int run(
            Path folder,
            @Nullable String theme,
            @Nullable ShotSize size,
            @Nullable Integer textPercent,
            String only,
            PrintWriter out,
            PrintWriter err) {
        List<ShotPlan> plans = ShotPlan.of(theme == null ? null : ThemeName.read(theme), size, textPercent);
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("prism.text", "t2k");
        System.setProperty("java.awt.headless", "true");
        Platform.startup(() -> {});
        try {
            return takeAll(Files.createDirectories(folder), plans, only, out, err);
        } catch (IOException e) {
            err.println("Pictures cannot be written to " + folder + ": " + e);
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        } finally {
            Platform.exit();
        }
    }

    private static int takeAll(Path folder, List<ShotPlan> plans, String only, PrintWriter out, PrintWriter err)
            throws IOException, InterruptedException {
        Path temporary = Files.createTempDirectory("gatehouse-shots");
        int failed = 0;
        try (ServiceFinder finder = new ServiceFinder()) {
            Access team = finder.find(new Origin.Demo(temporary.resolve("demo")));
            try (MoodyService moody = MoodyService.before(team.service())) {
                for (ShotPlan plan : plans) {
                    try (ShotStudio studio = ShotStudio.open(plan, team, moody, temporary)) {
                        failed += studio.takeAll(folder, only, out, err);
                    }
                }
            }
        } catch (ExecutionException | CannotConnectException e) {
            err.println(ConnectFailure.words(e));
            return 3;
        } finally {
            remove(temporary);
        }
        return failed == 0 ? 0 : 1;
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
