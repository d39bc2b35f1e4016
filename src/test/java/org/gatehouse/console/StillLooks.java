package org.gatehouse.console;

import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gatehouse.console.screen.LooksChoice;
import org.gatehouse.console.theme.Appearance;
import org.gatehouse.console.theme.Density;
import org.gatehouse.console.theme.Theme;

/// Looks that stay as they are.
public final class StillLooks implements LooksChoice {
    private final ReadOnlyObjectWrapper<Appearance> appearance =
            new ReadOnlyObjectWrapper<>(new Appearance(Theme.LIGHT, Density.NORMAL, 100));

    @Override
    public ReadOnlyObjectProperty<Appearance> appearanceProperty() {
        return appearance.getReadOnlyProperty();
    }

    @Override
    public void change(UnaryOperator<Appearance> how) {
        throw new IllegalStateException("nothing here changes its looks");
    }
}
