package org.gatehouse.service.store.activity;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gatehouse.model.event.Activity;

/// A process that stores events and says which are durable, until it is killed.
final class ActivityKillWriter {
    private ActivityKillWriter() {}

    /// @param arguments the folder, and a prefix for this run's uids
    public static void main(String[] arguments) {
        ActivityConfig config = new ActivityConfig(Duration.ofDays(400), 128, 50_000, 10_000);
        DuckActivityStore store = DuckActivityStore.open(Path.of(arguments[0]), config, InstantSource.system());
        Random random = new Random(arguments[1].hashCode());
        for (int batch = 0; ; batch++) {
            List<Activity> activities = new ArrayList<>();
            int size = 1 + random.nextInt(40);
            for (int i = 0; i < size; i++) {
                String uid = arguments[1] + "-" + batch + "-" + i + "of" + size;
                activities.add(Samples.activity(uid, Samples.START.plusSeconds(random.nextInt(200_000)), random));
            }
            store.append(Samples.delivery(activities)).join();
            System.out.println(arguments[1] + "-" + batch + " " + size);
            System.out.flush();
        }
    }
}
