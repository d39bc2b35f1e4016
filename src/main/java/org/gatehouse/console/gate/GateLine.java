package org.gatehouse.console.gate;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.gatehouse.console.kit.Chip;
import org.gatehouse.console.kit.QueueRow;
import org.gatehouse.console.kit.RowLine;
import org.gatehouse.console.kit.RowLines;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.contract.GateView;

/// One gate in the list: what it is, how it stands, how much it asks.
final class GateLine implements QueueRow<GateView> {
    private final GateWords words;
    private final Supplier<Instant> now;
    private final Label name = Texts.strong("");
    private final Label kind = Texts.muted("");
    private final Label pace = Texts.muted("");
    private final Chip state = new Chip();
    private final RowLines node;

    GateLine(GateWords words, Supplier<Instant> now) {
        this.words = words;
        this.now = now;
        name.setMinWidth(0);
        kind.setMinWidth(0);
        node = new RowLines(new RowLine(List.of(name), List.of(state)), new RowLine(List.of(kind), List.of(pace)));
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(GateView view) {
        GateWords.Pill pill = words.state(view, now.get());
        name.setText(view.gate().description());
        kind.setText(view.gate().id().value() + " · " + words.kind(view));
        state.show(pill.text(), pill.tone());
        pace.setText(view.gate().retired() ? "" : words.pace(view));
    }

    @Override
    public String accessibleText(GateView view) {
        return String.join(
                ", ",
                List.of(
                        view.gate().description(),
                        view.gate().id().value(),
                        words.kind(view),
                        words.state(view, now.get()).text(),
                        words.heard(view, now.get()),
                        words.pace(view)));
    }
}
