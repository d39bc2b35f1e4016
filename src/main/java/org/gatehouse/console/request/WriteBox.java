package org.gatehouse.console.request;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.Documents;

/// Some lines to write, with what will become of them said above and what is amiss below. Ctrl Enter sends.
final class WriteBox {
    private static final int ROWS = 4;

    private final TextArea area = new TextArea();
    private final Label note = Texts.note("");
    private final VBox node;
    private final BooleanBinding valid;
    private Runnable send = () -> {};

    /// @param explanation what will become of it
    /// @param written what was written before
    WriteBox(Descriptor descriptor, String explanation, String written, Words words) {
        area.setText(written);
        area.setWrapText(true);
        area.setPrefRowCount(ROWS);
        descriptor.nameTo(area);
        area.setPromptText(descriptor.name());
        valid = Bindings.createBooleanBinding(
                () -> !text().isEmpty() && text().length() <= Documents.TEXT_MOST, area.textProperty());
        area.textProperty().subscribe(_ -> {
            int over = text().length() - Documents.TEXT_MOST;
            note.setText(
                    over > 0
                            ? words.text("kit.reason.too-long", over, Documents.TEXT_MOST)
                            : words.text("request.write.keys"));
        });
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        node = new VBox(Texts.body(explanation), area, note);
        node.getStyleClass().add("write-box");
        RequestStyles.dress(node);
    }

    Node node() {
        return node;
    }

    /// Puts something right below the text.
    void offer(Node below) {
        node.getChildren().add(2, below);
    }

    TextArea area() {
        return area;
    }

    String text() {
        return area.getText().strip();
    }

    BooleanBinding valid() {
        return valid;
    }

    /// What Ctrl Enter does once there is something valid.
    void setOnSend(Runnable action) {
        send = action;
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown() && valid.get()) {
            event.consume();
            send.run();
        } else if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
            // Tab goes on to the buttons; nobody indents a remark.
            event.consume();
            area.requestFocusTraversal(
                    event.isShiftDown()
                            ? javafx.scene.TraversalDirection.PREVIOUS
                            : javafx.scene.TraversalDirection.NEXT);
        }
    }
}
