package org.gatehouse.console.request;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// How the values of a box are written, where nobody types into it.
final class WrittenValues<T> extends StringConverter<T> {
    private final Function<T, String> written;

    private WrittenValues(Function<T, String> written) {
        this.written = written;
    }

    static <T> StringConverter<T> of(Function<T, String> written) {
        return new WrittenValues<>(written);
    }

    @Override
    public String toString(@Nullable T value) {
        return value == null ? "" : written.apply(value);
    }

    @Override
    public T fromString(String text) {
        throw new IllegalStateException("these boxes are not typed into");
    }
}
