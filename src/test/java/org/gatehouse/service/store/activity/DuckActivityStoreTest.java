package org.gatehouse.service.store.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.event.Activity;
import org.gatehouse.model.event.CoverageState;
import org.gatehouse.model.query.Field;
import org.gatehouse.model.query.Query;
import org.gatehouse.model.query.QueryParser;
import org.gatehouse.service.events.ActivityStore;
import org.gatehouse.service.events.Criteria;
import org.gatehouse.service.events.Delivery;
import org.gatehouse.service.events.Place;
import org.gatehouse.service.events.Receipt;
import org.gatehouse.service.events.StoreBusyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the store promises: once each, durable, found again as it came, counted right.
class DuckActivityStoreTest {
    private static final List<String> QUERIES = List.of(
            "",
            "coverage:uncovered,denied",
            "-coverage:covered class:none",
            "class:protected affiliation:parent rows>1000 -source:pg-safety",
            "rows<=500 -bytes>10",
            "rows:none",
            "over:limit coverage:covered",
            "-over:limit",
            "duration=7",
            "person:p-ann1",
            "person:\"ann o'neil\"",
            "-person:a.neil*",
            "asset:userdata.core",
            "asset:userdata.*.t1 -asset:userdata.core.t2",
            "asset:none",
            "actor:svc.b_i",
            "actor:svc*",
            "-actor:none column:user_id",
            "column:user*",
            "statement:a_b",
            "statement:100%",
            "client:none country:us",
            "grant:g-1",
            "address:10.0.0.*",
            "email",
            "-o'neil",
            "x_%y",
            "null",
            "operation:query,read outcome:failed");

    @TempDir
    private Path folder;

    private DuckActivityStore store;

