package org.gatehouse.console.gate;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.gatehouse.console.kit.Chip;
import org.gatehouse.console.kit.QueueRow;
import org.gatehouse.console.kit.RowLine;
import org.gatehouse.console.kit.RowLines;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.GateView.Denial;

/// One thing that was refused: who wanted what, why not, when last and how often.
final class DenialLine implements QueueRow<DenialRow> {
    private static final double WHO = 170;

    private final GatesModel model;
    private final GateWords gateWords;
    private final Words words;
    private final Label who = Texts.strong("");
    private final Label what = Texts.mono("");
    private final Label when = Texts.muted("");
    private final Label reason = Texts.muted("");
    private final Chip times = new Chip();
    private final Chip curable = new Chip();
    private final RowLines node;

    DenialLine(GatesModel model, GateWords gateWords, Words words) {
        this.model = model;
        this.gateWords = gateWords;
        this.words = words;
        for (Label label : List.of(what, reason)) {
            label.setMinWidth(0);
        }
        who.setMaxWidth(WHO);
        who.setMinWidth(Region.USE_PREF_SIZE);
        node = new RowLines(
                new RowLine(List.of(who, what), List.of(when)), new RowLine(List.of(reason), List.of(times, curable)));
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(DenialRow row) {
        Denial denial = row.latest();
        who.setText(who(denial));
        what.setText(what(denial));
        when.setText(words.times().seconds(denial.at()));
        reason.setText(denial.reason());
        if (row.times() > 1) {
            times.show(words.text("gates.times", row.times()), Tone.NEUTRAL);
        } else {
            times.clear();
        }
        if (denial.needs() == null) {
            curable.clear();
        } else {
            curable.show(words.text("gates.curable"), Tone.ACCENT);
        }
    }

    private String who(Denial denial) {
        return who(denial, model, words);
    }

    /// Who was refused: by name where the register knows one, else as the gate called them.
    static String who(Denial denial, GatesModel model, Words words) {
        String named = denial.subject() == null ? denial.name() : model.name(denial.subject());
        return named.isBlank() ? words.text("gates.nobody") : named;
    }

    private String what(Denial denial) {
        return (denial.asset() + " " + gateWords.action(denial.action())).strip();
    }

    @Override
    public String accessibleText(DenialRow row) {
        Denial denial = row.latest();
        return String.join(
                ", ",
                List.of(
                        who(denial),
                        what(denial),
                        denial.reason(),
                        words.times().moment(denial.at()),
                        words.text("gates.times-spoken", row.times()),
                        words.text(denial.needs() == null ? "gates.not-curable" : "gates.curable")));
    }
}
