package org.gatehouse.console.screen;

import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.Texts;

/// Lines of forms: a label above its field.
public final class FormLines {
    private FormLines() {}

    /// Names the field, to eyes and to assistive technology.
    public static Node line(String name, Control field) {
        Descriptor.of(name).nameTo(field);
        Label label = Texts.muted(name);
        label.setLabelFor(field);
        field.setMaxWidth(Double.MAX_VALUE);
        VBox line = new VBox(label, field);
        line.getStyleClass().add("form-line");
        return line;
    }

    /// Short lines side by side, two in a row.
    public static GridPane pairs(Node... lines) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("form-pairs");
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        grid.getColumnConstraints().addAll(half, half);
        for (int i = 0; i < lines.length; i++) {
            grid.add(lines[i], i % 2, i / 2);
        }
        return grid;
    }

    /// All lines of a form, one below the other.
    public static VBox form(Node... lines) {
        VBox form = new VBox(lines);
        form.getStyleClass().add("form");
        return form;
    }
}
