package org.gatehouse.console.grant;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import org.gatehouse.console.kit.SplitMemory;

/// The Grants screen as drawn: the list, the grant, and what can be done about it.
final class GrantsView extends BorderPane {
    private static final double LIST_SHARE = 0.6;
    private static final String STYLES = Objects.requireNonNull(GrantsView.class.getResource("/css/grant.css"))
            .toExternalForm();

    private final GrantListPane list;

    GrantsView(GrantListPane list, GrantPane grant, Node acts, SplitMemory dividers) {
        this.list = list;
        getStyleClass().add("grants-view");
        getStylesheets().add(STYLES);
        BorderPane middle = new BorderPane(grant);
        middle.setBottom(acts);
        middle.setMinWidth(0);
        SplitPane split = new SplitPane(list, middle);
        dividers.attach(split, "grants.list", LIST_SHARE);
        setCenter(split);
    }

    /// The keyboard starts in the list.
    @Override
    public void requestFocus() {
        list.requestFocus();
    }
}
