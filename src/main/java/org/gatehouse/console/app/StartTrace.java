package org.gatehouse.console.app;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/// Tells how long the console took to start, when asked to by `-Dgatehouse.trace.start=true`. Costs nothing
/// otherwise.
final class StartTrace {
    private static final boolean ON = Boolean.getBoolean("gatehouse.trace.start");

    private final PrintStream out;

    StartTrace(PrintStream out) {
        this.out = out;
    }

    /// Prints one line for a moment of the start: milliseconds since the JVM began, those of the processor, which tell
    /// more on a busy machine, and the memory in use.
    void reached(String moment) {
        if (ON) {
            long millis = System.currentTimeMillis()
                    - ManagementFactory.getRuntimeMXBean().getStartTime();
            long cpu = ProcessHandle.current()
                    .info()
                    .totalCpuDuration()
                    .orElse(Duration.ZERO)
                    .toMillis();
            out.printf(
                    Locale.ROOT, "start: %s after %d ms, cpu %d ms, RSS %s%n", moment, millis, cpu, residentMemory());
        }
    }

    /// As the kernel counts it, `198 MB`; only Linux says so in a file.
    private static String residentMemory() {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .map(kilobytes -> Long.parseLong(kilobytes) / 1024 + " MB")
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException _) {
            return "unknown";
        }
    }
}
