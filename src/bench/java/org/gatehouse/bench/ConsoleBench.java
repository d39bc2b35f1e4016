package org.gatehouse.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.gatehouse.console.LoadedScreen;
import org.gatehouse.console.grant.LoadedGrants;
import org.gatehouse.console.i18n.Messages;
import org.gatehouse.console.kit.FirstUse;
import org.gatehouse.console.request.LoadedRequests;
import org.gatehouse.console.theme.Appearance;
import org.gatehouse.console.theme.Fonts;

/// The Requests or the Grants screen over many of them at a service that takes 20 ms to answer: the time between two
/// frames while opening, scrolling, loading to the end, filtering and selecting, and the time from a selection to
/// the frame in which its detail stands. Arguments: how many (100,000), `requests` or `grants`. Wants a display, such
/// as Xvfb's: the headless platform of JavaFX takes 20 ms a frame of its own to copy what was drawn.
/// `-Dbench.ahead=false` leaves out what the window makes ready while it waits for a service.
public final class ConsoleBench extends AnimationTimer {
    private static final Duration LATENCY = Duration.ofMillis(20);
    private static final double NANOS_PER_MILLI = 1e6;
    private static final int WARM_UP = 30;
    private static final int SELECTIONS = 200;
    private static final int SCROLLS = 300;
    private static final int SETTLING = 10;

    private final LoadedScreen screen;
    private final CountDownLatch done;
    private final List<Phase> phases = new ArrayList<>();
    private final List<Double> selections = new ArrayList<>();
    private final Frames frames = new Frames();
    private int phase;
    private int pulses;
    private int selected;
    private long chosenAt;
    private boolean laidOut;
    private int afterShown;

    /// One part of the measurement.
    ///
    /// @param pulse what happens in a frame
    /// @param over whether that was the last
    private record Phase(String name, Runnable pulse, BooleanSupplier over) {}

    private ConsoleBench(LoadedScreen screen, CountDownLatch done) {
        this.screen = screen;
        this.done = done;
        phases.add(new Phase("opening", () -> {}, this::isOpen));
        phases.add(new Phase("scrolling", () -> screen.scroll(180), () -> pulses >= SCROLLS));
        phases.add(new Phase("loading to the end", screen::scrollToEnd, () -> !screen.hasMore()));
        phases.add(new Phase("selecting", this::select, () -> selections.size() >= SELECTIONS));
        phases.add(new Phase(
                "filtering", () -> screen.search("abcdefghij".substring(0, pulses / 6 % 9)), () -> pulses >= SCROLLS));
    }

    public static void main(String[] arguments) throws InterruptedException {
        int many = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        boolean grants = arguments.length > 1 && arguments[1].equals("grants");
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {
            Fonts.load();
            LoadedScreen screen = grants ? new LoadedGrants(many, LATENCY) : new LoadedRequests(many, LATENCY);
            Scene scene = screen.scene(980, 900);
            Appearance.DEFAULT.applyTo(scene);
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
            System.out.printf(
                    "%,d %s, answers after %d ms%n", many, grants ? "grants" : "requests", LATENCY.toMillis());
            System.out.println(Frames.HEAD);
            new ConsoleBench(screen, done).start();
            if (Boolean.parseBoolean(System.getProperty("bench.ahead", "true"))) {
                FirstUse.ahead((Pane) scene.getRoot(), Messages.load());
            }
        });
        done.await();
        Platform.exit();
        System.exit(0);
    }

    @Override
    public void handle(long now) {
        pulses++;
        if (phase == 0 && pulses == WARM_UP) {
            // The first frames draw the empty window, which is what starting costs and not what opening does.
            frames.reset();
            screen.open();
        }
        frames.add(now);
        Phase current = phases.get(phase);
        current.pulse().run();
        if (pulses > WARM_UP && current.over().getAsBoolean()) {
            System.out.println(frames.line(current.name()));
            next();
        }
    }

    private void next() {
        pulses = 0;
        frames.reset();
        if (++phase == phases.size()) {
            stop();
            Collections.sort(selections);
            System.out.printf(
                    "selection to painted detail: p50 %.1f ms, p95 %.1f ms%n",
                    selections.get(SELECTIONS / 2), selections.get(SELECTIONS * 95 / 100));
            screen.close();
            done.countDown();
        }
    }

    /// What is shown is laid out in the frame after, and what is put off in those after that.
    private boolean isOpen() {
        if (screen.loaded() > 0 && screen.isShown()) {
            afterShown++;
        }
        return afterShown > SETTLING;
    }

    /// The frame after the one in which the request is laid out is when it is on the screen.
    private void select() {
        if (chosenAt == 0) {
            chosenAt = System.nanoTime();
            selected = (selected + 37) % screen.loaded();
            screen.select(selected);
        } else if (laidOut) {
            selections.add((System.nanoTime() - chosenAt) / NANOS_PER_MILLI);
            laidOut = false;
            chosenAt = 0;
        } else {
            laidOut = screen.isShown();
        }
    }
}
