package org.gatehouse.console.kit;

import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gatehouse.console.i18n.Messages;
import org.jspecify.annotations.Nullable;

/// What the palette looks like: a field, the matches below it, and how many there are. The field keeps the focus;
/// arrows
/// move in the list all the same.
final class PaletteCard extends VBox {
    private static final int PAGE = 8;

    final TextField field = new TextField();
    final ListView<PaletteEntry> list = new ListView<>();
    private final Label count = Texts.muted("");
    private final Label placeholder = Texts.muted("");
    private final Messages messages;
    private final Consumer<PaletteEntry> choose;

    PaletteCard(Messages messages, Consumer<PaletteEntry> choose) {
        this.messages = messages;
        this.choose = choose;
        getStyleClass().addAll("card-overlay", "palette");
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(messages.text("kit.palette.title"));
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        field.getStyleClass().add("palette-field");
        field.setPromptText(messages.text("kit.palette.prompt"));
        field.setAccessibleText(messages.text("kit.palette.prompt"));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        list.getStyleClass().add("palette-list");
        list.setFocusTraversable(false);
        list.setPlaceholder(placeholder);
        list.setCellFactory(_ -> new PaletteCell());
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> chooseSelected());
        getChildren().addAll(field, list, foot());
    }

    void show(FuzzyIndex.Found found) {
        String query = found.query();
        placeholder.setText(query.isBlank() ? "" : messages.text("kit.palette.none", query.strip()));
        list.getItems().setAll(found.best());
        int shown = found.best().size();
        count.setText(
                shown < found.total()
                        ? messages.text("kit.palette.capped", shown, found.total())
                        : messages.text("kit.palette.count", shown));
        select(0);
    }

    private HBox foot() {
        HBox foot = new HBox(count, new Spacer(), Texts.muted(messages.text("kit.palette.hint")));
        foot.getStyleClass().add("palette-foot");
        return foot;
    }

    private void onKey(KeyEvent event) {
        int at = list.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case DOWN -> select(at + 1);
            case UP -> select(at - 1);
            case PAGE_DOWN -> select(Math.min(at + PAGE, list.getItems().size() - 1));
            case PAGE_UP -> select(Math.max(at - PAGE, 0));
            case ENTER -> chooseSelected();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void select(int index) {
        int size = list.getItems().size();
        if (size > 0) {
            list.getSelectionModel().clearAndSelect(Math.floorMod(index, size));
            list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - PAGE + 1));
            PaletteEntry entry = selected();
            field.setAccessibleHelp(entry == null ? "" : entry.kind() + ", " + entry.title());
        }
    }

    private void chooseSelected() {
        PaletteEntry entry = selected();
        if (entry != null) {
            choose.accept(entry);
        }
    }

    private @Nullable PaletteEntry selected() {
        return list.getSelectionModel().getSelectedItem();
    }
}
