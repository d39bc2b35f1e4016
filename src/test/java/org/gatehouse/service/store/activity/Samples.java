package org.gatehouse.service.store.activity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gatehouse.model.Action;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RegionId;
import org.gatehouse.model.event.Activity;
import org.gatehouse.model.event.CoverageState;
import org.gatehouse.model.event.EventClass;
import org.gatehouse.model.event.Operation;
import org.gatehouse.model.event.Outcome;
import org.gatehouse.model.event.Over;
import org.gatehouse.model.query.Query;
import org.gatehouse.service.events.Criteria;
import org.gatehouse.service.events.Delivery;
import org.jspecify.annotations.Nullable;

/// Events for tests of the store: few different values, so that things meet.
final class Samples {
    static final PersonId FEED = new PersonId("p-feed");
    static final Instant START = Instant.parse("2026-11-20T10:00:00Z");

    private Samples() {}

    static Activity activity(String uid, Instant time, Random random) {
        boolean known = random.nextInt(5) > 0;
        CoverageState coverage = any(CoverageState.values(), random);
        return new Activity(
                -1,
                uid,
                time,
                time.plusMillis(30),
                EventClass.DATASTORE,
                any(Operation.values(), random),
                any(Action.values(), random),
                any(Outcome.values(), random),
                random.nextBoolean() ? "trino-va-1" : "pg-safety",
                FEED,
                "Trino",
                known ? new PersonId("p-ann" + random.nextInt(3)) : null,
                known ? "Ann O'Neil" : "x_%y",
                "a.neil" + random.nextInt(3),
                random.nextInt(4) == 0 ? List.of("p-bob", "svc.b_i") : List.of(),
                known ? any(Affiliation.values(), random) : null,
                random.nextInt(6) == 0 ? "" : "userdata.core.t" + random.nextInt(4),
                known ? any(DataClass.values(), random) : null,
                known ? new RegionId("us-va") : null,
                random.nextBoolean() ? List.of("email", "user_id") : List.of(),
                random.nextBoolean() ? "datalake-cli" : null,
                random.nextBoolean() ? "10.0.0." + random.nextInt(3) : null,
                random.nextBoolean() ? "US" : null,
                random.nextBoolean() ? Long.valueOf(random.nextInt(2_000)) : null,
                random.nextBoolean() ? Long.valueOf(random.nextInt(9_000)) : null,
                random.nextBoolean() ? Long.valueOf(random.nextInt(90)) : null,
                random.nextBoolean() ? "SELECT email FROM t WHERE a_b = '100%'" : null,
                coverage,
                coverage == CoverageState.COVERED ? new GrantId("G-" + random.nextInt(3)) : null,
                "Because.\n=cmd|' /C calc'!A0",
                random.nextInt(5) == 0 ? Over.LIMIT : null);
    }

    static Delivery delivery(List<Activity> activities) {
        List<Delivery.Item> items = new ArrayList<>();
        activities.forEach(activity -> items.add(new Delivery.Item(activity, "{\"uid\":\"" + activity.uid() + "\"}")));
        return new Delivery(FEED, items, List.of());
    }

    static List<Activity> some(String prefix, int count, Instant from, long seed) {
        Random random = new Random(seed);
        List<Activity> activities = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            activities.add(activity(prefix + i, from.plusSeconds(random.nextInt(3 * 86_400)), random));
        }
        return activities;
    }

    static Criteria all(Query query, @Nullable PersonId onlyOf) {
        return new Criteria(query, Instant.EPOCH, Instant.parse("2099-01-01T00:00:00Z"), onlyOf);
    }

    private static <E> E any(E[] values, Random random) {
        return values[random.nextInt(values.length)];
    }
}
