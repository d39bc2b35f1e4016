package org.gatehouse.console.app;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.gatehouse.console.client.StreamState;
import org.gatehouse.console.i18n.Numbers;
import org.gatehouse.console.kit.StatusBar;
import org.gatehouse.console.kit.StatusItem;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.FeedView;

/// Fills the line along the bottom: the connection, the feeds, the ledger, the service.
final class StatusLine {
    private static final int SECONDS = 60;

    /// What arrives later than this is late.
    private static final long LATE_MS = 60_000;

    private final ShellModel model;
    private final Words words;
    private final StatusItem connection = new StatusItem();
    private final StatusItem feeds = new StatusItem();
    private final StatusItem ledger = new StatusItem();
    private final StatusItem service = new StatusItem();

    StatusLine(ShellModel model, Words words) {
        this.model = model;
        this.words = words;
        model.stream.subscribe(this::showConnection);
        model.phase.subscribe(_ -> showConnection(model.stream.get()));
        model.feeds.subscribe(this::showFeeds);
        model.ledgerEntries.subscribe(count -> showLedger(count.longValue()));
        model.serviceName.subscribe(_ -> showService());
        model.latency.subscribe(_ -> showService());
    }

    StatusBar bar() {
        return new StatusBar(List.of(connection, feeds, ledger), List.of(service));
    }

    private void showConnection(StreamState state) {
        if (!(model.phase.get() instanceof ShellModel.Phase.Working)) {
            connection.show(words.text("shell.status.none"), Tone.NEUTRAL);
            return;
        }
        switch (state) {
            case StreamState.Connecting _ -> connection.show(words.text("shell.status.connecting"), Tone.NEUTRAL);
            case StreamState.Live _ -> connection.show(words.text("shell.status.live"), Tone.SUCCESS);
            case StreamState.Lost _ -> connection.show(words.text("shell.status.reconnecting"), Tone.WARNING);
            case StreamState.Refused _ -> connection.show(words.text("shell.status.refused"), Tone.DANGER);
            case StreamState.Closed _ -> connection.show(words.text("shell.status.none"), Tone.NEUTRAL);
        }
    }

    /// What arrives in all and how late the latest of it is, and what does not arrive.
    private void showFeeds(List<FeedView> all) {
        List<FeedView> receiving = all.stream()
                .filter(feed -> feed.state() == FeedView.State.RECEIVING)
                .toList();
        long silent = all.stream()
                .filter(feed -> feed.state() == FeedView.State.SILENT)
                .count();
        long gapped = all.stream().filter(feed -> feed.gaps() > 0).count();
        long perMinute = receiving.stream().mapToLong(FeedView::eventsPerMinute).sum();
        OptionalLong lag = receiving.stream()
                .filter(feed -> feed.eventsPerMinute() > 0)
                .flatMap(feed -> Stream.ofNullable(feed.lagMs()))
                .mapToLong(Long::longValue)
                .max();
        if (all.isEmpty()) {
            feeds.show("");
        } else if (silent + gapped > 0) {
            feeds.show(
                    words.text("shell.status.feeds", rate(perMinute), lag(lag)) + " · "
                            + (silent > 0
                                    ? words.text("shell.status.feeds.silent", silent)
                                    : words.text("shell.status.feeds.gapped", gapped)),
                    Tone.DANGER);
        } else {
            feeds.show(
                    words.text("shell.status.feeds", rate(perMinute), lag(lag)),
                    lag.orElse(0) > LATE_MS ? Tone.WARNING : Tone.SUCCESS);
        }
    }

    private String rate(long perMinute) {
        return perMinute > 0 && perMinute < SECONDS
                ? words.text("feeds.pace.minute", Numbers.grouped(perMinute))
                : words.text("feeds.pace.second", Numbers.grouped(Math.round(perMinute / (double) SECONDS)));
    }

    private String lag(OptionalLong ms) {
        return ms.isPresent()
                ? words.text("shell.status.lag", words.durations().precise(Duration.ofMillis(ms.getAsLong())))
                : words.text("shell.status.lag.none");
    }

    private void showLedger(long count) {
        ledger.show(count < 0 ? "" : words.text("shell.status.ledger", count));
    }

    private void showService() {
        String name = Objects.requireNonNullElse(model.serviceName.get(), "");
        var latency = model.latency.get();
        service.show(
                latency == null || name.isEmpty()
                        ? name
                        : words.text(
                                "shell.status.service", name, words.durations().precise(latency)));
    }
}
