package org.gatehouse.console.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Labels in the few voices the console speaks with. The voice is a style class, so that theme and text size
/// apply.
public final class Texts {
    private Texts() {}

    /// Running text that wraps, and is never cut short for want of height.
    public static Label body(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// A remark below something, muted, that wraps.
    public static Label note(String text) {
        Label label = body(text);
        label.getStyleClass().add("muted");
        return label;
    }

    /// What a row or a sentence is about.
    public static Label strong(String text) {
        return voiced(text, "text-strong");
    }

    /// What may be overlooked at first.
    public static Label muted(String text) {
        return voiced(text, "muted");
    }

    /// Machine words: assets, columns, queries, hashes.
    public static Label mono(String text) {
        return voiced(text, "mono");
    }

    /// The title of the thing in the middle of a screen.
    public static Label pageTitle(String text) {
        return voiced(text, "page-title");
    }

    /// The title of a pane.
    public static Label paneTitle(String text) {
        return voiced(text, "pane-title");
    }

    /// The small heading of a section.
    public static Label heading(String text) {
        return voiced(text, "section-heading");
    }

    private static Label voiced(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
