package org.gatehouse.console.grant;

import java.time.Instant;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.gatehouse.console.kit.RichText;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.GrantAtGate;
import org.gatehouse.contract.GrantAtGate.Holding;

/// One gate that goes by a grant: whether it holds it, since when, how often it was used there.
final class GrantGateLine {
    private final Words words;

    GrantGateLine(Words words) {
        this.words = words;
    }

    Node of(GrantAtGate gate) {
        RichText line = new RichText()
                .mark(tone(gate.holding()))
                .strong(gate.description())
                .plain(" " + words.text("grants.gate." + GrantWords.lower(gate.holding())));
        Instant since = gate.since();
        if (since != null) {
            line.muted(" " + words.text("grants.gate.since", words.times().moment(since)));
        }
        Instant last = gate.lastUsed();
        String used = last == null
                ? words.text("grants.gate.unused")
                : words.text("grants.gate.used", gate.decisions(), words.times().moment(last));
        VBox both = new VBox(line, Texts.note(used));
        both.getStyleClass().add("grant-gate");
        return both;
    }

    static Tone tone(Holding holding) {
        return switch (holding) {
            case ASKS, HOLDS -> Tone.SUCCESS;
            case AWAITED -> Tone.WARNING;
            case NOT_LET_GO -> Tone.DANGER;
            case NOT_HELD -> Tone.NEUTRAL;
        };
    }
}
