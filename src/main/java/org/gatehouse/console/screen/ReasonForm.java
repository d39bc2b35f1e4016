package org.gatehouse.console.screen;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.gatehouse.console.kit.ReasonField;
import org.gatehouse.contract.Documents;

/// Says what will happen and asks why.
public final class ReasonForm implements Form {
    private final ReasonField reason;
    private final VBox node;

    /// @param said what will happen
    public ReasonForm(Words words, Node... said) {
        reason = new ReasonField(words.messages(), Documents.TEXT_MOST);
        node = FormLines.form(said);
        node.getChildren().add(reason);
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

    public String reason() {
        return reason.reason();
    }
}
