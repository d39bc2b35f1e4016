package org.gatehouse.console.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatehouse.console.i18n.Messages;

/// All keys and what they do, by group and to be searched, on a card over the window.
public final class KeySheet {
    private final Layers layers;
    private final Messages messages;
    private Layers.Open open = () -> {};

    public KeySheet(Layers layers, Messages messages) {
        this.layers = layers;
        this.messages = messages;
    }

    /// Shows these keys until Escape or the button.
    public void show(List<KeyLine> lines) {
        open.close();
        open = layers.showModal(Layers.Place.CENTRE, opened -> card(lines, opened), () -> {});
    }

    /// The lines that hold all words of a query in their title, key or group; all for an empty one.
    static List<KeyLine> matching(List<KeyLine> lines, String query) {
        List<String> wanted = List.of(query.strip().toLowerCase(Locale.ROOT).split("\\s+", -1));
        return lines.stream()
                .distinct()
                .filter(line -> {
                    String text = (line.title() + " " + line.key() + " " + line.group()).toLowerCase(Locale.ROOT);
                    return wanted.stream().allMatch(text::contains);
                })
                .toList();
    }

    private Node card(List<KeyLine> lines, Layers.Open opened) {
        FlowPane groups = new FlowPane(Orientation.HORIZONTAL);
        groups.getStyleClass().add("key-groups");
        TextField search = new TextField();
        search.setPromptText(messages.text("kit.keys.search"));
        Descriptor.of(messages.text("kit.keys.search")).nameTo(search);
        search.textProperty().subscribe(query -> show(groups, matching(lines, query), query));
        ScrollPane scroll = new ScrollPane(groups);
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(messages.text("kit.keys.title"));
        Descriptor close = Descriptor.of(messages.text("kit.keys.close"));
        HBox foot = new HBox(new ActionButton(close, ActionButton.Kind.PLAIN, opened::close));
        foot.getStyleClass().add("dialog-buttons");
        VBox card = new VBox(Texts.paneTitle(messages.text("kit.keys.title")), search, scroll, foot);
        card.getStyleClass().addAll("card-overlay", "key-sheet");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return card;
    }

    private void show(FlowPane groups, List<KeyLine> lines, String query) {
        groups.getChildren().clear();
        byGroup(lines).forEach((title, keys) -> groups.getChildren().add(group(title, keys)));
        if (lines.isEmpty()) {
            groups.getChildren().add(Texts.note(messages.text("kit.keys.none", query.strip())));
        }
    }

    private static Map<String, List<KeyLine>> byGroup(List<KeyLine> lines) {
        Map<String, List<KeyLine>> groups = new LinkedHashMap<>();
        lines.forEach(line ->
                groups.computeIfAbsent(line.group(), _ -> new ArrayList<>()).add(line));
        return groups;
    }

    private static Node group(String title, List<KeyLine> lines) {
        VBox group = new VBox(Texts.heading(title));
        group.getStyleClass().add("key-group");
        for (KeyLine line : lines) {
            HBox row = new HBox(Texts.body(line.title()), new Spacer());
            row.getStyleClass().add("key-row");
            for (String key : line.key().split(" ", -1)) {
                row.getChildren().add(new KeyCap(key));
            }
            row.setAccessibleText(line.title() + ", " + line.key());
            group.getChildren().add(row);
        }
        return group;
    }
}
