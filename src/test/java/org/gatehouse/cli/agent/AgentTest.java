package org.gatehouse.cli.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Logs that grow, rotate and are cut, a service that comes and goes, and an agent that is started again and again.
class AgentTest {
    @TempDir
    private Path folder;

    private final List<String> taken = Collections.synchronizedList(new ArrayList<>());
    private volatile int status = 200;
    private HttpServer server;
    private Path log;

    @BeforeEach
    void start() throws IOException {
        log = Files.createDirectory(folder.resolve("log")).resolve("postgresql.json");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/feeds/pgaudit", exchange -> {
            byte[] packed = exchange.getRequestBody().readAllBytes();
            if (status == 200) {
                taken.addAll(unpacked(packed).lines().toList());
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Agent agent() throws IOException {
        URI to = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        return new Agent(
                to,
                LogForm.JSONLOG,
                List.of(folder.resolve("log")),
                folder.resolve("spool"),
                1 << 20,
                () -> "t",
                line -> {});
    }

    private void write(String text) throws IOException {
        Files.writeString(log, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private void run() throws IOException, InterruptedException {
        try (Agent agent = agent()) {
            agent.step();
        }
    }

    @Test
    void wholeLinesAreDeliveredOnceAlsoAcrossRestartsAndRotation() throws IOException, InterruptedException {
        write("a\nb\nhalf");
        try (Agent agent = agent()) {
            agent.step();
            write(" c\nd\n");
            Files.move(log, folder.resolve("log").resolve("postgresql.1.json"));
            write("e\n");
            agent.step();
        }
        write("f\n");
        run();
        run();

        assertThat(taken).containsExactlyInAnyOrder("a", "b", "half c", "d", "e", "f");
    }

    @Test
    void whatIsRotatedOutOfSightIsReadToItsEnd() throws IOException, InterruptedException {
        write("a\n");
        try (Agent agent = agent()) {
            agent.step();
            write("b\n");
            Files.delete(log);
            write("c\n");
            agent.step();
        }

        assertThat(taken).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void whatTheServiceDoesNotTakeWaitsOnDisk() throws IOException, InterruptedException {
        status = 503;
        write("a\n");
        run();
        Files.delete(log);
        assertThat(taken).isEmpty();

        status = 200;
        run();

        assertThat(taken).containsExactly("a");
    }

    @Test
    void aFileThatIsCutShortIsReadAnew() throws IOException, InterruptedException {
        write("a long line\n");
        run();
        Files.writeString(log, "b\n", StandardOpenOption.TRUNCATE_EXISTING);
        run();

        assertThat(taken).containsExactly("a long line", "b");
    }

    @Test
    void whatIsRenamedGoesOnBeingReadAlsoByTheNextAgent() throws IOException, InterruptedException {
        write("a\n");
        Path renamed = log.resolveSibling("postgresql.json.1");
        try (Agent agent = agent()) {
            agent.step();
            Files.move(log, renamed);
            agent.step();
            Files.writeString(renamed, "b\n", StandardOpenOption.APPEND); // the database has not noticed yet
            agent.step();
        }
        Files.writeString(renamed, "c\n", StandardOpenOption.APPEND);
        write("d\n");
        Files.writeString(log.resolveSibling("other.log"), "not ours\n");
        run();

        assertThat(taken).containsExactlyInAnyOrder("a", "b", "c", "d");
    }

    /// Systems give the number of a deleted file to the next one; databases write over old files.
    @Test
    void anotherFileInThePlaceOfOneIsReadFromItsBeginning() throws IOException, InterruptedException {
        write("a line\n");
        run();
        Files.writeString(log, "another line, and a longer one\n", StandardOpenOption.TRUNCATE_EXISTING);
        run();

        assertThat(taken).containsExactly("a line", "another line, and a longer one");
    }

    @Test
    void aFullSpoolHoldsReadingUpUntilThereIsRoom() throws IOException, InterruptedException {
        status = 503;
        byte[] random = new byte[600];
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 8_000; i++) {
            new java.util.Random(i).nextBytes(random);
            written.add(java.util.HexFormat.of().formatHex(random));
        }
        write(String.join("\n", written) + "\n");
        try (Agent agent = agent()) {
            for (int i = 0; i < 12; i++) {
                agent.step();
                assertThat(spooled()).isLessThan(2 << 20);
            }
        }
        status = 200;
        try (Agent agent = agent()) {
            while (agent.step()) {
                assertThat(spooled()).isLessThan(2 << 20);
            }
        }

        assertThat(taken).containsExactlyElementsOf(written);
    }

    private long spooled() throws IOException {
        long size = 0;
        try (java.nio.file.DirectoryStream<Path> files = Files.newDirectoryStream(folder.resolve("spool"))) {
            for (Path file : files) {
                size += Files.size(file);
            }
        }
        return size;
    }

    @Test
    void aLineBreakWithinQuotesEndsNoRecordOfCsv() {
        byte[] csv = "1,\"a\nb\"\n2,\"c\n".getBytes(StandardCharsets.UTF_8);

        assertThat(LogForm.CSVLOG.wholeRecords(csv, csv.length)).isEqualTo(8);
        assertThat(LogForm.JSONLOG.wholeRecords(csv, csv.length)).isEqualTo(csv.length);
    }

    private static String unpacked(byte[] packed) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
