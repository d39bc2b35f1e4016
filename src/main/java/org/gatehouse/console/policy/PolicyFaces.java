package org.gatehouse.console.policy;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
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
import org.gatehouse.model.PolicyVersion;

/// Every face of a version: its rules in words, its text, what changed, what it would have said, which rules
/// speak for one request, and the next version being written.
final class PolicyFaces {
    private static final int AROUND = 3;
    private static final int REPLAYED = 200;

    private final PolicyModel model;
    private final Words words;
    private final TextLines text;
    private final TextLines changes;
    private final ReplayPane replay;
    private final VerdictFace request;
    private final TextArea draft = new TextArea();
    private final VBox wrongs = new VBox();

    PolicyFaces(PolicyModel model, Words words, VerdictFace request) {
        this.model = model;
        this.words = words;
        this.request = request;
        this.text = new TextLines(words.text("policy.face.text"));
        this.changes = new TextLines(words.text("policy.face.changes"));
        this.replay = new ReplayPane(words);
        draft.getStyleClass().add("mono");
        Descriptor.of(words.text("policy.draft"), words.text("policy.draft-hint"))
                .nameTo(draft);
        draft.textProperty().bindBidirectional(model.draftProperty());
        wrongs.getStyleClass().add("replay");
        model.replayProperty().subscribe(_ -> showReplay());
        model.replayTroubleProperty().subscribe(_ -> showReplay());
        model.wrongs().subscribe(this::showWrongs);
    }

    /// The node for a face of this version.
    Node node(Face face, PolicyVersion version) {
        return switch (face) {
            case RULES -> rules(version);
            case TEXT -> text(version);
            case CHANGES -> changes(version);
            case REPLAY -> new ScrollColumn(new Section(words.text("policy.face.replay"), replay));
            case REQUEST -> request.node();
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
