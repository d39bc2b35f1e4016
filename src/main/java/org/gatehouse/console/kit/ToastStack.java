package org.gatehouse.console.kit;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.gatehouse.console.i18n.Messages;
import org.gatehouse.console.i18n.Times;

/// Notices in the bottom right corner, for a while. They never take the focus; a pointer over one, or the focus
/// within, holds it.
final class ToastStack extends VBox {
    private static final int MOST = 4;

    private final Times times;
    private final Messages messages;

    ToastStack(Times times, Messages messages) {
        this.times = times;
        this.messages = messages;
        getStyleClass().add("toast-stack");
        setPickOnBounds(false);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.BOTTOM_RIGHT);
    }

    void show(Notice notice) {
        assert Platform.isFxApplicationThread();
        NoticeBox toast = new NoticeBox(notice, times);
        toast.getStyleClass().add("toast");
        PauseTransition wait =
                new PauseTransition(Duration.millis((double) notice.stay().toMillis()));
        wait.setOnFinished(_ -> getChildren().remove(toast));
        Runnable dismiss = () -> {
            wait.stop();
            getChildren().remove(toast);
        };
        Notice.Act act = notice.act();
        if (act != null) {
            toast.withLink(act.descriptor(), () -> {
                dismiss.run();
                act.action().run();
            });
        }
        toast.withLink(Descriptor.of(messages.text("kit.notices.close")), dismiss);
        toast.hoverProperty().or(toast.focusWithinProperty()).subscribe(held -> {
            if (held) {
                wait.pause();
            } else {
                wait.play();
            }
        });
        getChildren().add(toast);
        if (getChildren().size() > MOST) {
            getChildren().removeFirst();
        }
    }
}
