package org.gatehouse.console.kit;

import java.util.function.Consumer;
import javafx.scene.control.Control;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// What J, K, Enter and a double click do in a list or a table.
///
/// @param <T> an item
final class RowKeys<T> {
    /// Where the toolkit keeps the place from which Shift goes on.
    private static final String ANCHOR = "anchor";

    private final Control rows;
    private final KeptSelection<T> selection;
    private final Runnable next;
    private final Runnable previous;
    private Consumer<T> onOpen = _ -> {};

    RowKeys(Control rows, KeptSelection<T> selection, Runnable next, Runnable previous) {
        this.rows = rows;
        this.selection = selection;
        this.next = next;
        this.previous = previous;
        rows.addEventFilter(KeyEvent.KEY_PRESSED, this::beginAnew);
        rows.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        rows.addEventHandler(MouseEvent.MOUSE_CLICKED, this::onClick);
    }

    /// What Enter and a double click do with the item that is selected.
    void setOnOpen(Consumer<T> open) {
        onOpen = open;
    }

    /// The toolkit moves that place down with each row that changes, though none came: it would choose rows that nobody
    /// meant. Without one it begins where the focus is.
    private void beginAnew(KeyEvent event) {
        if (event.isShiftDown() && selection.all().size() <= 1) {
            rows.getProperties().remove(ANCHOR);
        }
    }

    private void onKey(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        switch (event.getCode()) {
            case J -> next.run();
            case K -> previous.run();
            case ENTER -> open();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void onClick(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            open();
        }
    }

    private void open() {
        T current = selection.selectedProperty().get();
        if (current != null) {
            onOpen.accept(current);
        }
    }
}
