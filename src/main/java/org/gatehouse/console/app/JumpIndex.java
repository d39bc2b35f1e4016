package org.gatehouse.console.app;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.console.client.PageOf;
import org.gatehouse.console.client.RequestCalls;
import org.gatehouse.console.client.RequestQuery;
import org.gatehouse.console.kit.PaletteEntry;
import org.gatehouse.console.screen.LiveFeed;
import org.gatehouse.console.screen.Navigator;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.QueueView;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.contract.StreamEvent;
import org.gatehouse.model.RequestId;

/// The requests one can jump to from the palette: those that wait, up to a bound, and those decided lately. Filled
/// behind the first screen and kept up to date by the feed. Belongs to the FX thread.
final class JumpIndex implements LiveFeed.Listener {
    private static final int MOST_WAITING = 2_000;
    private static final int MOST_KEPT = 5_000;
    private static final Duration BEHIND_THE_FIRST_SCREEN = Duration.ofSeconds(2);

    private final RequestCalls calls;
    private final Navigator navigator;
    private final Words words;
    private final Threads threads;
    private final Map<RequestId, RequestRow> rows = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<RequestId, RequestRow> eldest) {
            return size() > MOST_KEPT;
        }
    };

    JumpIndex(RequestCalls calls, Navigator navigator, Words words, Threads threads) {
        this.calls = calls;
        this.navigator = navigator;
        this.words = words;
        this.threads = threads;
    }

    void loadSoon() {
        threads.delay().after(BEHIND_THE_FIRST_SCREEN, () -> threads.fx().execute(this::load));
    }

    List<PaletteEntry> entries() {
        return rows.values().stream()
                .filter(row -> navigator.canOpen(row.id()))
                .map(this::entry)
                .toList();
    }

    @Override
    public void onEvents(List<StreamEvent> events) {
        for (StreamEvent event : events) {
            if (event.request() != null) {
                keep(event.request());
            }
        }
    }

    @Override
    public void onGap() {
        load();
    }

    private void load() {
        load(RequestQuery.of(QueueView.DECIDED), PageOf.first(Page.MOST), 0);
        load(RequestQuery.of(QueueView.WAITING), PageOf.first(Page.MOST), MOST_WAITING);
    }

    private void load(RequestQuery query, PageOf page, int more) {
        threads.deliver(calls.page(query, page), (answer, failure) -> {
            if (failure != null) {
                return; // what cannot be loaded cannot be jumped to; the screens say themselves why
            }
            answer.items().forEach(this::keep);
            int left = more - answer.items().size();
            if (answer.next() != null && left > 0) {
                load(query, page.next(answer.next()), left);
            }
        });
    }

    private void keep(RequestRow row) {
        RequestRow known = rows.get(row.id());
        if (known == null || known.version() < row.version()) {
            rows.put(row.id(), row);
        }
    }

    private PaletteEntry entry(RequestRow row) {
        String subtitle = row.requester().name() + " · "
                + String.join(", ", row.assets().stream().map(Object::toString).toList());
        return new PaletteEntry(
                "request." + row.id(),
                row.id() + " " + row.title(),
                subtitle,
                words.text("shell.palette.request"),
                "",
                () -> navigator.open(row.id()));
    }
}
