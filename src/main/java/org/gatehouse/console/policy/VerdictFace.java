package org.gatehouse.console.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gatehouse.console.kit.ActionButton;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.Links;
import org.gatehouse.console.kit.RichText;
import org.gatehouse.console.kit.ScrollColumn;
import org.gatehouse.console.kit.Section;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Navigator;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.RequestView;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.Slot;
import org.gatehouse.model.Verdict;
import org.jspecify.annotations.Nullable;

/// What a version says of one request as it stands, beside what was said when it was submitted.
final class VerdictFace {
    private final PolicyModel model;
    private final Words words;
    private final Navigator navigator;
    private final TextField request = new TextField();
    private final VBox answer = new VBox();
    private final ScrollColumn node;

    /// A rule as it spoke, wherever it stands in the text.
    private record Spoke(String rule, Verdict.Effect effect, String words, boolean blocking) {
        static Spoke of(Verdict.RuleOutcome rule) {
            return new Spoke(rule.rule(), rule.effect(), rule.words(), rule.blocking());
        }

        static Set<Spoke> all(@Nullable Verdict verdict) {
            return verdict == null
                    ? Set.of()
                    : verdict.rules().stream().map(Spoke::of).collect(Collectors.toSet());
        }
    }

    /// @param judge asks about the request that is typed
    VerdictFace(PolicyModel model, Words words, Navigator navigator, Runnable judge) {
        this.model = model;
        this.words = words;
        this.navigator = navigator;
        Descriptor.of(words.text("policy.request"), words.text("policy.request-hint"))
                .describe(request);
        request.setPromptText(words.text("policy.request-prompt"));
        request.textProperty().bindBidirectional(model.askedProperty());
        request.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                judge.run();
            }
        });
        HBox.setHgrow(request, Priority.ALWAYS);
        ActionButton ask = new ActionButton(
                Descriptor.of(words.text("policy.judge"), words.text("policy.judge-hint")),
                ActionButton.Kind.PLAIN,
                judge);
        HBox line = new HBox(request, ask);
        line.getStyleClass().add("head-line");
        line.setAlignment(Pos.CENTER_LEFT);
        answer.getStyleClass().add("section-content");
        node = new ScrollColumn(new Section(words.text("policy.face.request"), line, answer));
        model.judgedProperty().subscribe(_ -> show());
        model.saidProperty().subscribe(_ -> show());
        model.judgedTroubleProperty().subscribe(_ -> show());
    }

    Node node() {
        return node;
    }

    private void show() {
        RequestView view = model.judgedProperty().get();
        Verdict now = model.saidProperty().get();
        String trouble = model.judgedTroubleProperty().get();
        List<Node> lines = new ArrayList<>();
        if (view != null) {
            lines.add(title(view));
            if (now != null) {
                lines.add(compared(view.request().verdict(), now));
            }
        }
        if (trouble != null) {
            lines.add(new RichText().mark(Tone.DANGER).plain(trouble));
        } else if (view == null) {
            lines.add(Texts.note(words.text("policy.none-judged")));
        } else if (now == null) {
            lines.add(Texts.muted(words.text("policy.judging")));
        }
        if (view != null) {
            lines.add(besides(view.request().verdict(), now));
        }
        answer.getChildren().setAll(lines);
    }

    private Node title(RequestView view) {
        RequestId id = view.row().id();
        RichText title = new RichText();
        if (navigator.canOpen(id)) {
            title.node(Links.of(
                            Descriptor.of(id.value(), words.text("policy.open-hint", id)), () -> navigator.open(id)))
                    .plain("  ");
        } else {
            title.strong(id.value() + "  ");
        }
        return title.strong(view.row().title());
    }

    /// Whether it would go otherwise, in a sentence.
    private Node compared(Verdict then, Verdict now) {
        boolean same = then.outcome() == now.outcome() && then.slots().equals(now.slots()) && sameRules(then, now);
        RichText line = new RichText().mark(same ? Tone.NEUTRAL : Tone.WARNING);
        if (same) {
            return line.plain(words.text("policy.same"));
        }
        return says(then).equals(says(now))
                ? line.plain(words.text("policy.other-rules"))
                : line.plain(words.text("policy.otherwise", says(then), says(now)));
    }

    private static boolean sameRules(Verdict then, Verdict now) {
        return Spoke.all(then).equals(Spoke.all(now));
    }

    private Node besides(Verdict then, @Nullable Verdict now) {
        GridPane both = new GridPane();
        both.getStyleClass().add("verdicts");
        for (int i = 0; i < 2; i++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            both.getColumnConstraints().add(half);
        }
        if (now != null) {
            both.add(column(words.text("policy.says-now", now.policy()), now, then), 0, 0);
        }
        both.add(column(words.text("policy.said-then", then.policy()), then, now), 1, 0);
        return both;
    }

    /// @param other what the rules are compared with, to mark those that speak here alone; null for nothing
    private VBox column(String title, Verdict verdict, @Nullable Verdict other) {
        Set<Spoke> elsewhere = Spoke.all(other);
        VBox column = new VBox(Texts.muted(title), Texts.strong(says(verdict)));
        column.getStyleClass().add("section-content");
        column.setAlignment(Pos.TOP_LEFT);
        verdict.rules().forEach(rule -> {
            boolean alone = other != null && !elsewhere.contains(Spoke.of(rule));
            column.getChildren().add(rule(rule, alone));
        });
        if (verdict.rules().isEmpty()) {
            column.getChildren().add(Texts.note(words.text("policy.no-rule")));
        }
        return column;
    }

    private Node rule(Verdict.RuleOutcome rule, boolean alone) {
        Tone tone =
                rule.blocking() ? Tone.DANGER : rule.effect() == Verdict.Effect.REQUIRE ? Tone.WARNING : Tone.ACCENT;
        RichText line = new RichText().mark(tone);
        if (alone) {
            line.strong(words.text("policy.only-here") + " ");
        }
        return line.plain(rule.words() + "  ").mono(rule.rule()).muted("  " + rule.source());
    }

    /// `people decide: 2 approvals`
    private String says(Verdict verdict) {
        String outcome = words.text("policy.outcome." + verdict.outcome().name().toLowerCase(Locale.ROOT));
        int seats = verdict.slots().stream().mapToInt(Slot::needed).sum();
        return seats == 0 ? outcome : words.text("policy.seats", outcome, seats);
    }
}
