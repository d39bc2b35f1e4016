package org.gatehouse.console.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gatehouse.console.kit.ActionButton;
import org.gatehouse.console.kit.Callout;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.EmptyState;
import org.gatehouse.console.kit.Links;
import org.gatehouse.console.kit.RichText;
import org.gatehouse.console.kit.ScrollColumn;
import org.gatehouse.console.kit.Section;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.policy.LineDiff.Change;
import org.gatehouse.console.policy.LineDiff.Line;
import org.gatehouse.console.policy.PolicyModel.Face;
import org.gatehouse.console.policy.PolicyText.Wrong;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.PolicyReplay;
import org.gatehouse.contract.RequestView;
import org.gatehouse.model.PolicyVersion;
import org.gatehouse.model.Verdict;

/// Every face of a version: its rules in words, its text, what changed, what it would have said, which rules spoke
/// for one request, and the next version being written.
final class PolicyFaces {
    private static final int AROUND = 3;
    private static final int REPLAYED = 200;

    private final PolicyModel model;
    private final Words words;
    private final Runnable judge;
    private final TextLines text;
    private final TextLines changes;
    private final ReplayPane replay;
    private final TextField request = new TextField();
    private final VBox verdict = new VBox();
    private final TextArea draft = new TextArea();
    private final VBox wrongs = new VBox();

