package org.gatehouse.console.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.gatehouse.console.i18n.Numbers;

/// A count beside what it counts. Nought is not shown.
public final class CountBadge extends Label {
    public CountBadge() {
        getStyleClass().add("count-badge");
        setMinWidth(Region.USE_PREF_SIZE);
        show(0, Tone.NEUTRAL);
    }

    /// Shows a count.
    ///
    /// @param tone neutral, or danger where the count is of things that are wrong now
    public void show(long count, Tone tone) {
        setText(Numbers.counted(count));
        tone.applyTo(this);
        setVisible(count > 0);
        setManaged(count > 0);
    }
}
