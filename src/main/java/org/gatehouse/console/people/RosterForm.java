package org.gatehouse.console.people;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.ReasonField;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.screen.Form;
import org.gatehouse.console.screen.FormLines;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.Documents;
import org.gatehouse.contract.Documents.RosterDocument;
import org.gatehouse.model.Person;
import org.gatehouse.model.Role;

/// All roles and teams that somebody shall hold from then on. Deciding roles are not offered to those who may never
/// hold them.
final class RosterForm implements Form {
    private final Person person;
    private final Map<Role, CheckBox> roles = new EnumMap<>(Role.class);
    private final TextField teams = new TextField();
    private final CheckBox enrolled;
    private final ReasonField reason;
    private final VBox node;

    RosterForm(Person person, PeopleWords people, Words words) {
        this.person = person;
        FlowPane boxes = new FlowPane();
        boxes.getStyleClass().add("check-flow");
        for (Role role : Role.values()) {
            if (!role.decides() || person.affiliation().mayDecide()) {
                CheckBox box = new CheckBox(people.role(role));
                box.setSelected(person.roles().contains(role));
                roles.put(role, box);
                boxes.getChildren().add(box);
            }
        }
        teams.setText(String.join(", ", person.teams()));
        teams.setPromptText(words.text("people.roster.teams-prompt"));
        enrolled = new CheckBox(words.text("people.roster.enrolled"));
        enrolled.setSelected(person.breakGlassEnrolled());
        Descriptor.of(words.text("people.roster.enrolled")).nameTo(enrolled);
        reason = new ReasonField(words.messages(), Documents.TEXT_MOST);
        node = FormLines.form(
                Texts.body(words.text("people.roster.what")),
                boxes,
                FormLines.line(words.text("people.roster.teams"), teams),
                enrolled,
                reason);
    }

    @Override
    public Node node() {
        return node;
    }

    /// A reason, and something that would change.
    @Override
    public ObservableBooleanValue possible() {
        List<Observable> observed = new ArrayList<>();
        roles.values().forEach(box -> observed.add(box.selectedProperty()));
        observed.addAll(List.of(teams.textProperty(), enrolled.selectedProperty(), reason.textProperty()));
        return Bindings.createBooleanBinding(
                () -> reason.validProperty().get() && changesAnything(), observed.toArray(Observable[]::new));
    }

    private boolean changesAnything() {
        return !chosenRoles().equals(person.roles())
                || !chosenTeams().equals(person.teams())
                || enrolled.isSelected() != person.breakGlassEnrolled();
    }

    private SortedSet<Role> chosenRoles() {
        SortedSet<Role> chosen = new TreeSet<>();
        roles.forEach((role, box) -> {
            if (box.isSelected()) {
                chosen.add(role);
            }
        });
        return chosen;
    }

    private SortedSet<String> chosenTeams() {
        SortedSet<String> chosen = new TreeSet<>(List.of(teams.getText().strip().split("[\\s,]+")));
        chosen.remove("");
        return chosen;
    }

    RosterDocument document() {
        return new RosterDocument(chosenRoles(), chosenTeams(), enrolled.isSelected(), reason.reason());
    }
}
