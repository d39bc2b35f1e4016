package org.gatehouse.console.rule;

import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.EmptyState;
import org.gatehouse.console.kit.PaneHead;
import org.gatehouse.console.kit.QueueList;
import org.gatehouse.console.kit.SplitMemory;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.RuleRow;

/// The Rules screen as drawn: the rules, and one rule.
final class RulesView extends BorderPane {
    private static final double LIST_SHARE = 0.36;
    private static final String STYLES = Objects.requireNonNull(RulesView.class.getResource("/css/registers.css"))
            .toExternalForm();

    private final RulesModel model;
    private final QueueList<RuleRow> list;

    RulesView(RulesModel model, Words words, RulePane rule, SplitMemory dividers) {
        this.model = model;
        this.list = new QueueList<>(
                Descriptor.of(words.text("screen.rules.title")),
                QueueList.Lines.TWO,
                RuleRow::id,
                () -> new RuleLine(words),
                words.messages());
        getStyleClass().add("rules-view");
        getStylesheets().add(STYLES);
        PaneHead head = new PaneHead(words.text("screen.rules.title"));
        BorderPane left = new BorderPane(list);
        left.setTop(head);
        left.setMinWidth(0);
        SplitPane split = new SplitPane(left, rule);
        SplitPane.setResizableWithParent(left, false);
        dividers.attach(split, "rules", LIST_SHARE);
        setCenter(split);
        list.setEmptyState(new EmptyState(words.text("rules.empty"), words.text("rules.empty-hint")));
        list.setItems(model.rows());
        model.listStateProperty().subscribe(list::setState);
        model.rows()
                .subscribe(() ->
                        head.setSummary(words.text("rules.count", model.rows().size())));
        list.selectedProperty().subscribe(row -> {
            if (row != null) {
                model.selectedProperty().set(row.id());
            }
        });
        // Heard after the list itself has taken the change, which else would undo the choice.
        model.rows().addListener((ListChangeListener<RuleRow>) _ -> choose());
        model.selectedProperty().subscribe(_ -> choose());
    }

    private void choose() {
        String wanted = model.selectedProperty().get();
        RuleRow now = list.selectedProperty().get();
        if (wanted != null && (now == null || !now.id().equals(wanted))) {
            list.select(wanted);
        }
    }

    QueueList<RuleRow> list() {
        return list;
    }

    /// The keyboard starts in the list.
    @Override
    public void requestFocus() {
        list.requestFocus();
    }
}
