package org.gatehouse.console.submission;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.gatehouse.console.kit.Callout;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Words;
import org.jspecify.annotations.Nullable;

/// A field in which words are typed and, below it, the entries of a register that hold them. The field keeps the
/// keyboard: arrows move among the entries, Enter takes one, Escape hides them.
///
/// @param <T> an entry
final class Picker<T> extends VBox {
    private static final int ROWS = 6;
    private static final double EDGES = 4;

    private final RegisterSearch<T> search;
    private final Words words;
    private final TextField field = new TextField();
    private final ListView<T> list = new ListView<>();
    private final VBox below = new VBox();
    private final Consumer<T> choose;
    private boolean open;

    /// @param rows makes a row, once for each that is in sight
    /// @param choose takes the chosen entry
    Picker(
            Descriptor descriptor,
            RegisterSearch<T> search,
            Supplier<? extends PickerCell<T>> rows,
            Words words,
            Consumer<T> choose) {
        this.search = search;
        this.words = words;
        this.choose = choose;
        getStyleClass().add("picker");
        descriptor.describe(field);
        field.setPromptText(descriptor.description());
        field.textProperty().bindBidirectional(search.textProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        list.getStyleClass().add("picker-list");
        list.setItems(search.found());
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> rows.get());
        descriptor.nameTo(list);
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> chooseSelected());
        getChildren().addAll(field, below);
        field.textProperty().subscribe((_, _) -> setOpen(hasKeyboard()));
        sceneProperty().flatMap(Scene::focusOwnerProperty).orElse(null).subscribe(_ -> refresh());
        search.stateProperty().subscribe(_ -> refresh());
        list.prefHeightProperty()
                .bind(Bindings.createDoubleBinding(this::height, search.found(), list.fixedCellSizeProperty()));
    }

    TextField field() {
        return field;
    }

    /// Shows the entries as soon as the field has the keyboard, before anything is typed.
    void setOpen(boolean shown) {
        open = shown;
        refresh();
    }

    private double height() {
        int rows = Math.min(search.found().size(), ROWS);
        return rows * Math.max(1, list.getFixedCellSize()) + EDGES;
    }

    private void refresh() {
        boolean shown = open && hasKeyboard();
        below.getChildren().clear();
        if (shown) {
            if (!search.found().isEmpty()) {
                below.getChildren().add(list);
                if (list.getSelectionModel().isEmpty()) {
                    select(0);
                }
            }
            showState();
        }
    }

    /// Also while the window itself is behind another.
    private boolean hasKeyboard() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        return field.equals(owner) || list.equals(owner);
    }

    private void showState() {
        switch (search.stateProperty().get()) {
            case ListState.Loading() -> {
                if (search.found().isEmpty()) {
                    below.getChildren().add(Texts.note(words.text("submission.search.looking")));
                }
            }
            case ListState.Ready() -> {
                if (search.found().isEmpty()) {
                    below.getChildren().add(Texts.note(words.text("submission.search.none", field.getText())));
                } else if (search.moreProperty().get()) {
                    below.getChildren().add(Texts.note(words.text("submission.search.more", RegisterSearch.MOST)));
                }
            }
            case ListState.Refused(String why) -> below.getChildren().add(new Callout(Tone.WARNING, why));
            case ListState.Failed(String what, Runnable retry) ->
                below.getChildren()
                        .add(new Callout(Tone.DANGER, what)
                                .withAction(Descriptor.of(words.text("submission.again")), retry));
        }
    }

    private void onKey(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        int at = list.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case DOWN -> move(at + 1);
            case UP -> move(at - 1);
            case PAGE_DOWN -> move(Math.min(at + ROWS, search.found().size() - 1));
            case PAGE_UP -> move(Math.max(at - ROWS, 0));
            case ENTER -> {
                if (!open || selected() == null) {
                    return;
                }
                chooseSelected();
            }
            case ESCAPE -> {
                if (!open) {
                    return;
                }
                setOpen(false);
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int index) {
        if (!open) {
            setOpen(true);
        } else {
            select(index);
        }
    }

    private void select(int index) {
        int size = search.found().size();
        if (size > 0) {
            list.getSelectionModel().clearAndSelect(Math.floorMod(index, size));
            list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - ROWS + 1));
        }
    }

    private void chooseSelected() {
        T chosen = selected();
        if (chosen != null) {
            choose.accept(chosen);
            field.requestFocus();
            // The words of the choice, which it may have put into the field, are not looked for.
            Platform.runLater(() -> setOpen(false));
        }
    }

    private @Nullable T selected() {
        return list.getSelectionModel().getSelectedItem();
    }
}
