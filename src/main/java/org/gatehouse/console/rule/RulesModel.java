package org.gatehouse.console.rule;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.live.BatchList;
import org.gatehouse.contract.RuleProblem;
import org.gatehouse.contract.RuleReplay;
import org.gatehouse.contract.RuleRow;
import org.gatehouse.contract.RuleView;
import org.jspecify.annotations.Nullable;

/// The rules, why files are refused, and the rule that is looked at. Belongs to the FX thread.
final class RulesModel {
    private final BatchList<RuleRow> rows = new BatchList<>();
    private final ObjectProperty<List<RuleProblem>> problems = new SimpleObjectProperty<>(this, "problems", List.of());
    private final ObjectProperty<ListState> listState =
            new SimpleObjectProperty<>(this, "listState", new ListState.Loading());
    private final ObjectProperty<@Nullable String> selected = new SimpleObjectProperty<>(this, "selected");
    private final ObjectProperty<@Nullable RuleView> shown = new SimpleObjectProperty<>(this, "shown");
    private final ObjectProperty<@Nullable RuleReplay> replay = new SimpleObjectProperty<>(this, "replay");
    private final ObjectProperty<@Nullable String> trouble = new SimpleObjectProperty<>(this, "trouble");

    BatchList<RuleRow> rows() {
        return rows;
    }

    ObjectProperty<List<RuleProblem>> problemsProperty() {
        return problems;
    }

    ObjectProperty<ListState> listStateProperty() {
        return listState;
    }

    ObjectProperty<@Nullable String> selectedProperty() {
        return selected;
    }

    /// The rule in the middle; null until it is loaded.
    ObjectProperty<@Nullable RuleView> shownProperty() {
        return shown;
    }

    /// The replay of the rule in the middle that was begun here; null when none was.
    ObjectProperty<@Nullable RuleReplay> replayProperty() {
        return replay;
    }

    /// Why the latest look failed; null when it did not.
    ObjectProperty<@Nullable String> troubleProperty() {
        return trouble;
    }
}
