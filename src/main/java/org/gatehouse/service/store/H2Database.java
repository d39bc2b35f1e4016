package org.gatehouse.service.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import org.flywaydb.core.Flyway;

/// H2 within this process: no console, no TCP server. Its owner migrates it and makes commits durable over one
/// connection; all else runs as a user who may only touch the rows of the tables, and whose password is new with
/// every start.
final class H2Database implements Database {
    /// How many statements each connection keeps ready; by default so few that all were parsed anew each time.
    private static final String READY = ";QUERY_CACHE_SIZE=256";

    /// H2 writes within the commit, not later. It keeps no trace file, which could hold personal data, and is
    /// closed by us alone.
    private static final String IN_FILE =
            READY + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000";

    static final String OWNER = "RECORDS_OWNER";
    private static final String SERVICE = "RECORDS_SERVICE";

    /// H2's asynchronous file system, as Java closes the channel of any other under a thread that is interrupted
    /// while using it, and the store with it for everybody.
    private static final String FILES = "async:";

    private static final int PASSWORD_BYTES = 32;
    private static final int IDLE_CONNECTIONS = 2;

    private final Connection owner;
    private final HikariDataSource pool;

    private H2Database(Connection owner, HikariDataSource pool) {
        this.owner = owner;
        this.pool = pool;
    }

    /// @param file its path, without its ending
    static H2Database inFile(String file, String ownersSecret, StoreConfig config, SecureRandom random)
            throws SQLException {
        return inFileSystem(FILES, file, ownersSecret, config, random);
    }

    /// @param fileSystem one that H2 knows, with a colon
    static H2Database inFileSystem(
            String fileSystem, String file, String ownersSecret, StoreConfig config, SecureRandom random)
            throws SQLException {
        return open("jdbc:h2:" + fileSystem + file, IN_FILE, ownersSecret, config, random);
    }

    /// Gone once closed.
    static H2Database inMemory(String name, String ownersSecret, StoreConfig config, SecureRandom random)
            throws SQLException {
        return open("jdbc:h2:mem:" + name, READY, ownersSecret, config, random);
    }

    private static H2Database open(
            String url, String settings, String ownersSecret, StoreConfig config, SecureRandom random)
            throws SQLException {
        Connection owner = DriverManager.getConnection(url + settings, OWNER, ownersSecret);
        try {
            Flyway.configure()
                    .dataSource(url, OWNER, ownersSecret)
                    .locations("classpath:db/migration/h2")
                    .load()
                    .migrate();
            String password = password(random);
            admit(owner, password);
            return new H2Database(owner, pool(url, password, config));
        } catch (SQLException | RuntimeException e) {
            owner.close();
            throw e;
        }
    }

    private static void admit(Connection owner, String password) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("CREATE USER IF NOT EXISTS " + SERVICE + " PASSWORD '" + password + "'");
            statement.execute("ALTER USER " + SERVICE + " SET PASSWORD '" + password + "'");
            statement.execute("GRANT records_user TO " + SERVICE);
        }
    }

    private static HikariDataSource pool(String url, String password, StoreConfig config) {
        HikariConfig settings = new HikariConfig();
        settings.setPoolName("records");
        settings.setJdbcUrl(url);
        settings.setUsername(SERVICE);
        settings.setPassword(password);
        settings.setAutoCommit(false);
        settings.setMaximumPoolSize(config.connections());
        settings.setMinimumIdle(IDLE_CONNECTIONS);
        settings.setConnectionTimeout(config.connectionWait().toMillis());
        settings.setConnectionInitSql("SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL SNAPSHOT");
        return new HikariDataSource(settings);
    }

    /// A new password that nobody could guess.
    static String password(SecureRandom random) {
        byte[] bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public Connection connect() throws SQLException {
        return pool.getConnection();
    }

    @Override
    public void sync() throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        }
    }

    @Override
    public void close() throws SQLException {
        pool.close();
        owner.close();
    }
}
