package org.gatehouse.console.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.gatehouse.console.command.Command;
import org.gatehouse.console.kit.ActionBar;
import org.gatehouse.console.kit.ActionButton;
import org.gatehouse.console.kit.Chip;
import org.gatehouse.console.kit.PageHead;
import org.gatehouse.console.kit.ScrollColumn;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Words;
import org.jspecify.annotations.Nullable;

/// The form at the left, what the policy says of it at the right, and what can be done with it at the bottom.
final class SubmissionView extends BorderPane {
    static final String STYLES = Objects.requireNonNull(
                    SubmissionView.class.getResource("/css/submission.css"), "/css/submission.css is missing")
            .toExternalForm();

    /// What can be done with the form.
    record Acts(Command submit, Command save, Command clear) {}

    private final DataSection data;
    private final FormRows rows;
    private final SubmissionModel model;
    private final Words words;
    private final PageHead head = new PageHead();
    private final Label refusal = Texts.body("");

    SubmissionView(
            SubmissionModel model,
            FormRows rows,
            DataSection data,
            WhySection why,
            WhenSection when,
            WhereSection where,
            PreviewPane preview,
            Words words,
            Acts acts) {
        this.model = model;
        this.words = words;
        this.data = data;
        this.rows = rows;
        getStyleClass().add("submission-view");
        getStylesheets().add(STYLES);
        ScrollColumn form = new ScrollColumn(
                data.node(rows), why.node(rows), when.node(rows), where.place(rows), where.subject(rows));
        form.getStyleClass().add("submission-form");
        HBox.setHgrow(form, Priority.ALWAYS);
        HBox middle = new HBox(form, preview);
        setTop(head);
        setCenter(middle);
        refusal.getStyleClass().add("submission-refusal");
        model.refusalProperty().subscribe(this::showRefusal);
        model.draftProperty().subscribe(_ -> showHead());
        model.unsavedProperty().subscribe(_ -> showHead());
        model.furtherProperty().subscribe(_ -> showHead());
        StackPane told = new StackPane(refusal);
        told.setMinWidth(0);
        StackPane.setAlignment(refusal, Pos.CENTER_LEFT);
        setBottom(ActionBar.withField(
                told,
                acts.clear().button(ActionButton.Kind.PLAIN),
                acts.save().button(ActionButton.Kind.PLAIN),
                acts.submit().button(ActionButton.Kind.PRIMARY)));
    }

    /// Puts the cursor where what is wrong can be mended.
    void focus(FormField field) {
        rows.focus(field);
    }

    /// The keyboard starts at the data.
    void focusFirst() {
        data.focus();
    }

    /// Which draft stands in the form, whether it is kept as it stands, and what it asks for beyond the fields.
    private void showHead() {
        OpenDraft draft = model.draftProperty().get();
        head.show(
                words.text("submission.title"), draft == null ? "" : draft.id().value());
        List<Node> facts = new ArrayList<>();
        if (draft == null) {
            facts.add(Texts.note(words.text("submission.hint")));
        } else {
            String kept = model.unsavedProperty().get() ? "submission.draft.changed" : "submission.draft.saved";
            facts.add(new Chip(words.text("submission.status.draft"), Tone.NEUTRAL));
            facts.add(Texts.note(words.text(kept, words.times().moment(draft.at()))));
        }
        String further = further(model.furtherProperty().get());
        if (!further.isEmpty()) {
            facts.add(Texts.note(words.text("submission.draft.further", further)));
        }
        head.setFacts(facts.toArray(Node[]::new));
    }

    private String further(Further further) {
        List<String> parts = new ArrayList<>();
        if (further.extendsGrant() != null) {
            parts.add(words.text("submission.further.extends", further.extendsGrant()));
        }
        if (further.supersedes() != null) {
            parts.add(words.text("submission.further.supersedes", further.supersedes()));
        }
        if (further.until() != null) {
            parts.add(words.text("submission.further.until", words.times().moment(further.until())));
        }
        further.actorChain().forEach(link -> parts.add(words.text("submission.further.through", link)));
        return String.join(", ", parts);
    }

    private void showRefusal(@Nullable String words) {
        refusal.setText(words == null ? "" : words);
    }
}
