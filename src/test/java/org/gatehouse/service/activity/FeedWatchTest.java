package org.gatehouse.service.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.contract.FeedDetail;
import org.gatehouse.contract.FeedView;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.Role;
import org.gatehouse.service.feed.FeedFormat;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.identity.Credentials;
import org.gatehouse.service.identity.Feeds;
import org.gatehouse.service.identity.People;
import org.gatehouse.service.identity.WritePath;
import org.gatehouse.service.records.Records;
import org.gatehouse.service.store.TestRecords;
import org.gatehouse.service.store.activity.ActivityConfig;
import org.gatehouse.service.store.activity.DuckActivityStore;
import org.gatehouse.testing.FakeClock;
import org.gatehouse.testing.Someone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// When the alarm is raised over a feed, and when it is over.
class FeedWatchTest {
    private static final Duration QUIET = Duration.ofMinutes(15);
    private static final PersonId FEED = new PersonId("p-pg-events");

    @TempDir
    private Path folder;

    private final FakeClock clock = new FakeClock();
    private final Records records = TestRecords.inMemory();
    private final WritePath path = new WritePath(records, clock);
    private final Feeds feeds = new Feeds(path, new Credentials(path, new SecureRandom()));
    private final List<FeedNews> news = new ArrayList<>();
    private DuckActivityStore store;
    private FeedMonitor monitor;
    private FeedWatch watch;
    private Ingest ingest;

    @BeforeEach
    void begin() {
        new People(path)
                .installFirst(List.of(Someone.administrator("p-ada"), Someone.machine(FEED.value(), Role.FEED)));
        store = DuckActivityStore.open(folder, ActivityConfig.USUAL, clock);
        start();
    }

    @AfterEach
    void close() {
        store.close();
        records.close();
    }

    /// The service starts, with what was stored before.
    private void start() {
        monitor = new FeedMonitor(store, records, feeds, clock, QUIET);
        watch = new FeedWatch(monitor, feeds, path);
        watch.onNews(news::add);
        Past past = new Past();
        past.build(records);
        ingest = new Ingest(
                store,
                new Enricher(past, Networks.NONE, java.util.Set.of(), _ -> 0),
                monitor,
                clock,
                Duration.ofDays(30));
    }

    private void look() {
        watch.run(clock.advance(Duration.ofSeconds(6)));
    }

    private Person feed() {
        return records.read(reading -> reading.person(FEED)).orElseThrow();
    }

    private Caller ada() {
        return Caller.of(
                records.read(reading -> reading.person(new PersonId("p-ada"))).orElseThrow());
    }

    private void deliver(String uid, Duration ahead, @Nullable Long number) {
        String event = """
                {"metadata":{"version":"1.8.0","uid":"%s","product":{"name":"PG"}},"category_uid":6,"class_uid":6005,\
                "activity_id":4,"type_uid":600504,"time":%d,"severity_id":1,"status_id":1,"actor":{"user":{"name":"x"}},\
                "src_endpoint":{"ip":"10.0.0.7"},"table":{"name":"t","uid":"a.b.c"}}""".formatted(uid, clock.instant().plus(ahead).toEpochMilli());
        ingest.deliver(Caller.of(feed()), FeedFormat.OCSF, event.getBytes(StandardCharsets.UTF_8), number);
    }

    private FeedDetail detail() {
        return monitor.one(ada(), FEED);
    }

    private List<RecordedEntry> entries(EntryType type) {
        return records.read(reading -> reading.ledgerOf("feed", FEED.value(), 100)).stream()
                .filter(entry -> entry.type() == type)
                .toList();
    }

    @Test
    void whoFallsSilentIsToldOfOnceAndAgainWhenItIsBack() {
        deliver("e1", Duration.ZERO, null);
        clock.advance(QUIET.minusSeconds(10));
        look();
        assertThat(news).isEmpty();

        look();
        look();
        assertThat(news)
                .containsExactly(new FeedNews.Silent(
                        FEED, "pg-events", FakeClock.START, FakeClock.START.plus(QUIET.plusSeconds(2))));
        assertThat(detail().feed().state()).isEqualTo(FeedView.State.SILENT);
        assertThat(detail().silences()).containsExactly(new FeedDetail.Silence(FakeClock.START, null));

        deliver("e2", Duration.ZERO, null);
        Instant back = clock.instant();
        look();
        assertThat(news).hasSize(2);
        assertThat(news.getLast()).isInstanceOf(FeedNews.Resumed.class);
        assertThat(detail().feed().state()).isEqualTo(FeedView.State.RECEIVING);
        assertThat(detail().silences()).containsExactly(new FeedDetail.Silence(FakeClock.START, back.plusSeconds(6)));
        assertThat(entries(EntryType.FEED_SILENT)).hasSize(1);
        assertThat(entries(EntryType.FEED_RESUMED)).hasSize(1);
    }

