package org.gatehouse.console.app;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.gatehouse.console.screen.Words;
import org.gatehouse.model.PersonId;
import org.jspecify.annotations.Nullable;

/// The people of the demo team to choose from: arrows or the first letter of a name move, Enter or a click chooses.
final class EyesList extends ListView<Persona> {
    private final Map<PersonId, String> names;
    private final Words words;
    private final Consumer<Persona> chosen;

    EyesList(List<Persona> personas, Persona now, Map<PersonId, String> names, Words words, Consumer<Persona> chosen) {
        this.names = Map.copyOf(names);
        this.words = words;
        this.chosen = chosen;
        getStyleClass().add("eyes");
        setAccessibleText(words.text("shell.eyes.title"));
        getItems().setAll(personas);
        getSelectionModel().select(now);
        setCellFactory(_ -> new Cell());
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        addEventHandler(KeyEvent.KEY_TYPED, this::onTyped);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::onClick);
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            event.consume();
            choose();
        }
    }

    private void onTyped(KeyEvent event) {
        String typed = event.getCharacter();
        int count = getItems().size();
        int from = getSelectionModel().getSelectedIndex();
        for (int step = 1; step <= count && !typed.isBlank(); step++) {
            int at = (from + step) % count;
            if (line(getItems().get(at)).regionMatches(true, 0, typed, 0, typed.length())) {
                getSelectionModel().select(at);
                scrollTo(at);
                return;
            }
        }
    }

    private void onClick(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            choose();
        }
    }

    private void choose() {
        Persona selected = getSelectionModel().getSelectedItem();
        if (selected != null) {
            chosen.accept(selected);
        }
    }

    private String line(Persona persona) {
        String part = words.text("shell.persona." + persona.key());
        PersonId id = persona.id();
        String name = id == null ? null : names.get(id);
        return name == null ? part : words.text("shell.eyes.entry", name, part);
    }

    private final class Cell extends ListCell<Persona> {
        @Override
        protected void updateItem(@Nullable Persona persona, boolean empty) {
            super.updateItem(persona, empty);
            setText(empty || persona == null ? "" : line(persona));
        }
    }
}
