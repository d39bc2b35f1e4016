package org.gatehouse.service.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;

/// Two months of the demo team's life, played through the use cases in the order of time.
final class DemoHistory {
    /// How far back it goes.
    static final Duration REACH = Duration.ofDays(60);

    private static final long SEED = 20418;

    private final DemoUseCases use;
    private final DemoClock clock;
    private final DemoCast cast;
    private final Instant now;
    private final Random random = new Random(SEED);
    private final PriorityQueue<Step> steps =
            new PriorityQueue<>(Comparator.comparing(Step::at).thenComparingInt(Step::order));
    private int planned;

    private record Step(Instant at, int order, Runnable act) {}

    DemoHistory(DemoUseCases use, DemoClock clock, DemoCast cast, Instant now) {
        this.use = use;
        this.clock = clock;
        this.cast = cast;
        this.now = now;
    }

    void play() {
        DemoStory story = new DemoStory(
                use,
                cast,
                new DemoDeciding(use, cast, random, Set.of()),
                new DemoAsking(use, cast, DemoResources.templates(), random),
                random,
                now,
                this::at);
        List.of(DemoFate.values()).forEach(fate -> {
            for (int i = 0; i < fate.count(); i++) {
                story.plan(fate);
            }
        });
        plan(new DemoOffice(use, cast, random));
        plan(new DemoCampaigns(use, cast, random));
        at(now.minus(Duration.ofMinutes(40)), new DemoBudgets(use, cast)::set);
        new DemoIncidents(use, cast).plan(now, this::at);
        plan(new DemoOwn(use, cast, DemoResources.templates()));
        plan(new DemoCleared(use, cast));
        while (!steps.isEmpty()) {
            Step step = steps.remove();
            clock.advanceTo(step.at());
            use.timekeeping().run();
            step.act().run();
        }
        clock.advanceTo(now);
        use.timekeeping().run();
    }

    private void plan(DemoOffice office) {
        at(now.minus(Duration.ofDays(9)), office::freeze);
        at(now.minus(Duration.ofDays(2)), () -> office.delegate(now.minus(Duration.ofDays(2))));
        for (int day = 1; day < REACH.toDays(); day++) {
            at(now.minus(Duration.ofDays(day)), office::review);
        }
    }

    private void plan(DemoCampaigns campaigns) {
        for (int hours = 40 * 24; hours > 5 * 24; hours -= 4) {
            Instant then = now.minus(Duration.ofHours(hours));
            at(then, campaigns::startFirst);
            at(then.plus(Duration.ofMinutes(50)), campaigns::answerAll);
        }
        at(now.minus(Duration.ofMinutes(65)), campaigns::startForCustodian);
        at(now.minus(Duration.ofMinutes(50)), campaigns::startSecond);
        at(now.minus(Duration.ofMinutes(20)), campaigns::answerSome);
    }

    private void plan(DemoOwn own) {
        at(now.minus(Duration.ofHours(3)), own::approved);
        at(now.minus(Duration.ofMinutes(50)), own::questioned);
        at(now.minus(Duration.ofMinutes(20)), own::draft);
    }

    private void plan(DemoCleared table) {
        at(now.minus(Duration.ofHours(5)), table::doubted);
        at(now.minus(Duration.ofHours(2)), table::asked);
        at(now.minus(Duration.ofMinutes(40)), table::cleared);
    }

    /// Plans an act. One in the future is dropped: history ends now.
    private void at(Instant when, Runnable act) {
        if (!when.isAfter(now)) {
            steps.add(new Step(when, planned++, act));
        }
    }
}