    @Test
    void whoWasSilentWhenTheServiceStoppedIsStillAndIsNotToldOfTwice() {
        deliver("e1", Duration.ZERO, null);
        clock.advance(QUIET);
        look();
        assertThat(news).hasSize(1);

        start();
        look();
        assertThat(detail().feed().state()).isEqualTo(FeedView.State.SILENT);
        assertThat(news).hasSize(1);
        deliver("e2", Duration.ZERO, null);
        look();
        assertThat(entries(EntryType.FEED_RESUMED)).hasSize(1);
    }

    @Test
    void whileTheServiceIsStoppedNobodyIsSilent() {
        deliver("e1", Duration.ZERO, null);
        clock.advance(Duration.ofHours(9));
        start();
        look();
        assertThat(detail().feed().state()).isEqualTo(FeedView.State.RECEIVING);
        assertThat(news).isEmpty();

        clock.advance(QUIET);
        look();
        assertThat(news).hasSize(1);
    }

    @Test
    void whoNeverDeliveredIsNotSilent() {
        clock.advance(QUIET.multipliedBy(2));
        look();

        assertThat(detail().feed().state()).isEqualTo(FeedView.State.NEVER);
        assertThat(news).isEmpty();
    }

    @Test
    void missingDeliveriesAreToldOfUnlessTheyWereOnlyOvertaken() {
        deliver("e1", Duration.ZERO, 1L);
        deliver("e4", Duration.ZERO, 4L);
        deliver("e2", Duration.ZERO, 2L);
        deliver("e3", Duration.ZERO, 3L);
        deliver("e9", Duration.ZERO, 9L);
        look();
        assertThat(news).as("they may still come").isEmpty();

        clock.advance(Duration.ofMinutes(1));
        look();
        look();
        assertThat(news).hasSize(1);
        assertThat(news.getFirst())
                .isEqualTo(new FeedNews.Gapped(FEED, "pg-events", 5, 8, 4, FakeClock.START.plusSeconds(72)));
        assertThat(detail().gaps()).containsExactly(new FeedDetail.Gap(5, 8, FakeClock.START, FakeClock.START));

        watch.acceptLoss(ada(), FEED, "The disk of that host was replaced.");
        assertThat(detail().gaps()).isEmpty();
        assertThat(detail().feed().missing()).isZero();
        assertThat(entries(EntryType.FEED_LOSS_ACCEPTED)).hasSize(1);
    }

    @Test
    void aClockThatIsAheadIsSeenForAnHour() {
        deliver("e1", Duration.ofSeconds(90), null);
        assertThat(detail().feed().clockAheadMs()).isEqualTo(90_000);

        deliver("e2", Duration.ofSeconds(-20), null);
        assertThat(detail().feed().clockAheadMs()).isEqualTo(90_000);
        assertThat(detail().feed().lagLeastMs()).isZero();

        clock.advance(Duration.ofHours(1));
        deliver("e3", Duration.ofSeconds(-20), null);
        assertThat(detail().feed().clockAheadMs()).isZero();
        assertThat(detail().feed().lagLeastMs()).isEqualTo(20_000);
        assertThat(detail().minutes()).hasSize(60);
        assertThat(detail().minutes().getLast().events()).isEqualTo(1);
    }

    @Test
    void whoListensBadlyStopsNobody() {
        watch.onNews(told -> {
            throw new IllegalStateException("I never listen.");
        });
        List<FeedNews> others = new ArrayList<>();
        watch.onNews(others::add);
        deliver("e1", Duration.ZERO, null);
        clock.advance(QUIET);
        look();

        assertThat(others).hasSize(1);
    }
}
