package org.gatehouse.console.gate;

import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.gatehouse.contract.GateAnswer;
import org.gatehouse.model.Action;
import org.gatehouse.model.PersonId;
import org.jspecify.annotations.Nullable;

/// A question as it is typed, and what became of it. Lives as long as the session, so that nothing typed is lost.
/// Belongs to the FX thread.
final class QuestionModel {
    private final StringProperty who = new SimpleStringProperty(this, "who", "");
    private final ObjectProperty<Action> action = new SimpleObjectProperty<>(this, "action", Action.READ);
    private final StringProperty asset = new SimpleStringProperty(this, "asset", "");
    private final StringProperty columns = new SimpleStringProperty(this, "columns", "");
    private final StringProperty country = new SimpleStringProperty(this, "country", "");
    private final StringProperty when = new SimpleStringProperty(this, "when", "");
    private final ObjectProperty<Map<Part, String>> faults = new SimpleObjectProperty<>(this, "faults", Map.of());
    private final ObjectProperty<State> state = new SimpleObjectProperty<>(this, "state", new State.None());

    /// The parts of a question that can be wrong.
    enum Part {
        WHO("/subject"),
        ASSET("/asset"),
        COLUMNS("/columns"),
        COUNTRY("/country"),
        WHEN("/at");

        private final String pointer;

        Part(String pointer) {
            this.pointer = pointer;
        }

        /// Whether a JSON pointer into the question leads here.
        boolean isAt(String other) {
            return other.equals(pointer) || other.startsWith(pointer + "/");
        }
    }

    /// What became of the question.
    sealed interface State {
        record None() implements State {}

        record Asking() implements State {}

        /// It was not answered.
        ///
        /// @param words why, for a person
        record Failed(String words) implements State {}

        /// @param gate which was asked
        record Answered(PersonId gate, GateAnswer answer) implements State {}
    }

    StringProperty whoProperty() {
        return who;
    }

    ObjectProperty<Action> actionProperty() {
        return action;
    }

    StringProperty assetProperty() {
        return asset;
    }

    /// With commas between; none for all.
    StringProperty columnsProperty() {
        return columns;
    }

    StringProperty countryProperty() {
        return country;
    }

    StringProperty whenProperty() {
        return when;
    }

    /// What is wrong with the question, by part.
    ObjectProperty<Map<Part, String>> faultsProperty() {
        return faults;
    }

    ObjectProperty<State> stateProperty() {
        return state;
    }

    @Nullable
    GateAnswer answer() {
        return state.get() instanceof State.Answered(PersonId _, GateAnswer answer) ? answer : null;
    }

    /// An answer speaks of the question as it was asked, and so does what was wrong with it.
    void forgetAnswerOnChange() {
        Stream.<ObservableValue<?>>of(who, action, asset, columns, country, when)
                .forEach(part -> part.subscribe((_, _) -> {
                    state.set(new State.None());
                    faults.set(Map.of());
                }));
    }
}
