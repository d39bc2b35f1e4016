package org.gatehouse.console.app;

import java.util.List;
import java.util.Objects;
import org.gatehouse.console.client.StreamState;
import org.gatehouse.console.kit.StatusBar;
import org.gatehouse.console.kit.StatusItem;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Words;

/// Fills the line along the bottom: the connection, the ledger, the service.
final class StatusLine {
    private final ShellModel model;
    private final Words words;
    private final StatusItem connection = new StatusItem();
    private final StatusItem ledger = new StatusItem();
    private final StatusItem service = new StatusItem();

    StatusLine(ShellModel model, Words words) {
        this.model = model;
        this.words = words;
        model.stream.subscribe(this::showConnection);
        model.phase.subscribe(_ -> showConnection(model.stream.get()));
        model.ledgerEntries.subscribe(count -> showLedger(count.longValue()));
        model.serviceName.subscribe(_ -> showService());
        model.latency.subscribe(_ -> showService());
    }

    StatusBar bar() {
        return new StatusBar(List.of(connection, ledger), List.of(service));
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
