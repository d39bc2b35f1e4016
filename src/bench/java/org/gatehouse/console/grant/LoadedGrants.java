package org.gatehouse.console.grant;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.skin.VirtualFlow;
import org.gatehouse.console.LoadedScreen;
import org.gatehouse.console.ScreenBench;
import org.gatehouse.console.client.ByHand;
import org.gatehouse.console.client.GateCalls;
import org.gatehouse.console.client.GrantSearch;
import org.gatehouse.console.client.PageOf;
import org.gatehouse.console.client.UnansweredRequestCalls;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.live.Delay;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.contract.GrantRow;
import org.gatehouse.contract.Page;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.Role;
import org.jspecify.annotations.Nullable;

/// The Grants screen over many grants.
public final class LoadedGrants implements LoadedScreen {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final Delay delay = Delay.on(timer);
    private final int grants;
    private final Duration latency;
    private final ScreenBench bench;
    private final GrantsScreen screen;
    private @Nullable GrantId answered;

    /// On the FX thread.
    public LoadedGrants(int grants, Duration latency) {
        this.grants = grants;
        this.latency = latency;
        this.bench = new ScreenBench(
                GrantFixtures.me(Role.STEWARD), new Threads(Platform::runLater, timer, delay, System::nanoTime));
        this.screen = new GrantsScreen(
                bench.context(), new SlowCalls(), new UnansweredRequestCalls(), new ByHand<>(GateCalls.class).calls());
        bench.place(screen.view());
    }

    private final class SlowCalls extends FakeGrantCalls {
        @Override
        public CompletableFuture<Page<GrantRow>> rows(GrantSearch search, PageOf page) {
            String text = search.text();
            if (text != null && text.startsWith("G-")) {
                GrantRow only = GrantFixtures.active(Integer.parseInt(text.substring(2)));
                return later(
                        new Page<>(List.of(only), null),
                        () -> answered = only.grant().id());
            }
            int step = text == null ? 1 : 7;
            int at = page.after() == null ? 0 : Integer.parseInt(page.after());
            List<GrantRow> rows = new ArrayList<>();
            for (; at < grants && rows.size() < page.limit(); at += step) {
                rows.add(GrantFixtures.active(at + 1));
            }
            return later(new Page<>(rows, at < grants ? Integer.toString(at) : null), () -> {});
        }
    }

    private <T> CompletableFuture<T> later(T answer, Runnable then) {
        CompletableFuture<T> future = new CompletableFuture<>();
        delay.after(latency, () -> {
            future.complete(answer);
            Platform.runLater(then);
        });
        return future;
    }

    @Override
    public Scene scene(double width, double height) {
        return new Scene(bench.layers, width, height);
    }

    @Override
    public void open() {
        screen.onActivate();
    }

    @Override
    public int loaded() {
        return screen.model().listStateProperty().get() instanceof ListState.Ready
                ? screen.model().rows().size()
                : 0;
    }

    @Override
    public boolean hasMore() {
        return screen.model().moreProperty().get();
    }

    @Override
    public void search(String text) {
        screen.model()
                .searchProperty()
                .set(screen.model().searchProperty().get().withText(text));
    }

    @Override
    public void scroll(double pixels) {
        if (screen.view().lookup(".table-view .virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollPixels(pixels);
        }
    }

    @Override
    public void scrollToEnd() {
        if (screen.view().lookup(".table-view .virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollTo(screen.model().rows().size() - 1);
        }
    }

    @Override
    public void select(int line) {
        screen.model()
                .selectedProperty()
                .set(screen.model().rows().get(line).grant().id());
    }

    @Override
    public boolean isShown() {
        GrantRow shown = screen.model().shownProperty().get();
        return shown != null
                && shown.grant().id().equals(answered)
                && shown.grant().id().equals(screen.model().selectedProperty().get());
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
