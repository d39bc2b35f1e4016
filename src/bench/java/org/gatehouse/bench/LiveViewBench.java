package org.gatehouse.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.gatehouse.console.activity.FedActivity;
import org.gatehouse.console.theme.Appearance;
import org.gatehouse.console.theme.Fonts;
import org.gatehouse.model.event.Activity;

/// The Live activity screen while 100,000 events a second arrive, of which the service sends 300 each 50 ms, and a
/// stock
/// TableView that is given the same lines: frames, the time from a key to the frame that shows what it did, and the
/// processor time. Arguments: seconds a side. Wants a display, such as Xvfb's.
public final class LiveViewBench extends AnimationTimer {
    private static final int EVERY_MILLIS = 50;
    private static final int SENT = 300;
    private static final int MATCHED = 5_000;
    private static final int KEPT = 1_000;
    private static final int WARM_UP_SECONDS = 4;
    private static final int KEY_EVERY = 20;

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final String name;
    private final int seconds;
    private final Runnable key;
    private final CompletableFuture<String> done;
    private final List<Double> keys = new ArrayList<>();
    private final Frames frames = new Frames();
    private final long began = System.nanoTime();
    private boolean warm;
    private long measuredFrom;
    private long cpuFrom;
    private int pulses;
    private long pressedAt;
    private int sincePressed;

    private LiveViewBench(String name, int seconds, Runnable key, CompletableFuture<String> done) {
        this.name = name;
        this.seconds = seconds;
        this.key = key;
        this.done = done;
    }

    public static void main(String[] arguments) {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
        ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);
        Platform.startup(Fonts::load);
        System.out.println(Frames.HEAD);
        System.out.println(measure(timer, seconds, _ -> stock()));
        System.out.println(measure(timer, seconds, LiveViewBench::ours));
        timer.shutdownNow();
        Platform.exit();
    }

    /// What is fed and looked at.
    private record Side(String name, Parent root, Feeding feeding, Runnable key, Runnable close) {}

    /// Takes what the service sends, off the FX thread.
    @FunctionalInterface
    private interface Feeding {
        void take(List<Activity> newest);
    }

    private static String measure(
            ScheduledExecutorService timer, int seconds, Function<ScheduledExecutorService, Side> make) {
        CompletableFuture<String> done = new CompletableFuture<>();
        CompletableFuture<Side> made = new CompletableFuture<>();
        Platform.runLater(() -> {
            Side side = make.apply(timer);
            Scene scene = new Scene(side.root(), 1_250, 824);
            Appearance.DEFAULT.applyTo(scene);
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
            new LiveViewBench(side.name(), seconds, side.key(), done).start();
            // Whoever waits for it may run what follows, and that belongs here.
            var _ = done.thenRunAsync(
                    () -> {
                        side.close().run();
                        stage.close();
                    },
                    Platform::runLater);
            made.complete(side);
        });
        Side side = made.join();
        int[] number = {0};
        ScheduledFuture<?> feeding = timer.scheduleAtFixedRate(
                () -> {
                    List<Activity> newest = new ArrayList<>(SENT);
                    for (int i = 0; i < SENT; i++) {
                        newest.add(FedActivity.event(number[0]++));
                    }
                    side.feeding().take(newest);
                },
                0,
                EVERY_MILLIS,
                TimeUnit.MILLISECONDS);
        String said = done.join();
        feeding.cancel(false);
        return said;
    }

    private static Side ours(ScheduledExecutorService timer) {
        FedActivity activity = new FedActivity(timer);
        return new Side(
                "Live activity",
                (Parent) activity.root(),
                newest -> activity.feed(newest, MATCHED),
                activity::selectNext,
                activity::close);
    }

    private static Side stock() {
        TableView<Activity> table = new TableView<>();
        column(table, "Time", event -> event.time().toString());
        column(table, "Who", Activity::name);
        column(table, "Covered by", event -> String.valueOf(event.grant()));
        column(table, "Data", Activity::asset);
        column(table, "Did", event -> event.operation().name());
        column(table, "From", event -> String.valueOf(event.country()));
        column(table, "Rows", event -> String.valueOf(event.rows()));
        return new Side(
                "stock TableView",
                table,
                newest -> Platform.runLater(() -> {
                    table.getItems().addAll(0, newest.reversed());
                    if (table.getItems().size() > KEPT) {
                        table.getItems().remove(KEPT, table.getItems().size());
                    }
                }),
                () -> table.getSelectionModel().selectNext(),
                () -> {});
    }

    private static void column(TableView<Activity> table, String title, Function<Activity, String> text) {
        TableColumn<Activity, String> column = new TableColumn<>(title);
        column.setCellValueFactory(cell -> new SimpleStringProperty(text.apply(cell.getValue())));
        column.setPrefWidth(165);
        table.getColumns().add(column);
    }

    @Override
    public void handle(long now) {
        long since = System.nanoTime() - began;
        if (!warm && since > TimeUnit.SECONDS.toNanos(WARM_UP_SECONDS)) {
            warm = true;
            frames.reset();
            measuredFrom = System.nanoTime();
            cpuFrom = system.getProcessCpuTime();
        }
        frames.add(now);
        if (!warm) {
            return;
        }
        pulses++;
        // The pulse after the one that laid it out begins once it was painted.
        if (pressedAt != 0 && ++sincePressed == 2) {
            keys.add((System.nanoTime() - pressedAt) / 1e6);
            pressedAt = 0;
        }
        if (pressedAt == 0 && pulses % KEY_EVERY == 0) {
            pressedAt = System.nanoTime();
            sincePressed = 0;
            key.run();
        }
        if (System.nanoTime() - measuredFrom > TimeUnit.SECONDS.toNanos(seconds)) {
            stop();
            done.complete(said());
        }
    }

    private String said() {
        double wall = (System.nanoTime() - measuredFrom) / 1e9;
        double cores = (system.getProcessCpuTime() - cpuFrom) / 1e9 / wall;
        Collections.sort(keys);
        return frames.line(name)
                + String.format(
                        "%n%-20s %.1f frames a second, key to paint p95 %.1f ms, %.2f cores",
                        "", pulses / wall, keys.get(keys.size() * 95 / 100), cores);
    }
}
