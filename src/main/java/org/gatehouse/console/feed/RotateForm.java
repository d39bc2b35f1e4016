package org.gatehouse.console.feed;

import java.time.Duration;
import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import org.gatehouse.console.kit.Choices;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.ReasonField;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.screen.Form;
import org.gatehouse.console.screen.FormLines;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.Documents;
import org.gatehouse.contract.Documents.RotationDocument;

/// Why a feed gets a new token, and how long the one it has stays valid.
final class RotateForm implements Form {
    private static final List<Duration> OVERLAPS =
            List.of(Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(7), Duration.ZERO);

    private final ComboBox<Duration> overlap;
    private final ReasonField reason;
    private final VBox node;

    RotateForm(Words words) {
        overlap = Choices.of(
                Descriptor.of(words.text("feeds.rotate.overlap")),
                "",
                FXCollections.observableArrayList(OVERLAPS),
                one -> one.isZero()
                        ? words.text("feeds.rotate.at-once")
                        : words.text("feeds.rotate.for", words.durations().exact(one)));
        overlap.setValue(OVERLAPS.getFirst());
        reason = new ReasonField(words.messages(), Documents.TEXT_MOST);
        node = FormLines.form(
                Texts.body(words.text("feeds.rotate.what")),
                FormLines.line(words.text("feeds.rotate.overlap"), overlap),
                reason);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public ObservableBooleanValue possible() {
        return reason.validProperty();
    }

    @Override
    public void begin() {
        reason.requestFocus();
    }

    RotationDocument document() {
        return new RotationDocument(reason.reason(), overlap.getValue());
    }
}
