package org.gatehouse.console.kit;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatehouse.console.i18n.Messages;
import org.gatehouse.console.i18n.Times;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.octicons.Octicons;

/// Shows notices as toasts, and keeps them behind a bell with the count of those not yet looked at.
public final class NotificationCenter {
    private final Notices notices;
    private final Layers layers;
    private final Times times;
    private final Messages messages;
    private final Button bell = new Button();
    private final CountBadge unread = new CountBadge();
    private Layers.Open list = () -> {};

    public NotificationCenter(Notices notices, Layers layers, Times times, Messages messages) {
        this.notices = notices;
        this.layers = layers;
        this.times = times;
        this.messages = messages;
        ToastStack toasts = new ToastStack(times, messages);
        layers.addFloating(toasts);
        notices.onArrival(toasts::show);
        bell.getStyleClass().setAll("bell");
        bell.setGraphic(new HBox(new FontIcon(Octicons.BELL_16), unread));
        Descriptor.of(messages.text("kit.notices.open")).describe(bell);
        bell.setOnAction(_ -> open());
        notices.unreadProperty().subscribe(count -> showUnread(count.intValue()));
    }

    /// The bell for the top bar.
    public Node bell() {
        return bell;
    }

    /// Opens the list of notices and counts them as read.
    public void open() {
        list.close();
        list = layers.showModal(Layers.Place.TOP_RIGHT, _ -> card(), () -> {});
        notices.markRead();
    }

    private void showUnread(int count) {
        unread.show(count, Tone.ACCENT);
        bell.setAccessibleText(messages.text("kit.notices.unread", count));
    }

    private Region card() {
        VBox entries = new VBox();
        entries.getStyleClass().add("notice-list");
        notices.kept().forEach(notice -> entries.getChildren().add(entry(notice)));
        ScrollPane scroll = new ScrollPane(entries);
        scroll.setFitToWidth(true);
        VBox card = new VBox(head(), notices.kept().isEmpty() ? empty() : scroll);
        card.getStyleClass().addAll("card-overlay", "notice-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return card;
    }

    private Node head() {
        Descriptor clear = Descriptor.of(messages.text("kit.notices.clear"));
        HBox head = new HBox(Texts.paneTitle(messages.text("kit.notices.title")), new Spacer(), Links.of(clear, () -> {
            list.close();
            notices.clear();
        }));
        head.getStyleClass().add("notice-card-head");
        return head;
    }

    private Node entry(Notice notice) {
        NoticeBox box = new NoticeBox(notice, times);
        Notice.Act act = notice.act();
        if (act != null) {
            box.withLink(act.descriptor(), () -> {
                list.close();
                act.action().run();
            });
        }
        return box;
    }

    private Node empty() {
        return new EmptyState(messages.text("kit.notices.empty"), messages.text("kit.notices.empty-hint"));
    }
}
