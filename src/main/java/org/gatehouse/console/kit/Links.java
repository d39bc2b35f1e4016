package org.gatehouse.console.kit;

import javafx.scene.control.Hyperlink;
import javafx.scene.layout.Region;

/// Text that does something when chosen.
public final class Links {
    private Links() {}

    public static Hyperlink of(Descriptor descriptor, Runnable action) {
        Hyperlink link = new Hyperlink(descriptor.name());
        link.getStyleClass().add("link");
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setWrapText(true); // where a place gives it less than that all the same
        descriptor.describe(link);
        // A link that was followed looks no different: it is an act, not a page.
        link.setOnAction(_ -> {
            link.setVisited(false);
            action.run();
        });
        return link;
    }
}
