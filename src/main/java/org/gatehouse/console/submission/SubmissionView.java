package org.gatehouse.console.submission;

import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.gatehouse.console.command.Command;
import org.gatehouse.console.kit.ActionBar;
import org.gatehouse.console.kit.ActionButton;
import org.gatehouse.console.kit.PageHead;
import org.gatehouse.console.kit.ScrollColumn;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.screen.Words;
import org.jspecify.annotations.Nullable;

/// The form at the left, what the policy says of it at the right, and what can be done with it at the bottom.
final class SubmissionView extends BorderPane {
    static final String STYLES = Objects.requireNonNull(
                    SubmissionView.class.getResource("/css/submission.css"), "/css/submission.css is missing")
            .toExternalForm();

    private final DataSection data;
    private final FormRows rows;
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
            Command submit,
            Command clear) {
        this.data = data;
        this.rows = rows;
        getStyleClass().add("submission-view");
        getStylesheets().add(STYLES);
        PageHead head = new PageHead();
        head.show(words.text("submission.title"), "");
        head.setFacts(Texts.note(words.text("submission.hint")));
        ScrollColumn form = new ScrollColumn(
                data.node(rows), why.node(rows), when.node(rows), where.place(rows), where.subject(rows));
        form.getStyleClass().add("submission-form");
        HBox.setHgrow(form, Priority.ALWAYS);
        HBox middle = new HBox(form, preview);
        setTop(head);
        setCenter(middle);
        refusal.getStyleClass().add("submission-refusal");
        model.refusalProperty().subscribe(this::showRefusal);
        StackPane told = new StackPane(refusal);
        told.setMinWidth(0);
        StackPane.setAlignment(refusal, Pos.CENTER_LEFT);
        setBottom(ActionBar.withField(
                told, clear.button(ActionButton.Kind.PLAIN), submit.button(ActionButton.Kind.PRIMARY)));
    }

    /// Puts the cursor where what is wrong can be mended.
    void focus(FormField field) {
        rows.focus(field);
    }

    /// The keyboard starts at the data.
    void focusFirst() {
        data.focus();
    }

    private void showRefusal(@Nullable String words) {
        refusal.setText(words == null ? "" : words);
    }
}
