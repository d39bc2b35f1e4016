package org.gatehouse.console.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.gatehouse.console.kit.RichText;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.PolicyReplay;
import org.gatehouse.model.Verdict;

/// What a version would have said of past requests; says that it is on its way until it is known.
final class ReplayPane extends VBox {
    private final Words words;

    ReplayPane(Words words) {
        this.words = words;
        getStyleClass().add("replay");
        begin();
    }

    void begin() {
        getChildren().setAll(Texts.muted(words.text("policy.replay.loading")));
    }

    /// @param most how many changes are shown one by one
    void show(PolicyReplay replay, int most) {
        List<Node> lines = new ArrayList<>();
        lines.add(Texts.strong(words.text("policy.replay.figures", replay.considered(), replay.changed())));
        replay.changes().stream()
                .limit(most)
                .forEach(change -> lines.add(new RichText()
                        .mark(tone(change.would()))
                        .mono(change.request().value() + " ")
                        .plain(outcome(change.was()))
                        .muted(" → ")
                        .strong(outcome(change.would()))
                        .muted("  " + change.words())));
        if (replay.changed() > most) {
            lines.add(Texts.muted(words.text("policy.replay.more", replay.changed() - most)));
        }
        getChildren().setAll(lines);
    }

    void fail(String why) {
        getChildren().setAll(new RichText().mark(Tone.DANGER).plain(why));
    }

    private String outcome(Verdict.Outcome outcome) {
        return words.text("policy.outcome." + outcome.name().toLowerCase(Locale.ROOT));
    }

    private static Tone tone(Verdict.Outcome outcome) {
        return switch (outcome) {
            case DENY -> Tone.DANGER;
            case NARROW -> Tone.WARNING;
            case REQUIRE_APPROVAL -> Tone.ACCENT;
            case AUTO_APPROVE -> Tone.SUCCESS;
        };
    }
}
