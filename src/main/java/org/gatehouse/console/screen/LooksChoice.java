package org.gatehouse.console.screen;

import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.gatehouse.console.theme.Appearance;

/// How the console looks to this person: changed while it runs, remembered for the next time. Belongs to the FX
/// thread.
public interface LooksChoice {
    ReadOnlyObjectProperty<Appearance> appearanceProperty();

    /// Changes the looks at once, and remembers them.
    void change(UnaryOperator<Appearance> how);
}
