package org.gatehouse.console.people;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.gatehouse.console.kit.RichText;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.RosterReplay;

/// What a change of roles would have changed of past requests; fills itself once it is known.
final class RosterReplayPane extends VBox {
    private static final int SHOWN = 6;

    private final Words words;

    RosterReplayPane(Words words) {
        this.words = words;
        getStyleClass().add("replay");
        getChildren().add(Texts.muted(words.text("people.replay.loading")));
    }

    void show(RosterReplay replay) {
        List<Node> lines = new ArrayList<>();
        lines.add(Texts.strong(words.text("people.replay.figures", replay.considered(), replay.changed())));
        replay.changes().stream()
                .limit(SHOWN)
                .forEach(change -> lines.add(new RichText()
                        .mark(tone(change.effect()))
                        .mono(change.request().value())
                        .plain(" " + change.words())));
        if (replay.changed() > SHOWN) {
            lines.add(Texts.muted(words.text("people.replay.more", replay.changed() - SHOWN)));
        }
        getChildren().setAll(lines);
    }

    void fail(String why) {
        getChildren().setAll(new RichText().mark(Tone.DANGER).plain(words.text("people.replay.failed", why)));
    }

    private static Tone tone(RosterReplay.Effect effect) {
        return switch (effect) {
            case GAINS_SEAT -> Tone.ACCENT;
            case LOSES_SEAT -> Tone.WARNING;
            case APPROVAL_VOID -> Tone.DANGER;
        };
    }
}
