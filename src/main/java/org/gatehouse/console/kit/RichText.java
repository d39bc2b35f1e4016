package org.gatehouse.console.kit;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// A sentence with parts that are strong, in machine words, or toned. Built from left to right, wraps as one
/// text, and is read out as one.
public final class RichText extends TextFlow {
    private final StringBuilder spoken = new StringBuilder();

    public RichText() {
        getStyleClass().add("rich-text");
        setAccessibleRole(AccessibleRole.TEXT);
    }

    public RichText plain(String text) {
        return add(text, "rich-plain");
    }

    RichText title(String text) {
        return add(text, "rich-title");
    }

    public RichText strong(String text) {
        return add(text, "rich-strong");
    }

    public RichText muted(String text) {
        return add(text, "rich-muted");
    }

    public RichText mono(String text) {
        return add(text, "rich-mono");
    }

    public RichText monoStrong(String text) {
        return add(text, "rich-mono-strong");
    }

    public RichText monoMuted(String text) {
        return add(text, "rich-mono-muted");
    }

    public RichText toned(String text, Tone tone) {
        Text part = part(text, "rich-toned");
        tone.applyTo(part);
        return this;
    }

    /// A mark before the words, of another shape for each tone.
    public RichText mark(Tone tone) {
        String shape = switch (tone) {
            case NEUTRAL -> "○";
            case ACCENT -> "◆";
            case SUCCESS -> "✓";
            case WARNING -> "▲";
            case DANGER -> "●";
        };
        return toned(shape + " ", tone);
    }

    /// A small picture before the words that say the same.
    public RichText icon(Ikon icon, Tone tone) {
        FontIcon picture = new FontIcon(icon);
        picture.getStyleClass().add("rich-icon");
        tone.applyTo(picture);
        getChildren().addAll(picture, new Text(" "));
        return this;
    }

    /// A control in the midst of the text, such as a chip or a link.
    ///
    /// It is never wider than the text.
    public RichText node(Node node) {
        if (node instanceof Region region) {
            region.setMinWidth(0);
            region.maxWidthProperty()
                    .bind(widthProperty().map(width -> width.doubleValue() > 0 ? width : Double.MAX_VALUE));
        }
        getChildren().add(node);
        return this;
    }

    /// Begins a new line.
    public RichText line() {
        return plain("\n");
    }

    private RichText add(String text, String styleClass) {
        part(text, styleClass);
        return this;
    }

    private Text part(String text, String styleClass) {
        Text part = new Text(text);
        part.getStyleClass().add(styleClass);
        getChildren().add(part);
        setAccessibleText(spoken.append(text).toString());
        return part;
    }
}
