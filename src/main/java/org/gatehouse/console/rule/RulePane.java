package org.gatehouse.console.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.gatehouse.console.kit.Callout;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.EmptyState;
import org.gatehouse.console.kit.FactTable;
import org.gatehouse.console.kit.PageHead;
import org.gatehouse.console.kit.RichText;
import org.gatehouse.console.kit.ScrollColumn;
import org.gatehouse.console.kit.Section;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Acts;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.RuleProblem;
import org.gatehouse.contract.RuleReplay;
import org.gatehouse.contract.RuleRow;
import org.gatehouse.contract.RuleView;
import org.jspecify.annotations.Nullable;

/// The rule in the middle, below whatever files are refused: what it finds, how it fares, its replay and its source.
final class RulePane extends BorderPane {
    private final RulesModel model;
    private final Words words;
    private final Acts acts;
    private final PageHead head = new PageHead();
    private final VBox notes = new VBox();
    private final Section about;
    private final FactTable health = new FactTable();
    private final Section replay;
    private final Section source;
    private final BorderPane whole = new BorderPane();

    RulePane(RulesModel model, Words words, Acts acts, Node bar) {
        this.model = model;
        this.words = words;
        this.acts = acts;
        this.about = new Section(words.text("rules.section.about"));
        this.replay = new Section(words.text("rules.section.replay"));
        this.source = new Section(words.text("rules.section.source"));
        setMinWidth(0);
        notes.getStyleClass().add("pane-notes");
        whole.setTop(head);
        whole.setCenter(
                new ScrollColumn(about, new Section(words.text("rules.section.health"), health), replay, source));
        setTop(notes);
        setBottom(bar);
        model.shownProperty().subscribe(this::show);
        model.replayProperty().subscribe(this::showReplay);
        model.problemsProperty().subscribe(_ -> showNotes());
        model.troubleProperty().subscribe(_ -> showNotes());
        acts.troubleProperty().subscribe(_ -> showNotes());
    }

    private void show(@Nullable RuleView view) {
        if (view == null) {
            setCenter(new EmptyState(words.text("rules.none"), words.text("rules.none-hint")));
            return;
        }
        setCenter(whole);
        RuleRow rule = view.rule();
        head.show(rule.title(), rule.id());
        head.setFacts(
                Texts.muted(RuleLine.level(rule, words) + " · " + words.text(rule.on() ? "rules.on" : "rules.off")));
        List<Node> lines = new ArrayList<>(List.of(Texts.body(view.description())));
        view.falsePositives().forEach(known -> lines.add(Texts.note(words.text("rules.false-positive", known))));
        about.setContent(lines.toArray(Node[]::new));
        health.clear();
        health.fact(words.text("rules.fact.matched"), RuleLine.matched(rule, words));
        health.fact(words.text("rules.fact.matches"), words.text("rules.matches", rule.matches(), rule.events()));
        health.fact(words.text("rules.fact.pace"), words.text("rules.per-hour", rule.matchesLastHour()));
        health.fact(words.text("rules.fact.cost"), words.text("rules.cost", Math.round(rule.nanosPerEvent())));
        health.fact(words.text("rules.fact.file"), new RichText().mono(rule.file() + ":" + rule.line()));
        source.setContent(new RichText().mono(view.source()));
    }

    private void showReplay(@Nullable RuleReplay now) {
        if (now == null) {
            replay.setContent(Texts.note(words.text("rules.replay.hint")));
            return;
        }
        replay.setContent(
                switch (now.state()) {
                    case RUNNING -> Texts.body(words.text("rules.replay.running", now.looked(), now.events()));
                    case DONE -> Texts.strong(words.text("rules.replay.done", now.alerts(), now.matches()));
                    case STOPPED -> Texts.note(words.text("rules.replay.stopped", now.looked(), now.events()));
                    case FAILED ->
                        new Callout(
                                Tone.DANGER,
                                words.text("rules.replay.failed", Objects.requireNonNullElse(now.fault(), "")));
                });
    }

    /// Refused files come first: what they should find is not found.
    private void showNotes() {
        List<Node> shown = new ArrayList<>();
        for (RuleProblem problem : model.problemsProperty().get()) {
            shown.add(new Callout(
                    Tone.DANGER,
                    new RichText()
                            .plain(words.text("rules.refused", place(problem), problem.message()))
                            .line()
                            .mono(excerpt(problem))));
        }
        String stale = model.troubleProperty().get();
        if (stale != null) {
            shown.add(new Callout(Tone.WARNING, words.text("rules.stale", stale)));
        }
        Acts.Trouble trouble = acts.troubleProperty().get();
        if (trouble != null) {
            shown.add(new Callout(Tone.DANGER, words.text("people.act-failed", trouble.words()))
                    .withAction(Descriptor.of(words.text("people.act-failed.close")), acts::forgetTrouble));
        }
        notes.getChildren().setAll(shown);
        notes.setManaged(!shown.isEmpty());
    }

    private static String place(RuleProblem problem) {
        return problem.file() + ":" + problem.line() + ":" + problem.column();
    }

    private static String excerpt(RuleProblem problem) {
        return problem.sourceLine() + "\n" + " ".repeat(Math.max(0, problem.column() - 1)) + "^";
    }
}
