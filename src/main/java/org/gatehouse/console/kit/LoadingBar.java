package org.gatehouse.console.kit;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.ProgressBar;

/// A thin bar along the top of what is being loaded. Keeps its room while idle, so that nothing jumps.
public final class LoadingBar extends ProgressBar {
    public LoadingBar(Descriptor descriptor) {
        super(0);
        getStyleClass().add("loading-bar");
        setMaxWidth(Double.MAX_VALUE);
        setMouseTransparent(true);
        descriptor.nameTo(this);
        // The animation of an indeterminate bar costs frames even where nobody sees it.
        visibleProperty().subscribe(shown -> setProgress(shown ? INDETERMINATE_PROGRESS : 0));
        setVisible(false);
    }

    /// Whether something is being loaded.
    public BooleanProperty loadingProperty() {
        return visibleProperty();
    }
}
