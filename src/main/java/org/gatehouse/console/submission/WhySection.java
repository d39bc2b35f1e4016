package org.gatehouse.console.submission;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.gatehouse.console.kit.Section;
import org.gatehouse.console.screen.Words;
import org.gatehouse.model.PurposeType;
import org.gatehouse.model.Severity;

/// What the data is needed for.
final class WhySection {
    private static final int LINES = 3;

    private final SubmissionModel model;
    private final Words words;

    WhySection(SubmissionModel model, Words words) {
        this.model = model;
        this.words = words;
    }

    Node node(FormRows rows) {
        FormRow type = rows.row(
                FormField.PURPOSE,
                "purpose",
                Choices.of(
                        List.of(PurposeType.values()),
                        one -> words.text("submission.purpose." + AssetWords.lower(one)),
                        model.purposeProperty()));
        TextField detail = field("detail-prompt");
        detail.textProperty().bindBidirectional(model.detailProperty());
        FormRow justification = rows.row(FormField.JUSTIFICATION, "justification", justification());
        justification.setHint(words.text("submission.field.justification-hint"));
        TextField ticket = field("ticket-prompt");
        ticket.textProperty().bindBidirectional(model.ticketProperty());
        FormRow severity = new FormRow(
                org.gatehouse.console.kit.Descriptor.of(words.text("submission.field.severity")),
                Choices.of(
                        List.of(Severity.values()),
                        one -> words.text("submission.severity." + AssetWords.lower(one)),
                        model.severityProperty()));
        severity.setHint(words.text("submission.field.severity-hint"));
        return new Section(
                words.text("submission.section.why"),
                new Pair(type, rows.row(FormField.DETAIL, "detail", detail)),
                justification,
                new Pair(severity, rows.row(FormField.TICKET, "ticket", ticket)));
    }

    private TextField field(String prompt) {
        TextField field = new TextField();
        field.setPromptText(words.text("submission.field." + prompt));
        return field;
    }

    /// Tab goes on as it does from every other field: nobody indents a justification.
    private TextArea justification() {
        TextArea area = new TextArea();
        area.setWrapText(true);
        area.setPrefRowCount(LINES);
        area.textProperty().bindBidirectional(model.justificationProperty());
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
                area.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                event.consume();
            }
        });
        return area;
    }
}
