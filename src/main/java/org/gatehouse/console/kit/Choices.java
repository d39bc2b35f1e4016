package org.gatehouse.console.kit;

import java.util.List;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Boxes in which one of several things is chosen.
public final class Choices {
    private static final int ROWS = 12;

    private Choices() {}

    /// Nothing is chosen at first, which the prompt says.
    ///
    /// @param written how a thing reads
    public static <T> ComboBox<T> of(
            Descriptor descriptor, String prompt, ObservableList<T> things, Function<? super T, String> written) {
        ComboBox<T> box = new ComboBox<>(things);
        box.setPromptText(prompt);
        box.setVisibleRowCount(ROWS);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T thing) {
                return thing == null ? prompt : written.apply(thing);
            }

            @Override
            public T fromString(String text) {
                throw new IllegalStateException("these boxes are not typed into");
            }
        });
        descriptor.describe(box);
        return box;
    }

    /// The same with a first line that takes the choice back.
    ///
    /// @param any what that line says, "Any role"
    public static <T> ComboBox<@Nullable T> any(
            Descriptor descriptor, String any, List<T> things, Function<? super T, String> written) {
        ObservableList<@Nullable T> all = FXCollections.observableArrayList();
        all.add(null);
        all.addAll(things);
        return of(descriptor, any, all, thing -> thing == null ? any : written.apply(thing));
    }
}
