package org.gatehouse.service.app;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A PostgreSQL of the system's packages on loopback, with pgaudit as docs/feeds.md says, over data of its own. It
/// refuses to run as root and is then run as the user that its package brought.
final class PgServer implements AutoCloseable {
    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");
    private static final String DATABASE = "safety";

    private final Path bin;
    private final Path folder;
    private final int port;

    /// What became of a statement.
    record Result(String out, String error) {}

    PgServer(int port) throws IOException {
        this.port = port;
        this.bin = programs();
        this.folder = Files.createTempDirectory("gatehouse-pg");
        if (isRoot()) {
            run(List.of("chown", "postgres", folder.toString()));
        }
        run(asOwner("initdb", "-D", data(), "-A", "trust", "-U", "postgres", "-E", "UTF8", "--no-sync"));
        Files.writeString(Path.of(data(), "postgresql.conf"), """
                    port = %d
                    listen_addresses = '127.0.0.1'
                    unix_socket_directories = ''
                    fsync = off
                    shared_preload_libraries = 'pgaudit'
                    pgaudit.log = 'read, write, ddl, role'
                    pgaudit.log_relation = on
                    pgaudit.log_rows = on
                    log_destination = 'jsonlog, csvlog'
                    logging_collector = on
                    log_directory = '%s'
                    log_filename = 'postgresql-%%Y-%%m-%%d_%%H%%M%%S.log'
                    log_timezone = 'UTC'
                    """.formatted(port, logs()));
        restart("start");
        run("postgres", "postgres", "CREATE DATABASE " + DATABASE);
    }

    /// The folder of the newest PostgreSQL with pgaudit.
    private static Path programs() throws IOException {
        if (Files.isDirectory(VERSIONS)) {
            try (DirectoryStream<Path> versions = Files.newDirectoryStream(VERSIONS)) {
                for (Path version : versions) {
                    if (Files.exists(version.resolve("lib/pgaudit.so"))) {
                        return version.resolve("bin");
                    }
                }
            }
        }
        throw new AssertionError("PostgreSQL with pgaudit is missing: sudo apt-get install postgresql-15-pgaudit");
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

    /// Where it writes its logs, both forms of them.
    Path logs() {
        return folder.resolve("log");
    }

    /// Ends it and starts it again; whoever is connected is cut off.
    void restart() throws IOException {
        restart("restart");
    }

    private void restart(String how) throws IOException {
        run(asOwner(
                "pg_ctl",
                "-D",
                data(),
                "-w",
                "-m",
                "fast",
                "-l",
                folder.resolve("start").toString(),
                how));
    }

    /// Runs a statement as somebody.
    Result run(String user, String sql) throws IOException {
        return run(user, DATABASE, sql);
    }

    private Result run(String user, String database, String sql) throws IOException {
        Path errors = Files.createTempFile("psql", ".err");
        Process psql = new ProcessBuilder(
                        bin.resolve("psql").toString(),
                        "-X",
                        "-q",
                        "-A",
                        "-t",
                        "-h",
                        "127.0.0.1",
                        "-p",
                        Integer.toString(port),
                        "-U",
                        user,
                        "-c",
                        sql,
                        database)
                .redirectError(errors.toFile())
                .start();
        String out = new String(psql.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        String error = Files.readString(errors);
        Files.delete(errors);
        return new Result(out.strip(), error.strip());
    }

    private void run(List<String> command) throws IOException {
        Path said = Files.createTempFile("pg", ".out");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.getRoot().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new AssertionError(String.join(" ", command) + ": " + Files.readString(said));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        } finally {
            Files.delete(said);
        }
    }

    @Override
    public void close() throws IOException {
        restart("stop");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
