package org.gatehouse.service.demo;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.gatehouse.contract.Refusal;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.activity.FeedWatch;
import org.gatehouse.service.activity.Ingest;
import org.gatehouse.service.feed.FeedFormat;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.records.Records;
import org.gatehouse.service.records.RecordsUnavailableException;
import org.jspecify.annotations.Nullable;

/// The demo team's other feeds, which do not all do well: a database whose clock is ahead, which has lost deliveries
/// and sends some that cannot be understood, and a cluster that fell silent.
public final class DemoFeeds implements AutoCloseable {
    private static final Logger LOG = System.getLogger(DemoFeeds.class.getName());
    private static final PersonId DATABASE = new PersonId("p-pg-safety-events");
    private static final PersonId SILENT = new PersonId("p-trino-gcp-1-events");
    private static final Duration SILENT_FOR = Duration.ofMinutes(47);
    private static final Duration AHEAD = Duration.ofSeconds(38);
    private static final Duration EVERY = Duration.ofSeconds(4);
    private static final int LOST_AFTER = 181;
    private static final int LOST = 3;
    private static final DateTimeFormatter LOGGED = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd HH:mm:ss.SSS 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Records records;
    private final Ingest ingest;
    private final FeedWatch watch;
    private long number;
    private long line;
    private @Nullable ScheduledFuture<?> acts;

    public DemoFeeds(Records records, Ingest ingest, FeedWatch watch) {
        this.records = records;
        this.ingest = ingest;
        this.watch = watch;
    }

    /// @param fresh whether there is nothing yet, so that the past is invented first
    public void start(boolean fresh, ScheduledExecutorService timer) {
        quietly(() -> past(fresh));
        acts = timer.scheduleWithFixedDelay(
                () -> quietly(this::now), EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        if (acts != null) {
            acts.cancel(false);
        }
    }

    private static void quietly(Runnable act) {
        try {
            act.run();
        } catch (Refusal | RecordsUnavailableException e) {
            // Like any feed that is told to wait: the demo goes on with what happens next.
            LOG.log(Level.DEBUG, "A feed of the demo was not heard: {0}", e.getMessage());
        }
    }

    private void past(boolean fresh) {
        Instant now = Instant.now();
        number = LOST_AFTER;
        Instant before = now.minus(Duration.ofMinutes(12));
        audited(before, number++, fresh ? unreadable(before) : "");
        number += LOST;
        audited(before.plus(EVERY), number++, "");
        if (fresh) {
            Instant last = now.minus(SILENT_FOR);
            deliver(SILENT, FeedFormat.OCSF, catalogue("gcp-" + last.toEpochMilli(), last), null, last.plusMillis(90));
        }
        watch.look(now);
    }

    private void now() {
        audited(Instant.now(), number++, "");
    }

    private void audited(Instant at, long delivery, String more) {
        Instant time = at.plus(AHEAD);
        String log = """
                {"timestamp":"%s","user":"safety_app","dbname":"safety","pid":812,"remote_host":"10.20.4.8",\
                "session_id":"demo%x.32c","line_num":%d,"error_severity":"LOG","message":"AUDIT: SESSION,%d,1,READ,SELECT,\
                TABLE,pg_catalog.pg_class,select relname from pg_class,<not logged>,12","application_name":"safety_app"}
                """.formatted(LOGGED.format(time), time.getEpochSecond(), ++line, line);
        deliver(DATABASE, FeedFormat.PGAUDIT, log + more, delivery, at);
    }

    /// Lines that went wrong on their way: cut off by a full disk, and by a version that writes its audit otherwise.
    private static String unreadable(Instant at) {
        String time = LOGGED.format(at);
        return """
                {"timestamp":"%1$s","user":"safety_app","dbname":"safety","session_id":"demo.1","line_num":8,"message":"AUDIT: SESSION,8,1,READ,SELECT,TABLE,safety.cases,"select * from
                {"timestamp":"%1$s","user":"safety_app","dbname":"safety","session_id":"demo.1","line_num":9,"message":"AUDIT: SESSION,9,1,READ,SELECT,safety.cases,select id from cases"}
                {"timestamp":"%1$s","user":"safety_app","dbname":"safety","session_id":"demo.1","line_num":10,"message":"AUDIT: SESSION,10,1,READ,SELECT,safety.notes,select id from notes"}
                {"timestamp":"yesterday","user":"safety_app","dbname":"safety","session_id":"demo.1","line_num":11,"message":"AUDIT: SESSION,11,1,READ,SELECT,TABLE,safety.cases,select count(*) from cases,<not logged>,1"}
                """.formatted(time);
    }

    private static String catalogue(String uid, Instant time) {
        return """
                {"metadata":{"version":"1.8.0","uid":"%s","product":{"name":"Trino"}},"category_uid":6,"class_uid":6005,\
                "activity_id":4,"type_uid":600504,"time":%d,"severity_id":1,"status_id":1,"actor":{"user":{"name":"monitor"}},\
                "src_endpoint":{"ip":"10.20.4.9"},"table":{"name":"nodes","uid":"system.runtime.nodes"}}""".formatted(uid, time.toEpochMilli());
    }

    private void deliver(PersonId id, FeedFormat format, String text, @Nullable Long delivery, Instant at) {
        records.read(reading -> reading.person(id))
                .ifPresent(feed -> ingest.at(InstantSource.fixed(at))
                        .deliver(Caller.of(feed), format, text.getBytes(StandardCharsets.UTF_8), delivery));
    }
}
