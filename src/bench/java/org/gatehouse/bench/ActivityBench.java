package org.gatehouse.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.query.Field;
import org.gatehouse.model.query.Query;
import org.gatehouse.model.query.QueryParser;
import org.gatehouse.service.activity.Enricher;
import org.gatehouse.service.activity.Networks;
import org.gatehouse.service.activity.Past;
import org.gatehouse.service.events.Criteria;
import org.gatehouse.service.events.Delivery;
import org.gatehouse.service.events.Receipt;
import org.gatehouse.service.feed.FeedFormat;
import org.gatehouse.service.feed.Parsed;
import org.gatehouse.service.store.activity.ActivityConfig;
import org.gatehouse.service.store.activity.DuckActivityStore;

/// Events from JSON to durable, and what is asked of them afterwards. Arguments: how many events.
public final class ActivityBench {
    private static final int BATCH = 2_500;
    private static final PersonId FEED = new PersonId("p-feed");
    private static final Instant START = Instant.parse("2026-11-20T00:00:00Z");

    private ActivityBench() {}

    public static void main(String[] arguments) throws IOException {
        int events = arguments.length == 0 ? 300_000 : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("activity-bench");
        Enricher enricher = new Enricher(new Past(), Networks.NONE, Set.of(), _ -> 0);
        List<byte[]> bodies = bodies(events);
        System.out.printf("%-44s %12s%n", "figure", "measured");
        long began = System.nanoTime();
        int read = 0;
        for (byte[] body : bodies) {
            read += delivery(enricher, body).items().size();
        }
        rate("read and judge, one thread", read, began);
        try (DuckActivityStore store = DuckActivityStore.open(folder, ActivityConfig.USUAL, InstantSource.system())) {
            began = System.nanoTime();
            rate("read, judge and make durable", ingest(store, enricher, bodies), began);
            Criteria all = new Criteria(Query.ALL, START, START.plus(Duration.ofDays(9)), null);
            Query some = QueryParser.parse("coverage:uncovered rows>500 -asset:userdata.core.t1")
                    .query();
            Criteria part = new Criteria(some, all.from(), all.to(), null);
            List<Field> fields = List.of(
                    Field.COVERAGE,
                    Field.AFFILIATION,
                    Field.COUNTRY,
                    Field.SOURCE,
                    Field.CLASS,
                    Field.OPERATION,
                    Field.PERSON,
                    Field.ASSET);
            time("facets, 8 fields, all", () -> store.facets(all, fields, 12).size());
            time(
                    "facets, 8 fields, narrowed",
                    () -> store.facets(part, fields, 12).size());
            time(
                    "histogram, 96 bars, all",
                    () -> store.histogram(all, Duration.ofHours(2)).size());
            time("first page, 50 rows", () -> store.page(all, null, 50).size());
            time("first page, narrowed", () -> store.page(part, null, 50).size());
        }
    }

    private static long ingest(DuckActivityStore store, Enricher enricher, List<byte[]> bodies) {
        Deque<CompletableFuture<Receipt>> under = new ArrayDeque<>();
        long stored = 0;
        for (byte[] body : bodies) {
            under.add(store.append(delivery(enricher, body)));
            if (under.size() > 8) {
                stored += under.remove().join().stored();
            }
        }
        while (!under.isEmpty()) {
            stored += under.remove().join().stored();
        }
        return stored;
    }

    private static Delivery delivery(Enricher enricher, byte[] body) {
        List<Delivery.Item> items = new ArrayList<>();
        for (Parsed parsed : FeedFormat.OCSF.reader().read("trino-va-1", body)) {
            if (parsed instanceof Parsed.Good good) {
                items.add(new Delivery.Item(
                        enricher.enrich("trino-va-1", FEED, good.event(), START),
                        good.event().ocsf()));
            }
        }
        return new Delivery(FEED, items, List.of());
    }

    private static List<byte[]> bodies(int events) {
        List<byte[]> bodies = new ArrayList<>();
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < events; i++) {
            lines.append("""
                    {"metadata":{"version":"1.8.0","uid":"bench-%d","product":{"name":"Trino"}},"category_uid":6,\
                    "class_uid":6005,"activity_id":4,"type_uid":600504,"time":%d,"severity_id":1,"status_id":1,\
                    "actor":{"user":{"name":"user%d"},"app_name":"cli"},"src_endpoint":{"ip":"10.20.1.%d"},\
                    "database":{"name":"userdata.core"},"table":{"name":"t%d","uid":"userdata.core.t%d"},\
                    "query_info":{"query_string":"select email from userdata.core.t where id = %d","bytes":%d,\
                    "data":{"columns":["email","phone"],"rows":%d}},"duration":%d}
                    """.formatted(
                    i,
                    START.toEpochMilli() + i * 2_000L % Duration.ofDays(7).toMillis(),
                    i % 300,
                    i % 250,
                    i % 90,
                    i % 90,
                    i,
                    i % 70_000,
                    i % 1_000,
                    i % 3_000));
            if (i % BATCH == BATCH - 1) {
                bodies.add(lines.toString().getBytes(StandardCharsets.UTF_8));
                lines.setLength(0);
            }
        }
        return bodies;
    }

    private static void rate(String figure, long events, long began) {
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf("%-44s %,10.0f/s%n", figure, events / seconds);
    }

    private static void time(String figure, java.util.function.IntSupplier work) {
        int warm = work.getAsInt();
        long began = System.nanoTime();
        int size = work.getAsInt();
        System.out.printf("%-44s %9.1f ms (%d)%n", figure, (System.nanoTime() - began) / 1e6, Math.max(warm, size));
    }
}
