package org.gatehouse.service.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.Gatehouse;

/// `gatehouse service` in a process of its own, as somebody would start it, on any free port. Whatever still runs
/// when it is closed is killed.
final class ServiceProcess implements AutoCloseable {
    private static final String READY = "Gatehouse service ready: ";

    private final Process process;
    private final BufferedReader out;
    private final Path errors;
    private final URI url;

    private ServiceProcess(Process process, BufferedReader out, Path errors, URI url) {
        this.process = process;
        this.out = out;
        this.errors = errors;
        this.url = url;
    }

    /// How a process ended.
    ///
    /// @param err what it had said on stderr, without blank lines
    record Ended(int exitCode, List<String> err) {}

    /// Returns once it has said that it is ready.
    ///
    /// @param errors where its stderr goes
    static ServiceProcess start(Path data, Path errors, String... more) throws IOException {
        Process process = process(data, errors, more);
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        if (line == null || !line.startsWith(READY)) {
            process.destroyForcibly();
            throw new AssertionError("not ready: " + line + "\n" + Files.readString(errors));
        }
        return new ServiceProcess(process, out, errors, URI.create(line.substring(READY.length())));
    }

    private static Process process(Path data, Path errors, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-ea",
                "-Xmx400m",
                "-Xshare:auto",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                Gatehouse.class.getName(),
                "service",
                "--port",
                "0",
                "--data",
                data.toString()));
        command.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("GATEHOUSE_"));
        return builder.start();
    }

    URI url() {
        return url;
    }

    /// What it has said on stderr so far.
    List<String> said() {
        try {
            return Files.readAllLines(errors).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// SIGKILL, for any number of threads to ask for.
    void kill() {
        process.toHandle().destroyForcibly();
    }

    /// SIGTERM.
    void terminate() {
        process.toHandle().destroy();
    }

    /// Waits for its end, however that comes.
    Ended ended() throws IOException, InterruptedException {
        while (out.readLine() != null) {
            // to its end: a full pipe would hold it up
        }
        int exitCode = process.waitFor();
        return new Ended(exitCode, said());
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        out.close();
    }
}
