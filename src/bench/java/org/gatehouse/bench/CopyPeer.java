package org.gatehouse.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A PostgreSQL of the system's, as it comes, into which events with the columns that ours keeps are copied from CSV
/// files, a transaction each.
final class CopyPeer implements AutoCloseable {
    private static final String TABLE = """
            CREATE TABLE event (seq bigint, uid text, time bigint, arrived bigint, class text, operation text, action text,
            outcome text, source text, feed text, product text, person text, name text, username text, affiliation text,
            asset text, data_class text, region text, columns text, client text, address text, country text, rows bigint,
            bytes bigint, duration bigint, statement text, coverage text, grant_id text, reason text, ocsf text, key bigint)
            """;

    private final Path bin;
    private final Path folder;
    private final int port;

    CopyPeer(Path bin, Path scratch) throws IOException {
        this.bin = bin;
        this.folder = Files.createTempDirectory("copy-peer");
        this.port = SoakService.freePort();
        if (isRoot()) {
            run(List.of("chown", "postgres", folder.toString()));
        }
        run(asOwner("initdb", "-D", data(), "-A", "trust", "-U", "postgres", "-E", "UTF8"));
        run(asOwner(
                "pg_ctl",
                "-D",
                data(),
                "-w",
                "-l",
                folder.resolve("log").toString(),
                "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''",
                "start"));
        psql(Files.writeString(scratch.resolve("table.sql"), TABLE + ";"));
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private List<String> asOwner(String program, String... arguments) {
        List<String> command = new ArrayList<>(isRoot() ? List.of("runuser", "-u", "postgres", "--") : List.of());
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    /// Rows a second, files ready beforehand.
    double rate(int first, int events, int batch) throws IOException {
        Path scratch = Files.createTempDirectory("copy-rows");
        StringBuilder script = new StringBuilder();
        for (int begin = 0; begin < events; begin += batch) {
            Path file = Files.writeString(scratch.resolve(begin + ".csv"), rows(first + begin, batch));
            script.append("\\copy event from '").append(file).append("' csv\n");
        }
        Path copies = Files.writeString(scratch.resolve("copies.sql"), script);
        long began = System.nanoTime();
        psql(copies);
        return events / ((System.nanoTime() - began) / 1e9);
    }

    private static String rows(int first, int count) {
        StringBuilder rows = new StringBuilder();
        for (int i = first; i < first + count; i++) {
            rows.append("""
                    %1$d,bench-%1$d,1795473568050,1795473568050,datastore,query,read,succeeded,trino-test,p-trino-test-feed,\
                    Trino,p-u%2$d,u%2$d,u%2$d,company,lake.main.t_%3$d,protected,us-va,"email\nphone",cli,10.20.1.7,US,%2$d,\
                    %1$d,12,select email from lake.main.t where id = %1$d,covered,G-12,\
                    "G-12 let u%2$d read lake.main.t_%3$d.","{""metadata"":{""version"":""1.8.0"",""uid"":""bench-%1$d"",\
                    ""product"":{""name"":""Trino""}},""category_uid"":6,""class_uid"":6005,""activity_id"":4,\
                    ""type_uid"":600504,""time"":1795473568050,""severity_id"":1,""status_id"":1,""actor"":{""user"":\
                    {""name"":""u%2$d""},""app_name"":""cli""},""src_endpoint"":{""ip"":""10.20.1.7""},""database"":{""name"":\
                    ""lake.main""},""table"":{""name"":""t"",""uid"":""lake.main.t_%3$d""},""query_info"":{""query_string"":\
                    ""select email from lake.main.t where id = %1$d"",""bytes"":%1$d,""data"":{""columns"":[""email"",""phone""],\
                    ""rows"":%2$d}},""duration"":12}",%1$d
                    """.formatted(i, i % 100, i % 200));
        }
        return rows.toString();
    }

    private void psql(Path script) throws IOException {
        run(List.of(
                bin.resolve("psql").toString(),
                "-X",
                "-q",
                "-v",
                "ON_ERROR_STOP=1",
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(port),
                "-U",
                "postgres",
                "-f",
                script.toString(),
                "postgres"));
    }

    private void run(List<String> command) throws IOException {
        Path said = Files.createTempFile("copy", ".out");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.getRoot().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + ": " + Files.readString(said));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void close() {
        try {
            run(asOwner("pg_ctl", "-D", data(), "-m", "fast", "stop"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