    /// @param judge asks which rules spoke for the request that is typed
    PolicyFaces(PolicyModel model, Words words, Runnable judge) {
        this.model = model;
        this.words = words;
        this.judge = judge;
        this.text = new TextLines(words.text("policy.face.text"));
        this.changes = new TextLines(words.text("policy.face.changes"));
        this.replay = new ReplayPane(words);
        Descriptor.of(words.text("policy.request"), words.text("policy.request-hint"))
                .describe(request);
        request.setPromptText(words.text("policy.request-prompt"));
        request.textProperty().bindBidirectional(model.askedProperty());
        request.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                judge.run();
            }
        });
        verdict.getStyleClass().add("form");
        draft.getStyleClass().add("mono");
        Descriptor.of(words.text("policy.draft"), words.text("policy.draft-hint"))
                .nameTo(draft);
        draft.textProperty().bindBidirectional(model.draftProperty());
        wrongs.getStyleClass().add("replay");
        model.replayProperty().subscribe(_ -> showReplay());
        model.replayTroubleProperty().subscribe(_ -> showReplay());
        model.judgedProperty().subscribe(_ -> showVerdict());
        model.judgedTroubleProperty().subscribe(_ -> showVerdict());
        model.wrongs().subscribe(this::showWrongs);
    }

    /// The node for a face of this version.
    Node node(Face face, PolicyVersion version) {
        return switch (face) {
            case RULES -> rules(version);
            case TEXT -> text(version);
            case CHANGES -> changes(version);
            case REPLAY -> new ScrollColumn(new Section(words.text("policy.face.replay"), replay));
            case REQUEST -> requestFace();
            case DRAFT -> draftFace();
        };
    }

    private Node rules(PolicyVersion version) {
        List<Node> lines = new ArrayList<>();
        for (PolicyText.RuleTitle rule : PolicyText.rules(version.source())) {
            lines.add(new RichText()
                    .plain(rule.title() + "  ")
                    .node(Links.of(Descriptor.of(rule.id(), words.text("policy.rule-hint", rule.line())), () -> {
                        model.faceProperty().set(Face.TEXT);
                        text.go(rule.line());
                    })));
        }
        Section section = new Section(words.text("policy.rules", lines.size()), lines.toArray(Node[]::new));
        return new ScrollColumn(section);
    }

    private Node text(PolicyVersion version) {
        text.show(LineDiff.of(version.source(), version.source()));
        return text;
    }

    private Node changes(PolicyVersion version) {
        return model.base(version)
                .map(base -> changes(base, version))
                .orElseGet(() -> new EmptyState(words.text("policy.no-base"), words.text("policy.no-base-hint")));
    }

    private Node changes(PolicyVersion base, PolicyVersion version) {
        List<Line> diff = LineDiff.changed(LineDiff.of(base.source(), version.source()), AROUND);
        long added = diff.stream().filter(line -> line.change() == Change.ADDED).count();
        long removed =
                diff.stream().filter(line -> line.change() == Change.REMOVED).count();
        changes.show(diff);
        VBox.setVgrow(changes, Priority.ALWAYS);
        VBox face = new VBox(Texts.body(words.text("policy.changed", base.ref(), added, removed)), changes);
        face.getStyleClass().add("policy-face");
        return face;
    }

    private void showReplay() {
        PolicyReplay known = model.replayProperty().get();
        String trouble = model.replayTroubleProperty().get();
        if (known != null) {
            replay.show(known, REPLAYED);
        } else if (trouble != null) {
            replay.fail(trouble);
        } else {
            replay.begin();
        }
    }

    private Node requestFace() {
        HBox.setHgrow(request, Priority.ALWAYS);
        ActionButton ask = new ActionButton(
                Descriptor.of(words.text("policy.judge"), words.text("policy.judge-hint")),
                ActionButton.Kind.PLAIN,
                judge);
        HBox line = new HBox(request, ask);
        line.getStyleClass().add("head-line");
        line.setAlignment(Pos.CENTER_LEFT);
        return new ScrollColumn(new Section(words.text("policy.face.request"), line, verdict));
    }

    private void showVerdict() {
        RequestView view = model.judgedProperty().get();
        String trouble = model.judgedTroubleProperty().get();
        List<Node> lines = new ArrayList<>();
        if (trouble != null) {
            lines.add(new RichText().mark(Tone.DANGER).plain(trouble));
        } else if (view == null) {
            lines.add(Texts.note(words.text("policy.none-judged")));
        } else {
            Verdict said = view.request().verdict();
            lines.add(Texts.strong(view.row().id() + " · " + view.row().title()));
            lines.add(Texts.body(words.text(
                    "policy.said-by",
                    said.policy(),
                    words.text("policy.outcome." + said.outcome().name().toLowerCase(Locale.ROOT)))));
            said.rules().forEach(rule -> lines.add(rule(rule)));
        }
        verdict.getChildren().setAll(lines);
    }

    private Node rule(Verdict.RuleOutcome rule) {
        Tone tone =
                rule.blocking() ? Tone.DANGER : rule.effect() == Verdict.Effect.REQUIRE ? Tone.WARNING : Tone.ACCENT;
        return new RichText()
                .mark(tone)
                .plain(rule.words() + "  ")
                .mono(rule.rule())
                .muted("  " + rule.source());
    }

    private Node draftFace() {
        VBox.setVgrow(draft, Priority.ALWAYS);
        VBox face = new VBox(new Callout(Tone.ACCENT, words.text("policy.draft-said")), wrongs, draft);
        face.getStyleClass().add("policy-face");
        return face;
    }

    /// Each at its place: choosing one puts the cursor there.
    private void showWrongs() {
        List<Node> lines = new ArrayList<>();
        for (Wrong wrong : model.wrongs()) {
            RichText line = new RichText().mark(Tone.DANGER);
            if (wrong.line() > 0) {
                line.node(Links.of(
                        Descriptor.of(
                                words.text("policy.place", wrong.line(), wrong.column()),
                                words.text("policy.place-hint")),
                        () -> go(wrong)));
                line.plain("  ");
            }
            lines.add(line.plain(wrong.message()));
        }
        wrongs.getChildren().setAll(lines);
        model.wrongs().stream().filter(wrong -> wrong.line() > 0).findFirst().ifPresent(this::go);
    }

    private void go(Wrong wrong) {
        int at = 0;
        String source = draft.getText();
        for (int line = 1; line < wrong.line() && at >= 0; line++) {
            at = source.indexOf('\n', at) + 1;
        }
        int end = source.indexOf('\n', at);
        draft.requestFocus();
        draft.selectRange(end < 0 ? source.length() : end, Math.min(at + wrong.column() - 1, source.length()));
    }
}
