package org.gatehouse.service.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.service.records.Records;
import org.gatehouse.service.records.RecordsUnavailableException;
import org.gatehouse.service.records.RequestFilter;
import org.gatehouse.service.records.Sequence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataFolderTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir
    Path folder;

    private HibernateRecords open() {
        return HibernateRecords.open(folder.resolve("data"), StoreConfig.DEFAULT, RANDOM);
    }

    private static void submit(Records records) {
        StoreTest.write(records, writing -> {
            writing.save(Samples.request(writing.next(Sequence.REQUEST)));
            writing.append(
                    Samples.entry(EntryType.REQUEST_SUBMITTED, "request", "REQ-1")
                            .withText("reason", "For a test."),
                    Samples.NOW);
        });
    }

    @Test
    void whatWasWrittenIsThereAfterARestart() {
        List<RecordedEntry> before;
        try (Records records = open()) {
            submit(records);
            before = records.read(reading -> reading.ledger(0, 10));
        }
        try (Records records = open()) {
            submit(records);
            List<RecordedEntry> after = records.read(reading -> reading.ledger(0, 10));
            assertThat(after).startsWith(before.getFirst()).hasSize(2);
            assertThat(records.<Integer>read(reading -> reading.countRequests(RequestFilter.ALL)))
                    .isEqualTo(2);
        }
    }

    @Test
    void aSecondServiceIsToldInOneLine() {
        try (Records records = open()) {
            assertThatThrownBy(this::open)
                    .isInstanceOf(RecordsUnavailableException.class)
                    .hasMessageContaining("in use by another Gatehouse service")
                    .hasMessageContaining(folder.toString())
                    .hasMessageNotContaining("\n");
            submit(records);
        }
        open().close();
    }

    @Test
    void onlyTheOwnerReadsTheFiles() throws IOException {
        try (Records records = open()) {
            submit(records);
            Path own = folder.resolve("data/records");
            assertThat(permissions(own)).isEqualTo("rwx------");
            try (Stream<Path> files = Files.list(own)) {
                assertThat(files.toList())
                        .hasSizeGreaterThanOrEqualTo(3)
                        .allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
            }
        }
    }

    private static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Files.writeString(folder.resolve("data"), "a file");

        assertThatThrownBy(this::open)
                .isInstanceOf(RecordsUnavailableException.class)
                .hasMessageContaining(folder.resolve("data").toString());
    }

    @Test
    void anotherOwnersSecretOpensNothing() throws IOException {
        open().close();
        Files.writeString(folder.resolve("data/records/records.secret"), "0".repeat(64));

        assertThatThrownBy(this::open)
                .isInstanceOf(RecordsUnavailableException.class)
                .hasMessageContaining("cannot be opened");
    }

    @Test
    void aClosedStoreSaysSo() {
        HibernateRecords records = open();
        records.close();
        records.close();

        assertThatThrownBy(() -> records.<Long>read(reading -> reading.ledgerSize()))
                .isInstanceOf(RecordsUnavailableException.class)
                .hasMessageContaining("closed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE ledger_entry SET document = ''",
                "DELETE FROM ledger_entry",
                "UPDATE ledger_text SET words = ''",
                "DROP TABLE person",
                "ALTER USER records_service ADMIN TRUE",
                "SELECT * FROM \"flyway_schema_history\"",
                "SCRIPT",
                "CHECKPOINT SYNC"
            })
    void theServicesOwnUserMayNot(String sql) throws SQLException {
        DataFolder own = DataFolder.open(folder, RANDOM);
        Database database = H2Database.inFile(own.database().toString(), own.secret(), StoreConfig.DEFAULT, RANDOM);
        try (own;
                database;
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("rights");
        }
    }

    @Test
    void aFailedFsyncIsNoticedAndNeverTriedAgain() throws SQLException {
        FailingFilePath.register();
        Database database = H2Database.inFileSystem(
                "failing:", folder.resolve("records").toString(), "secret", StoreConfig.DEFAULT, RANDOM);
        HibernateRecords records = TestRecords.over(database);
        submit(records);

        FailingFilePath.fail();
        assertThatThrownBy(() -> submit(records)).isInstanceOf(RecordsUnavailableException.class);
        int asked = FailingFilePath.asked();
        assertThat(asked).isPositive();
        assertThatThrownBy(() -> submit(records))
                .isInstanceOf(RecordsUnavailableException.class)
                .hasMessageContaining("accepts no more changes");
        assertThat(FailingFilePath.asked()).isEqualTo(asked);
        FailingFilePath.register();
        records.close();
    }
}
