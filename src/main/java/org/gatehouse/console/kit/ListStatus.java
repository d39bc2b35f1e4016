package org.gatehouse.console.kit;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gatehouse.console.i18n.Messages;

/// How far a list or a table has got, as it is drawn: in place of the rows where there are none, as a bar above them
/// and a note over the last of them where there are.
final class ListStatus {
    private final ObjectProperty<Node> placeholder;
    private final Messages messages;
    private final LoadingBar loading;
    private final VBox trouble = new VBox();
    private Node emptyState;
    private ListState state = new ListState.Ready();

    /// @param placeholder what stands in place of the rows
    ListStatus(ObjectProperty<Node> placeholder, Messages messages) {
        this.placeholder = placeholder;
        this.messages = messages;
        this.loading = new LoadingBar(Descriptor.of(messages.text("kit.list.loading")));
        this.emptyState = new EmptyState(messages.text("kit.list.empty"), "");
        trouble.getStyleClass().add("queue-trouble");
        trouble.setMaxHeight(Region.USE_PREF_SIZE);
        trouble.setPickOnBounds(false);
        StackPane.setAlignment(trouble, Pos.BOTTOM_CENTER);
        StackPane.setAlignment(loading, Pos.TOP_CENTER);
        show(state);
    }

    /// What lies over the rows.
    Node[] over() {
        return new Node[] {loading, trouble};
    }

    /// What to show when there are no rows: what would appear here.
    void setEmptyState(Node shown) {
        emptyState = shown;
        if (state instanceof ListState.Ready) {
            placeholder.set(shown);
        }
    }

    /// Rows in sight stay in sight.
    void show(ListState next) {
        state = next;
        loading.setVisible(next instanceof ListState.Loading);
        trouble.getChildren().clear();
        switch (next) {
            case ListState.Ready() -> placeholder.set(emptyState);
            case ListState.Loading() -> placeholder.set(Texts.muted(messages.text("kit.list.loading")));
            case ListState.Failed(String what, Runnable retry) -> {
                placeholder.set(new VBox());
                Descriptor again = Descriptor.of(messages.text("kit.list.retry"));
                trouble.getChildren().add(new Callout(Tone.DANGER, what).withAction(again, retry));
            }
            case ListState.Refused(String why) -> placeholder.set(EmptyState.refused(messages, why));
        }
    }
}
