package org.gatehouse.console.request;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.Links;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Ticker;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.request.PendingDecision.Stage;
import org.gatehouse.console.screen.Words;
import org.gatehouse.model.RequestId;

/// What was decided and is not with the service: what waits to be sent with the seconds left to take it back, what
/// could not be sent, and what the service did not take. Takes no room while there is nothing.
final class PendingBar extends VBox {
    /// Lines in sight; what is older is counted.
    private static final int MOST = 3;

    private final RequestsModel model;
    private final RequestWords requestWords;
    private final Words words;
    private final Ticker ticker;
    private final Acts acts;
    private final List<Countdown> countdowns = new ArrayList<>();

    /// What can be done about a line.
    interface Acts {
        void takeBack(long number);

        void sendNow(long number);

        void look(RequestId refused);

        void dismiss(RequestId refused);
    }

    private record Countdown(Label label, Instant until) {}

    PendingBar(RequestsModel model, RequestWords requestWords, Words words, Ticker ticker, Acts acts) {
        this.model = model;
        this.requestWords = requestWords;
        this.words = words;
        this.ticker = ticker;
        this.acts = acts;
        getStyleClass().add("pending-bar");
        model.pending().subscribe(this::refresh);
        model.refused().subscribe(this::refresh);
        model.selectedProperty().subscribe(_ -> refresh());
        ticker.nowProperty().when(sceneProperty().map(_ -> true).orElse(false)).subscribe(_ -> countDown());
        refresh();
    }

    private void refresh() {
        countdowns.clear();
        List<Node> lines = new ArrayList<>();
        // What is refused is told in the middle where the request itself is in sight.
        model.refused().stream()
                .filter(refused ->
                        !refused.request().equals(model.selectedProperty().get()))
                .forEach(refused -> lines.add(refusedLine(refused)));
        model.pending().forEach(pending -> lines.add(line(pending)));
        int hidden = Math.max(0, lines.size() - MOST);
        List<Node> shown = new ArrayList<>(lines.subList(hidden, lines.size()));
        if (hidden > 0) {
            shown.addFirst(Texts.muted(words.text("request.pending.more", hidden)));
        }
        getChildren().setAll(shown);
        setVisible(!shown.isEmpty());
        setManaged(!shown.isEmpty());
        countDown();
    }

    private Node line(PendingDecision pending) {
        String what = requestWords.decided(pending);
        long number = pending.number();
        return switch (pending.stage()) {
            case Stage.Waiting(Instant sendAt) -> {
                Label left = Texts.muted("");
                countdowns.add(new Countdown(left, sendAt));
                yield line(
                        Tone.ACCENT,
                        what,
                        left,
                        link("send-now", what, () -> acts.sendNow(number)),
                        link("undo", what, () -> acts.takeBack(number)));
            }
            case Stage.Sending _ -> line(Tone.NEUTRAL, what, Texts.muted(words.text("request.pending.sending")));
            case Stage.Unsent(String why) ->
                line(
                        Tone.DANGER,
                        words.text("request.pending.unsent", what, why),
                        new Region(),
                        link("try-again", what, () -> acts.sendNow(number)),
                        link("take-back", what, () -> acts.takeBack(number)));
        };
    }

    private Node refusedLine(RefusedDecision refused) {
        String what = requestWords.decided(refused.vote());
        RequestId id = refused.request();
        return line(
                Tone.WARNING,
                words.text("request.pending.refused", what, refused.problem().detail()),
                new Region(),
                link("look", what, () -> acts.look(id)),
                link("dismiss", what, () -> acts.dismiss(id)));
    }

    private Node line(Tone tone, String text, Node standing, Node... links) {
        Label label = new Label(text);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinWidth(0);
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox line = new HBox(label, standing);
        line.getChildren().addAll(links);
        line.getStyleClass().add("pending-line");
        tone.applyTo(line);
        line.setAccessibleText(text);
        if (standing instanceof Region region) {
            region.setMinWidth(Region.USE_PREF_SIZE);
        }
        return line;
    }

    private Node link(String act, String what, Runnable action) {
        Descriptor descriptor =
                Descriptor.of(words.text("request.pending." + act), words.text("request.pending-hint." + act));
        Node link = Links.of(descriptor, action);
        link.setAccessibleText(descriptor.name() + ": " + what);
        return link;
    }

    private void countDown() {
        Instant now = ticker.nowProperty().get();
        countdowns.forEach(countdown -> {
            long millis = Duration.between(now, countdown.until()).toMillis();
            countdown.label().setText(words.text("request.pending.in", Math.max(0, Math.ceilDiv(millis, 1000L))));
        });
    }
}
