package org.gatehouse.console.request;

import javafx.scene.control.ListCell;
import org.gatehouse.model.Person;
import org.jspecify.annotations.Nullable;

/// Somebody in a short list: name, what they are, their teams.
final class PersonCell extends ListCell<Person> {
    PersonCell() {
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Person person, boolean empty) {
        super.updateItem(person, empty);
        if (empty || person == null) {
            setText(null);
            setAccessibleText(null);
        } else {
            String teams = person.teams().isEmpty() ? "" : " · " + String.join(", ", person.teams());
            setText(person.name() + " · " + person.title() + teams);
            setAccessibleText(getText());
        }
    }
}
