package org.gatehouse.console.submission;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gatehouse.console.command.Command;
import org.gatehouse.console.kit.ActionButton;
import org.gatehouse.console.kit.Callout;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.LoadingBar;
import org.gatehouse.console.kit.RichText;
import org.gatehouse.console.kit.ScrollColumn;
import org.gatehouse.console.kit.Section;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Words;
import org.gatehouse.model.Terms;
import org.gatehouse.model.Verdict;

/// What the policy says of the form, kept up to date beside it.
final class PreviewPane extends StackPane {
    private final Words words;
    private final VerdictWords verdictWords;
    private final Command apply;
    private final Runnable again;
    private final LoadingBar loading;
    private final Section verdict;
    private final Section rules;

    /// @param apply takes the suggested narrowing over into the form
    /// @param again asks once more after a failure
    PreviewPane(SubmissionModel model, Words words, Command apply, Runnable again) {
        this.words = words;
        this.verdictWords = new VerdictWords(words);
        this.apply = apply;
        this.again = again;
        this.loading = new LoadingBar(Descriptor.of(words.text("submission.preview.asking")));
        this.verdict = new Section(words.text("submission.preview.title"));
        this.rules = new Section(words.text("submission.preview.rules"));
        getStyleClass().addAll("side-pane", "submission-preview");
        StackPane.setAlignment(loading, javafx.geometry.Pos.TOP_CENTER);
        getChildren().addAll(new ScrollColumn(verdict, rules), loading);
        model.previewProperty().subscribe(this::show);
    }

    private void show(Preview preview) {
        loading.setVisible(preview.asking());
        List<Node> lines = new ArrayList<>();
        String trouble = preview.trouble();
        if (trouble != null) {
            lines.add(
                    new Callout(Tone.DANGER, trouble).withAction(Descriptor.of(words.text("submission.again")), again));
        }
        Preview.Told told = preview.told();
        if (told == null) {
            if (trouble == null) {
                lines.add(Texts.note(
                        words.text(preview.asking() ? "submission.preview.asking" : "submission.preview.none")));
            }
        } else {
            addVerdict(told, lines);
        }
        preview.assumptions().forEach(assumed -> lines.add(Texts.note(assumed)));
        verdict.setContent(lines.toArray(Node[]::new));
        showRules(told == null ? List.of() : VerdictWords.spoken(told.verdict()));
    }

    private void addVerdict(Preview.Told told, List<Node> lines) {
        VerdictWords.Headline headline = verdictWords.headline(told.verdict());
        lines.add(new RichText().mark(headline.tone()).strong(headline.text()));
        Terms terms = told.verdict().wouldPass();
        if (terms != null) {
            lines.add(suggestion(told, terms));
        }
        verdictWords.afterwards(told.verdict()).forEach(line -> lines.add(Texts.note(line)));
    }

    private Node suggestion(Preview.Told told, Terms terms) {
        RichText text = new RichText().plain(verdictWords.suggestionLead(told));
        List<String> parts = Suggestion.parts(told.ask(), terms, words);
        for (int i = 0; i < parts.size(); i++) {
            text.plain(i == 0 ? " " : " · ").monoStrong(parts.get(i));
        }
        VBox box = new VBox(text);
        box.getStyleClass().add("section-content");
        if (Suggestion.changes(told.ask(), terms)) {
            box.getChildren().add(apply.button(ActionButton.Kind.PLAIN));
        } else {
            box.getChildren().add(Texts.note(words.text("submission.preview.limits-come")));
        }
        return new Callout(Tone.ACCENT, box);
    }

    private void showRules(List<Verdict.RuleOutcome> spoken) {
        rules.setVisible(!spoken.isEmpty());
        rules.setManaged(!spoken.isEmpty());
        rules.setContent(spoken.stream().map(this::rule).toArray(Node[]::new));
    }

    private Node rule(Verdict.RuleOutcome rule) {
        RichText line = new RichText().mark(VerdictWords.tone(rule)).plain(rule.words());
        Tooltip.install(line, new Tooltip(words.text("submission.preview.rule", rule.rule(), rule.source())));
        return line;
    }
}
