package org.gatehouse.console.activity;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import javafx.application.Platform;
import javafx.scene.Node;
import org.gatehouse.console.People;
import org.gatehouse.console.ScreenBench;
import org.gatehouse.console.live.Delay;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.contract.ActivityBatch;
import org.gatehouse.model.Role;
import org.gatehouse.model.event.Activity;
import org.gatehouse.model.event.CoverageState;

/// The Live activity screen over a stream that somebody feeds, as the client's threads would. Made on the FX thread.
public final class FedActivity {
    private static final int PEOPLE = 40;

    private final FakeActivityCalls calls = new FakeActivityCalls();
    private final ScreenBench bench;
    private final ActivityScreen screen;

    public FedActivity(ScheduledExecutorService timer) {
        this.bench = new ScreenBench(
                People.me(Role.STEWARD), new Threads(Platform::runLater, timer, Delay.on(timer), System::nanoTime));
        this.screen = new ActivityScreen(
                bench.context(),
                calls,
                _ -> new CompletableFuture<>(),
                (_, _, _) -> new CompletableFuture<>(),
                _ -> {});
        bench.place(screen.view());
        screen.onActivate();
    }

    public Node root() {
        return bench.layers;
    }

    /// What the service sends of so many: the newest, and how many there were.
    public void feed(List<Activity> newest, int matched) {
        calls.listener().onBatch(new ActivityBatch(matched, 0, 0, newest));
    }

    public void selectNext() {
        screen.next();
    }

    public void close() {
        screen.close();
    }

    /// One of many events that differ as a team's do.
    public static Activity event(int number) {
        CoverageState[] states = CoverageState.values();
        CoverageState state = number % 11 == 0 ? states[number % states.length] : CoverageState.COVERED;
        return Events.event(number, state, "Person " + number % PEOPLE);
    }
}
