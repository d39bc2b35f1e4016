package org.gatehouse.console.kit;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.gatehouse.console.i18n.Messages;
import org.gatehouse.console.kit.RecordLayout.Sort;
import org.jspecify.annotations.Nullable;

/// What the pointer does at the heads of a table, for the keyboard: which columns are in sight, and what it is
/// sorted by.
final class RecordMenus<T> {
    private final RecordColumns<T> columns;
    private final Messages messages;

    RecordMenus(RecordColumns<T> columns, Messages messages) {
        this.columns = columns;
        this.messages = messages;
    }

    MenuButton columnsMenu() {
        MenuButton menu = menu("kit.table.columns", "kit.table.columns-hint");
        for (RecordColumn<T> column : columns.all()) {
            CheckMenuItem item = new CheckMenuItem(column.title());
            item.selectedProperty()
                    .bindBidirectional(columns.column(column.id()).visibleProperty());
            menu.getItems().add(item);
        }
        MenuItem reset = new MenuItem(messages.text("kit.table.reset"));
        reset.setOnAction(_ -> columns.reset());
        menu.getItems().addAll(new SeparatorMenuItem(), reset);
        // The last column in sight stays: a table without any cannot be told from one without records.
        menu.setOnShowing(_ -> {
            boolean last = columns.shown().size() == 1;
            menu.getItems().stream()
                    .filter(CheckMenuItem.class::isInstance)
                    .map(CheckMenuItem.class::cast)
                    .forEach(item -> item.setDisable(last && item.isSelected()));
        });
        return menu;
    }

    MenuButton sortMenu() {
        MenuButton menu = menu("kit.table.sort", "kit.table.sort-hint");
        ToggleGroup one = new ToggleGroup();
        menu.getItems().add(choice(messages.text("kit.table.sort-none"), null, one));
        for (RecordColumn<T> column : columns.all()) {
            if (column.order() != null) {
                menu.getItems().add(choice(column.title(), column.id(), one));
            }
        }
        CheckMenuItem descending = new CheckMenuItem(messages.text("kit.table.descending"));
        descending.setOnAction(_ -> {
            Sort now = columns.sort().get();
            if (now != null) {
                columns.sortBy(new Sort(now.id(), descending.isSelected()));
            }
        });
        menu.getItems().addAll(new SeparatorMenuItem(), descending);
        menu.setOnShowing(_ -> {
            Sort now = columns.sort().get();
            String id = now == null ? "" : now.id();
            one.getToggles().forEach(toggle -> toggle.setSelected(id.equals(toggle.getUserData())));
            descending.setDisable(now == null);
            descending.setSelected(now != null && now.descending());
        });
        return menu;
    }

    private RadioMenuItem choice(String title, @Nullable String id, ToggleGroup group) {
        RadioMenuItem item = new RadioMenuItem(title);
        item.setToggleGroup(group);
        item.setUserData(id == null ? "" : id);
        item.setOnAction(_ -> columns.sortBy(id == null ? null : new Sort(id, false)));
        return item;
    }

    private MenuButton menu(String name, String hint) {
        MenuButton menu = new MenuButton(messages.text(name));
        Descriptor.of(messages.text(name), messages.text(hint)).describe(menu);
        menu.setMinWidth(MenuButton.USE_PREF_SIZE);
        return menu;
    }
}