    @BeforeEach
    void open() {
        store = DuckActivityStore.open(folder, ActivityConfig.USUAL, InstantSource.system());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void reopen() {
        store.close();
        open();
    }

    private Receipt append(List<Activity> activities) {
        return store.append(Samples.delivery(activities)).join();
    }

    @Test
    void whatIsDeliveredTwiceIsStoredOnceAlsoAcrossRestarts() {
        List<Activity> some = Samples.some("a", 500, Samples.START, 1);
        List<Activity> twice = new ArrayList<>(some);
        twice.addAll(some.subList(0, 100));

        assertThat(append(twice)).isEqualTo(new Receipt(500, 100, 0));
        assertThat(append(some)).isEqualTo(new Receipt(0, 500, 0));
        reopen();
        assertThat(append(some.subList(200, 300))).isEqualTo(new Receipt(0, 100, 0));
        assertThat(append(Samples.some("b", 10, Samples.START, 2))).isEqualTo(new Receipt(10, 0, 0));
        assertThat(store.count(Samples.all(Query.ALL, null))).isEqualTo(510);
        assertThat(store.lastSeq()).isEqualTo(509);
    }

    @Test
    void aUidOfAnotherSourceIsAnotherEvent() {
        Activity one = Samples.activity("same", Samples.START, new Random(1));
        Activity other = Samples.some("x", 50, Samples.START, 3).stream()
                .filter(activity -> !activity.source().equals(one.source()))
                .findFirst()
                .orElseThrow();

        assertThat(append(List.of(one, renamed(other, "same"))).stored()).isEqualTo(2);
    }

    @Test
    void pagesGoFromTheNewestToTheOldestWithoutGapOrRepetition() {
        List<Activity> some = Samples.some("a", 330, Samples.START, 4);
        append(some);
        List<Activity> read = new ArrayList<>();
        Place after = null;
        List<Activity> page;
        do {
            page = store.page(Samples.all(Query.ALL, null), after, 50);
            read.addAll(page);
            after = page.isEmpty()
                    ? after
                    : new Place(page.getLast().time(), page.getLast().seq());
        } while (!page.isEmpty());

        assertThat(read.stream().map(activity -> activity.withSeq(-1))).containsExactlyInAnyOrderElementsOf(some);
        assertThat(read)
                .isSortedAccordingTo(Comparator.comparing(Activity::time)
                        .thenComparingLong(Activity::seq)
                        .reversed());
    }

    @Test
    void queriesMeanTheSameInTheStoreAndInMemory() {
        List<Activity> some = Samples.some("a", 400, Samples.START, 5);
        append(some);

        for (String text : QUERIES) {
            QueryParser.Parsed parsed = QueryParser.parse(text);
            assertThat(parsed.mistakes()).as(text).isEmpty();
            assertThat(store.since(Samples.all(parsed.query(), null), -1, 1_000).stream()
                            .map(Activity::uid)
                            .toList())
                    .as(text)
                    .isEqualTo(some.stream()
                            .filter(parsed.query()::test)
                            .map(Activity::uid)
                            .toList());
        }
    }

    @Test
    void someMayOnlySeeWhatConcernsThem() {
        List<Activity> some = Samples.some("a", 200, Samples.START, 6);
        append(some);
        PersonId bob = new PersonId("p-bob");

        assertThat(store.count(Samples.all(Query.ALL, bob)))
                .isEqualTo(
                        some.stream().filter(activity -> activity.concerns(bob)).count())
                .isPositive();
    }

    @Test
    void facetsAndHistogramsCountEveryEventOnce() {
        List<Activity> some = Samples.some("a", 300, Samples.START, 7);
        append(some);

        var facets = store.facets(
                Samples.all(Query.ALL, null), List.of(Field.COVERAGE, Field.CLASS, Field.ASSET, Field.PERSON), 3);
        assertThat(facet(facets, Field.COVERAGE).counts().stream()
                                .mapToLong(count -> count.events())
                                .sum()
                        + facet(facets, Field.COVERAGE).others())
                .isEqualTo(300);
        assertThat(facet(facets, Field.CLASS).counts()).hasSize(3);
        assertThat(facet(facets, Field.CLASS).others()).isPositive();
        Map<Instant, Map<CoverageState, Long>> bars =
                store.histogram(Samples.all(Query.ALL, null), Duration.ofHours(1));
        assertThat(bars.values().stream()
                        .flatMap(bar -> bar.values().stream())
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(300);
        Map<CoverageState, Long> expected =
                some.stream().collect(Collectors.groupingBy(Activity::coverage, Collectors.counting()));
        for (var count : facet(store.facets(Samples.all(Query.ALL, null), List.of(Field.COVERAGE), 10), Field.COVERAGE)
                .counts()) {
            assertThat(count.events())
                    .isEqualTo(expected.get(
                            CoverageState.valueOf(String.valueOf(count.value()).toUpperCase(java.util.Locale.ROOT))));
        }
    }

    @Test
    void useAndExposureOutliveARestartAndTheEvents() {
        List<Activity> some = Samples.some("a", 300, Samples.START, 8);
        append(some);
        var grants = some.stream()
                .flatMap(activity -> java.util.stream.Stream.ofNullable(activity.grant()))
                .collect(Collectors.toSet());
        var before = store.used(grants);
        PersonId ann = new PersonId("p-ann1");
        long reached = store.rowsReached(ann, "userdata.core.t1", Samples.START);

        reopen();
        store.forgetBefore(Samples.START.plus(Duration.ofDays(30)));

        assertThat(store.count(Samples.all(Query.ALL, null))).isZero();
        assertThat(store.used(grants)).isEqualTo(before);
        assertThat(before.values().stream().mapToLong(use -> use.events()).sum())
                .isEqualTo(some.stream()
                        .filter(activity -> activity.grant() != null)
                        .count());
        assertThat(store.rowsReached(ann, "userdata.core.t1", Samples.START))
                .isEqualTo(reached)
                .isPositive();
    }

    @Test
    void whatCannotBeUnderstoodIsKeptUntilItIsReleased() {
        store.append(new Delivery(
                        Samples.FEED, List.of(), List.of(new Delivery.Rejected("ocsf", "No time.", "{\"a\":\u00001}"))))
                .join();
        reopen();

        long number = store.quarantine(Samples.FEED, null, null, 10).getFirst().number();
        assertThat(store.quarantined(Samples.FEED, number).orElseThrow().reason())
                .isEqualTo("No time.");
        assertThat(store.release(Samples.FEED, List.of(number))).isEqualTo(1);
        assertThat(store.release(Samples.FEED, List.of(number))).isZero();
        assertThat(store.countQuarantined(Samples.FEED, null)).isZero();
    }

    @Test
    void overloadIsRefusedAndTakesNothing() {
        store.close();
        store = DuckActivityStore.open(
                folder, new ActivityConfig(Duration.ofDays(400), 256, 10, 1_000), InstantSource.system());
        List<Activity> many = Samples.some("a", 11, Samples.START, 9);

        assertThat(append(many).stored()).isEqualTo(11);
        store.onStored(ignored ->
                assertThatThrownBy(() -> store.append(Samples.delivery(many))).isInstanceOf(StoreBusyException.class));
        assertThat(append(Samples.some("b", 11, Samples.START, 10)).stored()).isEqualTo(11);
    }

    @Test
    void anEventIsFoundByItsUidWithAllThatCame() {
        append(Samples.some("a", 20, Samples.START, 11));

        assertThat(store.find("a7").orElseThrow().ocsf()).isEqualTo("{\"uid\":\"a7\"}");
        assertThat(store.find("nothing")).isEmpty();
    }

    @Test
    void allThatIsFoundIsHandedOnInOrderUntilItIsEnough() {
        List<Activity> many = Samples.some("a", 12_000, Samples.START, 12);
        append(many);
        List<Activity> read = new ArrayList<>();
        store.scan(Samples.all(Query.ALL, null), event -> {
            if (read.isEmpty()) {
                append(Samples.some("late", 20, Samples.START, 13));
            }
            return read.add(event.activity());
        });

        assertThat(read)
                .hasSize(12_000)
                .isSortedAccordingTo(Comparator.comparing(Activity::time)
                        .thenComparingLong(Activity::seq)
                        .reversed());
        List<String> three = new ArrayList<>();
        store.scan(
                Samples.all(Query.ALL, null),
                event -> three.add(event.activity().uid()) && three.size() < 3);
        assertThat(three).hasSize(3);
    }

    @Test
    void aParquetFileHoldsTheNewestAndIsGoneAtTheNextStart() throws SQLException {
        List<Activity> some = Samples.some("a", 300, Samples.START, 14);
        append(some);

        Path file = store.parquet(Samples.all(Query.ALL, null), 200);
        Path none = store.parquet(new Criteria(Query.ALL, Instant.EPOCH, Instant.EPOCH.plusSeconds(1), null), 200);

        assertThat(asked(file, "count(*)")).isEqualTo("200");
        assertThat(asked(file, "max(time)::VARCHAR"))
                .startsWith(some.stream()
                        .map(Activity::time)
                        .max(Comparator.naturalOrder())
                        .orElseThrow()
                        .toString()
                        .replace('T', ' ')
                        .replace("Z", ""));
        assertThat(asked(file, "list_contains(flatten(list(columns)), 'email')"))
                .isEqualTo("true");
        assertThat(asked(none, "count(*)")).isEqualTo("0");
        reopen();
        assertThat(file).doesNotExist();
    }

    private static String asked(Path file, String what) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT " + what + " FROM '" + file + "'")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static ActivityStore.Facet facet(Map<Field, ActivityStore.Facet> facets, Field field) {
        return Objects.requireNonNull(facets.get(field), field.word());
    }

    private static Activity renamed(Activity from, String uid) {
        return new Activity(
                from.seq(),
                uid,
                Samples.START,
                from.arrivedAt(),
                from.type(),
                from.operation(),
                from.action(),
                from.outcome(),
                from.source(),
                from.feed(),
                from.product(),
                from.person(),
                from.name(),
                from.user(),
                from.actors(),
                from.affiliation(),
                from.asset(),
                from.dataClass(),
                from.region(),
                from.columns(),
                from.client(),
                from.address(),
                from.country(),
                from.rows(),
                from.bytes(),
                from.durationMs(),
                from.statement(),
                from.coverage(),
                from.grant(),
                from.reason(),
                from.over());
    }
}
