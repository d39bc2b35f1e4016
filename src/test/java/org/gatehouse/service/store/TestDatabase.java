package org.gatehouse.service.store;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// A database in memory that can be emptied.
final class TestDatabase {
    static final SecureRandom RANDOM = new SecureRandom();

    private static final StoreConfig CONFIG = new StoreConfig(8, Duration.ofSeconds(30));

    private final Database database;
    private final Connection owner;
    private final List<String> emptying = new ArrayList<>();

    private TestDatabase(Database database, Connection owner) throws SQLException {
        this.database = database;
        this.owner = owner;
        try (Statement statement = owner.createStatement();
                ResultSet tables = statement.executeQuery("SELECT table_name FROM information_schema.tables"
                        + " WHERE table_schema = 'PUBLIC' AND table_name <> 'flyway_schema_history'")) {
            while (tables.next()) {
                emptying.add("DELETE FROM " + tables.getString(1));
            }
        }
        try (Statement statement = owner.createStatement()) {
            statement.execute("CREATE SCHEMA fresh");
            statement.execute("CREATE TABLE fresh.counter AS SELECT * FROM counter");
        }
        emptying.add("INSERT INTO counter SELECT * FROM fresh.counter");
    }

    static TestDatabase create() {
        String name = "test-" + UUID.randomUUID();
        String secret = H2Database.password(RANDOM);
        try {
            Database database = H2Database.inMemory(name, secret, CONFIG, RANDOM);
            return new TestDatabase(
                    database, DriverManager.getConnection("jdbc:h2:mem:" + name, H2Database.OWNER, secret));
        } catch (SQLException e) {
            throw new IllegalStateException("no test store", e);
        }
    }

    /// The database for a store that is closed while the database lives on.
    Database unclosed() {
        return new Database() {
            @Override
            public Connection connect() throws SQLException {
                return database.connect();
            }

            @Override
            public void sync() throws SQLException {
                database.sync();
            }

            @Override
            public void close() {}
        };
    }

    void empty() {
        try (Statement statement = owner.createStatement()) {
            for (String sql : emptying) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a test store could not be emptied", e);
        }
    }

    void close() {
        try {
            owner.close();
            database.close();
        } catch (SQLException e) {
            throw new IllegalStateException("a test store could not be closed", e);
        }
    }
}
