package org.gatehouse.console.rule;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.gatehouse.console.kit.Chip;
import org.gatehouse.console.kit.QueueRow;
import org.gatehouse.console.kit.RowLine;
import org.gatehouse.console.kit.RowLines;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.RuleRow;

/// One rule in the list: what it finds, how grave that is, whether it is on, how often it matches.
final class RuleLine implements QueueRow<RuleRow> {
    private final Words words;
    private final Label title = Texts.strong("");
    private final Label level = Texts.muted("");
    private final Label pace = Texts.muted("");
    private final Chip state = new Chip();
    private final RowLines node;

    RuleLine(Words words) {
        this.words = words;
        title.setMinWidth(0);
        level.setMinWidth(0);
        node = new RowLines(new RowLine(List.of(title), List.of(state)), new RowLine(List.of(level), List.of(pace)));
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(RuleRow rule) {
        title.setText(rule.title());
        level.setText(level(rule, words) + " · " + matched(rule, words));
        pace.setText(words.text("rules.per-hour", rule.matchesLastHour()));
        state.show(words.text(rule.on() ? "rules.on" : "rules.off"), rule.on() ? Tone.SUCCESS : Tone.NEUTRAL);
    }

    @Override
    public String accessibleText(RuleRow rule) {
        return String.join(
                ", ",
                List.of(
                        rule.title(),
                        level(rule, words),
                        words.text(rule.on() ? "rules.on" : "rules.off"),
                        matched(rule, words),
                        words.text("rules.per-hour", rule.matchesLastHour())));
    }

    static String level(RuleRow rule, Words words) {
        return words.text("rules.level." + rule.level().name().toLowerCase(Locale.ROOT));
    }

    static String matched(RuleRow rule, Words words) {
        return rule.lastMatched() == null
                ? words.text("rules.never")
                : words.text("rules.matched", words.times().moment(rule.lastMatched()));
    }
}
