package org.gatehouse.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// How the service starts, or says in one line why it cannot, and how it ends.
class StartUpTest {
    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void name() {
        data = folder.resolve("data");
    }

    /// What came of a start that must fail: exit code and stderr.
    private record Failed(int exitCode, String err) {
        void says(String... words) {
            assertThat(exitCode).isEqualTo(ServiceMain.CANNOT_START).isEqualTo(3);
            assertThat(err).contains(words).endsWith(System.lineSeparator());
            assertThat(err.strip().lines()).as(err).hasSize(1);
        }
    }

    private static Failed start(int port, Path data, @Nullable Path config, Map<String, String> environment) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = ServiceMain.run(
                new ServiceOptions(port, data, config, false), environment, new PrintWriter(out), new PrintWriter(err));
        assertThat(out.toString()).as("not ready").isEmpty();
        return new Failed(exitCode, err.toString());
    }

    private Failed start(Path config) {
        return start(0, data, config, Map.of());
    }

    @Test
    void aPortThatIsTakenIsSaidBeforeAnythingIsOpened() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            start(port, data, null, Map.of()).says("127.0.0.1:" + port, "choose another with --port N");
        }
        assertThat(data).doesNotExist();
    }

    @Test
    void anAddressThatIsNotOursIsSaid() {
        start(0, data, null, Map.of("GATEHOUSE_SERVER_HOST", "no.such.host.invalid"))
                .says("no.such.host.invalid");
        start(0, data, null, Map.of("GATEHOUSE_SERVER_HOST", "192.0.2.1")).says("192.0.2.1");
    }

    @Test
    void aConfigurationThatCannotBeReadOrUnderstoodIsSaidByItsPlace() throws IOException {
        Path file = folder.resolve("own.toml");
        start(file).says(file.toString(), "cannot be read");
        start(folder).says(folder.toString(), "cannot be read");
        Files.writeString(file, "[server]\nport = 1\nprot = 2\n");
        start(file).says(file + ":3:1", "\"server.prot\"", "\"server.port\"");
        Files.writeString(file, "[server\n");
        start(file).says(file + ":1:");
        Files.writeString(file, "http.stop_within = \"soon\"\n");
        start(file).says(file + ":1:1", "PT15S");
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0, '\n'});
        start(file).says(file.toString());
        start(0, data, null, Map.of("GATEHOUSE_SERVER_PROT", "1")).says("GATEHOUSE_SERVER_PORT");
        assertThat(data).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeUsedIsSaid() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        start(0, file, null, Map.of()).says(file.toString());
        start(0, file.resolve("below"), null, Map.of()).says(file.toString());

        Files.createDirectories(data.resolve("records"));
        Files.createDirectory(data.resolve("records").resolve("records.lock"));
        start(0, data, null, Map.of()).says(data.toString());
    }

    @Test
    void recordsThatAreDamagedAreSaidAndLeftAsTheyAre() throws IOException {
        Files.createDirectories(data.resolve("records"));
        Path damaged = data.resolve("records").resolve("records.mv.db");
        byte[] nonsense = "H:2,block:nonsense\n".repeat(2_000).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        Files.write(damaged, nonsense);

        start(0, data, null, Map.of()).says(data.toString());

        assertThat(damaged).hasBinaryContent(nonsense);
    }

    /// One life of a service as a process, which is slow to start.
    @Test
    @Timeout(120)
    void aServiceKeepsItsFolderToItselfAndEndsCleanlyWhenTold() throws IOException, InterruptedException {
        try (ServiceProcess service = ServiceProcess.start(data, folder.resolve("errors"))) {
            assertThat(service.url().getHost()).isEqualTo("127.0.0.1");
            Path token = data.resolve(FirstStart.TOKEN_FILE);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(token)))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("records"))))
                    .isEqualTo("rwx------");
            start(0, data, null, Map.of()).says(data.toString(), "in use by another Gatehouse service");

            long told = System.nanoTime();
            service.terminate();
            ServiceProcess.Ended ended = service.ended();

            assertThat(ended.exitCode()).as("%s", ended.err()).isZero();
            assertThat(Duration.ofNanos(System.nanoTime() - told)).isLessThan(Duration.ofSeconds(10));
            assertThat(ended.err()).noneMatch(line -> line.contains("\tat ") || line.contains("SEVERE"));
        }
    }
}
