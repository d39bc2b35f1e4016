package org.gatehouse.console.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatehouse.console.i18n.Times;

/// One notice as it is drawn, both as a toast and in the list of those kept.
final class NoticeBox extends HBox {
    private final HBox foot = new HBox();

    NoticeBox(Notice notice, Times times) {
        getStyleClass().add("notice");
        notice.tone().applyTo(this);
        Region mark = new Region();
        mark.getStyleClass().add("mark");
        notice.tone().applyTo(mark);
        VBox words = new VBox(head(notice, times));
        words.getStyleClass().add("words");
        HBox.setHgrow(words, Priority.ALWAYS);
        if (!notice.detail().isEmpty()) {
            words.getChildren().add(Texts.note(notice.detail()));
        }
        foot.getStyleClass().add("foot");
        words.getChildren().add(foot);
        getChildren().addAll(mark, words);
        setAccessibleText(notice.title() + ". " + notice.detail());
    }

    /// Adds a link under the words.
    NoticeBox withLink(Descriptor descriptor, Runnable action) {
        foot.getChildren().add(Links.of(descriptor, action));
        return this;
    }

    private static HBox head(Notice notice, Times times) {
        Label title = Texts.strong(notice.title());
        title.setWrapText(true);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Label time = Texts.muted(times.minutes(notice.at()));
        time.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(title, time);
        head.getStyleClass().add("head");
        return head;
    }
}
