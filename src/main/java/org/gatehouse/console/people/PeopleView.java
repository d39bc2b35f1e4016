package org.gatehouse.console.people;

import java.util.Objects;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import org.gatehouse.console.kit.SplitMemory;

/// The People screen as drawn: register, person, acts.
final class PeopleView extends BorderPane {
    private static final double REGISTER_SHARE = 0.5;
    private static final String STYLES = Objects.requireNonNull(PeopleView.class.getResource("/css/registers.css"))
            .toExternalForm();

    private final RegisterPane register;

    PeopleView(RegisterPane register, PersonPane person, SplitMemory dividers) {
        this.register = register;
        getStyleClass().add("people-view");
        getStylesheets().add(STYLES);
        SplitPane split = new SplitPane(register, person);
        SplitPane.setResizableWithParent(register, false);
        dividers.attach(split, "people.register", REGISTER_SHARE);
        setCenter(split);
    }

    /// The keyboard starts in the register.
    @Override
    public void requestFocus() {
        register.table().requestFocus();
    }
}
