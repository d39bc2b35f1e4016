package org.gatehouse.console.submission;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Boxes with a few values to choose from.
final class Choices {
    private Choices() {}

    /// A box that shows a property and changes it.
    ///
    /// @param written what a value is called
    static <T> ComboBox<T> of(List<T> values, Function<T, String> written, ObjectProperty<@Nullable T> property) {
        ComboBox<T> box = of(values, written);
        box.valueProperty().bindBidirectional(property);
        return box;
    }

    /// A box that belongs to no property.
    static <T> ComboBox<T> of(List<T> values, Function<T, String> written) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.setMinWidth(0);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : written.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new IllegalStateException("these boxes are not typed into");
            }
        });
        return box;
    }
}
