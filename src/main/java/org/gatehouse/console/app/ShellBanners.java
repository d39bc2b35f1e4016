package org.gatehouse.console.app;

import java.time.Duration;
import java.time.Instant;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.VBox;
import org.gatehouse.console.client.StreamState;
import org.gatehouse.console.kit.Banner;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Words;
import org.kordamp.ikonli.octicons.Octicons;

/// The lines under the top bar: the connection is lost, this is a demo.
final class ShellBanners extends VBox {
    private final ShellModel model;
    private final Words words;
    private final ObservableValue<Instant> now;
    private final Banner connection;
    private final Banner demo;

    /// @param now the present moment, each second, for the countdown
    ShellBanners(ShellModel model, Words words, ObservableValue<Instant> now, WindowCommands commands) {
        this.model = model;
        this.words = words;
        this.now = now;
        connection = new Banner(Octicons.ALERT_16).withAction(commands.retry.descriptor(), commands.retry::run);
        demo = new Banner(Octicons.BEAKER_16).withAction(commands.connect.descriptor(), commands.connect::run);
        getChildren().addAll(connection, demo);
        model.stream.subscribe(_ -> showConnection());
        now.subscribe(_ -> showConnection());
        model.demo.subscribe(this::showDemo);
    }

    private void showConnection() {
        switch (model.stream.get()) {
            // One failed try is a hiccup and not worth a line; two are a loss.
            case StreamState.Lost lost when lost.attempts() > 0 -> connection.show(Tone.WARNING, lostWords(lost));
            case StreamState.Refused refused ->
                connection.show(Tone.DANGER, refused.why().words());
            case StreamState.Lost _, StreamState.Connecting _, StreamState.Live _, StreamState.Closed _ ->
                connection.hide();
        }
    }

    private String lostWords(StreamState.Lost lost) {
        Duration left = Duration.between(now.getValue(), lost.nextTry());
        String since = words.times().moment(lost.since());
        return left.compareTo(Duration.ofSeconds(1)) < 0
                ? words.text("shell.lost.trying", since)
                : words.text("shell.lost.waiting", since, words.durations().words(left));
    }

    private void showDemo(boolean isDemo) {
        if (isDemo) {
            demo.show(Tone.ACCENT, words.text("shell.demo.banner"));
        } else {
            demo.hide();
        }
    }
}
