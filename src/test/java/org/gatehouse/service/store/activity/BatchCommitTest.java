package org.gatehouse.service.store.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.gatehouse.model.event.Activity;
import org.gatehouse.service.events.Delivery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A batch is stored whole or not at all, over all the tables that it touches.
class BatchCommitTest {
    private static final ActivityConfig CONFIG = new ActivityConfig(Duration.ofDays(400), 128, 1_000, 1_000);

    @TempDir
    private Path folder;

    @Test
    void whatWasWrittenBeforeAFailureIsTakenBack() throws SQLException {
        Days days = new Days();
        Activity today = Samples.activity("a", Samples.START, new Random(1));
        Activity tomorrow = Samples.activity("b", Samples.START.plus(1, ChronoUnit.DAYS), new Random(2));
        Delivery both = new Delivery(
                Samples.FEED,
                Samples.delivery(List.of(today, tomorrow)).items(),
                List.of(new Delivery.Rejected("ocsf", "No time.", "{}")));
        try (DuckFile file = DuckFile.open(folder, CONFIG, days)) {
            BatchCommit batches = new BatchCommit(days, new SeenKeys(10), 0, 0, InstantSource.system(), stored -> {});
            // A day that is believed to have a table, and has none: the second table of the batch cannot be written.
            days.add(Days.of(tomorrow.time()));

            assertThatThrownBy(() -> batches.commit(file.writer(), List.of(both)))
                    .isInstanceOf(SQLException.class);
            file.writer().rollback();

            assertThat(tables(file)).doesNotContain(Days.table(Days.of(today.time())));
            assertThat(count(file, "quarantine")).isZero();

            days.remove(Days.of(tomorrow.time()));
            assertThat(batches.commit(file.writer(), List.of(both)))
                    .singleElement()
                    .satisfies(receipt -> {
                        assertThat(receipt.stored()).isEqualTo(2);
                        assertThat(receipt.quarantined()).isEqualTo(1);
                    });
            assertThat(count(file, "quarantine")).isEqualTo(1);
        }
    }

    @Test
    void nobodySeesABatchBeforeAllOfItIsThere() throws SQLException {
        Days days = new Days();
        List<Activity> activities = Samples.some("e", 40, Samples.START, 7);
        try (DuckFile file = DuckFile.open(folder, CONFIG, days)) {
            DuckFile.begin(file.writer());
            SideTables.writeExposure(file.writer(), activities);
            assertThat(count(file, "exposure")).isZero();
            file.writer().commit();
            assertThat(count(file, "exposure")).isPositive();
        }
    }

    private static long count(DuckFile file, String table) {
        return file.read(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    private static List<String> tables(DuckFile file) {
        return file.read(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(
                            "SELECT coalesce(string_agg(table_name, ' '), '') FROM information_schema.tables")) {
                rows.next();
                return List.of(rows.getString(1).split(" "));
            }
        });
    }
}
