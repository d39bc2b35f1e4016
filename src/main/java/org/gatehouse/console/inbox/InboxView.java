package org.gatehouse.console.inbox;

import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.layout.BorderPane;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.EmptyState;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.kit.PaneHead;
import org.gatehouse.console.kit.QueueList;
import org.gatehouse.console.kit.Ticker;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.Inbox.Item;
import org.kordamp.ikonli.octicons.Octicons;

/// The Inbox as drawn: a head that says how much waits, and the list.
final class InboxView extends BorderPane {
    private final QueueList<Item> list;

    /// @param open goes to what an item is about
    InboxView(InboxModel model, Words words, Ticker ticker, Consumer<Item> open) {
        this.list = new QueueList<>(
                Descriptor.of(words.text("screen.inbox.title"), words.text("inbox.hint")),
                QueueList.Lines.TWO,
                InboxModel::key,
                () -> new InboxItemRow(words, ticker),
                words.messages());
        PaneHead head = new PaneHead(words.text("screen.inbox.title"));
        setTop(head);
        setCenter(list);
        list.setEmptyState(
                new EmptyState(words.text("inbox.empty"), words.text("inbox.empty-hint")).withIcon(Octicons.INBOX_16));
        list.setItems(model.items());
        list.setOnOpen(open);
        model.stateProperty().subscribe(list::setState);
        Runnable say = () -> {
            int listed = model.items().size();
            int total = model.totalProperty().get();
            boolean known = listed > 0 || model.stateProperty().get() instanceof ListState.Ready;
            String summary = total > listed
                    ? words.text("inbox.summary-capped", listed, total)
                    : words.text("inbox.summary", total);
            head.setSummary(known ? summary : "");
        };
        model.totalProperty().subscribe(say);
        model.stateProperty().subscribe(say);
        model.items().subscribe(say);
        // Heard after the list itself has: what it does not hold yet cannot be selected.
        model.items().addListener((ListChangeListener<Item>) _ -> begin());
        say.run();
    }

    QueueList<Item> list() {
        return list;
    }

    /// The keyboard starts in the list, at what is due first.
    @Override
    public void requestFocus() {
        list.requestFocus();
        begin();
    }

    private void begin() {
        if (list.selectedProperty().get() == null) {
            list.selectFirst();
        }
    }
}
