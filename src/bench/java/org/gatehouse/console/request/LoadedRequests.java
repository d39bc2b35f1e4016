package org.gatehouse.console.request;

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
import org.gatehouse.console.client.PageOf;
import org.gatehouse.console.client.RequestQuery;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.live.Delay;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.contract.RequestView;
import org.gatehouse.model.RequestId;

/// The Requests screen over many requests, for measurements: a service that answers each call after a while.
public final class LoadedRequests implements LoadedScreen {
    private static final int FIRST = 20418;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final Delay delay = Delay.on(timer);
    private final int requests;
    private final Duration latency;
    private final ScreenDesk desk;

    /// On the FX thread.
    public LoadedRequests(int requests, Duration latency) {
        this.requests = requests;
        this.latency = latency;
        Threads threads = new Threads(Platform::runLater, timer, delay, System::nanoTime);
        this.desk = new ScreenDesk(new Desk(), RequestFixtures.steward(), new SlowCalls(), threads);
    }

    private final class SlowCalls extends FakeRequestCalls {
        @Override
        public CompletableFuture<Page<RequestRow>> page(RequestQuery query, PageOf page) {
            int from = page.after() == null ? 0 : Integer.parseInt(page.after());
            int step = query.text() == null || query.text().isBlank() ? 1 : 7;
            List<RequestRow> rows = new ArrayList<>();
            int at = from;
            for (; at < requests && rows.size() < page.limit(); at += step) {
                rows.add(RequestFixtures.row(at));
            }
            return later(new Page<>(rows, at < requests ? Integer.toString(at) : null));
        }

        @Override
        public CompletableFuture<RequestView> view(RequestId id) {
            int number = Integer.parseInt(id.value().substring("REQ-".length())) - FIRST;
            return later(RequestFixtures.view(RequestFixtures.row(number)));
        }
    }

    private <T> CompletableFuture<T> later(T answer) {
        CompletableFuture<T> future = new CompletableFuture<>();
        delay.after(latency, () -> future.complete(answer));
        return future;
    }

    @Override
    public Scene scene(double width, double height) {
        return desk.scene(width, height);
    }

    @Override
    public void open() {
        desk.screen.onActivate();
    }

    @Override
    public int loaded() {
        return desk.screen.model().listStateProperty().get() instanceof ListState.Ready
                ? desk.screen.model().rows().size()
                : 0;
    }

    @Override
    public boolean hasMore() {
        return desk.screen.model().moreProperty().get();
    }

    @Override
    public void search(String text) {
        desk.screen.model().searchProperty().set(text);
    }

    @Override
    public void scroll(double pixels) {
        if (desk.screen.view().lookup(".queue .virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollPixels(pixels);
        }
    }

    @Override
    public void scrollToEnd() {
        if (desk.screen.view().lookup(".queue .virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollTo(desk.screen.model().rows().size() - 1);
        }
    }

    @Override
    public void select(int line) {
        desk.screen
                .model()
                .selectedProperty()
                .set(desk.screen.model().rows().get(line).id());
    }

    @Override
    public boolean isShown() {
        return desk.screen.model().canAct();
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
