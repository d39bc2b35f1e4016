package org.gatehouse.console.kit;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;

/// A row that shows one text.
final class PlainRow<T> implements QueueRow<T> {
    private final Function<T, String> text;
    private final Label label = new Label();

    PlainRow(Function<T, String> text) {
        this.text = text;
    }

    @Override
    public Node node() {
        return label;
    }

    @Override
    public void show(T item) {
        label.setText(text.apply(item));
    }

    @Override
    public String accessibleText(T item) {
        return text.apply(item);
    }
}
