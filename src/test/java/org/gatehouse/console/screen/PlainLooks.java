package org.gatehouse.console.screen;

import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gatehouse.console.theme.Appearance;

/// Looks as they are at first, for screens without a window around them.
public final class PlainLooks implements LooksChoice {
    private final ReadOnlyObjectWrapper<Appearance> worn =
            new ReadOnlyObjectWrapper<>(this, "worn", Appearance.DEFAULT);

    @Override
    public ReadOnlyObjectProperty<Appearance> appearanceProperty() {
        return worn.getReadOnlyProperty();
    }

    @Override
    public void change(UnaryOperator<Appearance> how) {
        worn.set(how.apply(worn.get()));
    }
}
