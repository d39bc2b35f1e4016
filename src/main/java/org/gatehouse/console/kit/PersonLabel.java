package org.gatehouse.console.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// A person or service by name with what they belong to: "Jonas Keller [Parent · SG]".
public final class PersonLabel extends HBox {
    private final Label name = Texts.strong("");
    private final Chip belonging = new Chip();

    public PersonLabel() {
        getStyleClass().add("person-label");
        name.setMinWidth(0);
        getChildren().addAll(name, belonging);
    }

    public PersonLabel(String name, String affiliation, Tone tone) {
        this();
        show(name, affiliation, tone);
    }

    /// Shows somebody.
    ///
    /// @param affiliation in words, empty where it goes without saying
    /// @param tone danger for the parent company, neutral otherwise
    public void show(String person, String affiliation, Tone tone) {
        name.setText(person);
        if (affiliation.isEmpty()) {
            belonging.clear();
        } else {
            belonging.show(affiliation, tone);
        }
        setAccessibleText(affiliation.isEmpty() ? person : person + ", " + affiliation);
    }
}
