package org.gatehouse.console.kit;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Facts as label and value, one below the other, with hairlines between.
public final class FactTable extends GridPane {
    private int rows;

    public FactTable() {
        getStyleClass().add("fact-table");
        setMinWidth(0);
        ColumnConstraints labels = new ColumnConstraints();
        labels.setMinWidth(Region.USE_PREF_SIZE);
        labels.setHalignment(HPos.LEFT);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setMinWidth(0);
        getColumnConstraints().addAll(labels, values);
    }

    /// Adds a fact whose value is text.
    public FactTable fact(String name, String value) {
        return fact(name, Texts.body(value));
    }

    /// Adds a fact whose value is made of several nodes, which wrap where there is no room.
    public FactTable fact(String name, Node... values) {
        if (values.length == 1) {
            return addRow(name, values[0]);
        }
        FlowPane flow = new FlowPane(values);
        flow.getStyleClass().add("fact-values");
        return addRow(name, flow);
    }

    /// Takes all facts out.
    public void clear() {
        getChildren().clear();
        rows = 0;
    }

    private FactTable addRow(String name, Node value) {
        Label label = Texts.muted(name);
        label.setLabelFor(value);
        addRow(rows++, cell(label, "fact-name"), cell(value, "fact-value"));
        return this;
    }

    private static StackPane cell(Node content, String styleClass) {
        StackPane cell = new StackPane(content);
        if (content instanceof Region region && styleClass.equals("fact-value")) {
            region.setMinWidth(0);
        }
        cell.getStyleClass().addAll("fact-cell", styleClass);
        cell.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        GridPane.setFillHeight(cell, true);
        GridPane.setValignment(cell, VPos.CENTER);
        return cell;
    }
}
