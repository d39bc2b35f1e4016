package org.gatehouse.service.store.activity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.duckdb.DuckDBConnection;
import org.gatehouse.service.events.ActivityStoreException;
import org.gatehouse.service.events.StoreBusyException;

/// The database file: one connection that writes, a few that read. Each read sees a state of its own that no write
/// disturbs.
final class DuckFile implements AutoCloseable {
    private static final String NAME = "activity.duckdb";
    private static final String MADE = "made";
    private static final int READERS = 4;
    private static final long WAIT_SECONDS = 10;

    private final Path made;
    private final DuckDBConnection writer;
    private final BlockingQueue<DuckDBConnection> readers = new ArrayBlockingQueue<>(READERS);

    /// @param made a folder for files that are made of what is in this one
    private DuckFile(Path made, DuckDBConnection writer) throws SQLException {
        this.made = made;
        this.writer = writer;
        for (int i = 0; i < READERS; i++) {
            readers.add(writer.duplicate());
        }
    }

    /// Work on a connection.
    @FunctionalInterface
    interface Work<T> {
        T on(DuckDBConnection connection) throws SQLException;
    }

    /// @param folder made when missing
    /// @throws ActivityStoreException when the file is damaged, or in use
    static DuckFile open(Path folder, ActivityConfig config, Days days) {
        try {
            Path made = emptied(folder.resolve(MADE));
            Properties settings = new Properties();
            settings.setProperty("memory_limit", config.memoryMegabytes() + "MB");
            settings.setProperty("temp_directory", folder.resolve("tmp").toString());
            settings.setProperty("autoinstall_known_extensions", "false");
            settings.setProperty("autoload_known_extensions", "false");
            DuckDBConnection connection =
                    (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + folder.resolve(NAME), settings);
            prepare(connection, days);
            return new DuckFile(made, connection);
        } catch (SQLException e) {
            throw new ActivityStoreException(
                    "The activity store in " + folder + " cannot be opened: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be made", e);
        }
    }

    /// What an export left behind when the service was killed is of no use to anybody.
    private static Path emptied(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder)) {
            for (Path file : left) {
                Files.delete(file);
            }
        }
        return folder;
    }

    private static void prepare(DuckDBConnection connection, Days days) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET checkpoint_threshold = '128MB'");
            for (String table : SideTables.DEFINITIONS) {
                statement.execute(table);
            }
            try (ResultSet tables = statement.executeQuery(
                    "SELECT table_name FROM information_schema.tables WHERE starts_with(table_name, 'event_')")) {
                while (tables.next()) {
                    days.addTable(tables.getString(1));
                }
            }
            for (LocalDate day : days.all()) {
                statement.execute(EventTable.complete(Days.table(day)));
            }
        }
    }

    /// The connection of the one thread that writes. What must be stored together goes between [#begin] and a commit.
    DuckDBConnection writer() {
        return writer;
    }

    /// Begins a transaction. It is said in words as an appender begins none, not even on a connection that does not
    /// commit by itself: what it appends would be durable before the rest.
    static void begin(DuckDBConnection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN TRANSACTION");
        }
    }

    /// Makes a file of what is in this one.
    @FunctionalInterface
    interface Making {
        void into(Path file) throws SQLException;
    }

    /// A new file, made by this; nothing is left of it when that fails.
    Path made(String suffix, Making making) throws SQLException {
        Path file = made.resolve(UUID.randomUUID() + suffix);
        try {
            making.into(file);
            return file;
        } catch (SQLException e) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException left) {
                e.addSuppressed(left);
            }
            throw e;
        }
    }

    /// @throws StoreBusyException when too many read at once
    /// @throws ActivityStoreException when it cannot be read
    <T> T read(Work<T> work) {
        DuckDBConnection reader = borrowed();
        try {
            return work.on(reader);
        } catch (SQLException e) {
            throw new ActivityStoreException("The activity store cannot be read: " + e.getMessage(), e);
        } finally {
            readers.add(reader);
        }
    }

    private DuckDBConnection borrowed() {
        try {
            DuckDBConnection reader = readers.poll(WAIT_SECONDS, TimeUnit.SECONDS);
            if (reader != null) {
                return reader;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new StoreBusyException("Too much is asked of the activity store at once; try again in a moment.");
    }

    @Override
    public void close() {
        try {
            for (DuckDBConnection reader : readers) {
                reader.close();
            }
            writer.close();
        } catch (SQLException e) {
            throw new ActivityStoreException("The activity store cannot be closed: " + e.getMessage(), e);
        }
    }
}
