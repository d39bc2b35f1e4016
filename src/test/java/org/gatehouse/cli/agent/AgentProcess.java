package org.gatehouse.cli.agent;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.Gatehouse;

/// `gatehouse agent` in a process of its own, which can be killed and started again over the same spool.
public final class AgentProcess implements AutoCloseable {
    private final List<String> command;
    private final Path errors;
    private Process process;

    /// Returns once it follows.
    ///
    /// @param folder for its token, its spool and what it says
    /// @param spoolMegabytes how much may wait on disk
    public AgentProcess(URI service, String token, LogForm form, Path folder, int spoolMegabytes, Path log)
            throws IOException {
        Files.createDirectories(folder);
        this.errors = folder.resolve("errors");
        this.command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-ea",
                "-Xmx200m",
                "-Xshare:auto",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Gatehouse.class.getName(),
                "agent",
                "--to",
                service.toString(),
                "--feed-token",
                Files.writeString(folder.resolve("token"), token).toString(),
                "--spool",
                folder.resolve("spool").toString(),
                "--spool-megabytes",
                Integer.toString(spoolMegabytes),
                "--form",
                form.name().toLowerCase(java.util.Locale.ROOT),
                log.toString()));
        this.process = started();
    }

    private Process started() throws IOException {
        Process begun = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()))
                .start();
        BufferedReader out = begun.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        if (line == null) {
            throw new AssertionError("the agent did not start: " + Files.readString(errors));
        }
        return begun;
    }

    /// SIGKILL; returns once it is gone.
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    public void startAgain() throws IOException {
        process = started();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
