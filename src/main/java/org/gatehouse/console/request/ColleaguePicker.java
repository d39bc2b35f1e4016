package org.gatehouse.console.request;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.screen.Words;
import org.gatehouse.model.Person;
import org.jspecify.annotations.Nullable;

/// Chooses a colleague who may decide: letters narrow, arrows choose, Enter takes.
final class ColleaguePicker extends VBox {
    private final Colleagues colleagues;
    private final TextField search = new TextField();
    private final ListView<Person> found = new ListView<>();
    private Runnable take = () -> {};

    ColleaguePicker(Colleagues colleagues, String explanation, Words words) {
        this.colleagues = colleagues;
        getStyleClass().add("colleague-picker");
        RequestStyles.dress(this);
        Descriptor.of(words.text("request.assign.search")).nameTo(search);
        search.setPromptText(words.text("request.assign.search"));
        Descriptor.of(words.text("request.assign.people")).nameTo(found);
        found.getStyleClass().add("colleague-list");
        found.setPlaceholder(Texts.muted(words.text("request.assign.nobody")));
        found.setCellFactory(_ -> new PersonCell());
        getChildren().addAll(Texts.body(explanation), search, found);
        search.textProperty().subscribe(_ -> refresh());
        colleagues.known().subscribe(this::refresh);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        refresh();
    }

    @Nullable
    Person chosen() {
        return found.getSelectionModel().getSelectedItem();
    }

    BooleanBinding possible() {
        return Bindings.isNotNull(found.getSelectionModel().selectedItemProperty());
    }

    /// What Enter does once somebody is chosen.
    void setOnTake(Runnable action) {
        take = action;
    }

    private void refresh() {
        Person before = chosen();
        found.getItems().setAll(colleagues.deciders(search.getText().strip()));
        if (before != null && found.getItems().contains(before)) {
            found.getSelectionModel().select(before);
        } else {
            found.getSelectionModel().selectFirst();
        }
    }

    private void onKey(KeyEvent event) {
        boolean inSearch = search.equals(event.getTarget());
        if (event.getCode() == KeyCode.ENTER && chosen() != null) {
            take.run();
        } else if (event.getCode() == KeyCode.DOWN && inSearch) {
            found.getSelectionModel().selectNext();
        } else if (event.getCode() == KeyCode.UP && inSearch) {
            found.getSelectionModel().selectPrevious();
        } else {
            return;
        }
        event.consume();
    }
}
