package org.gatehouse.console.kit;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Scene;

/// Shows what has many parts one part a frame until it was shown whole once, and at once ever after: only the first
/// time in a process do parts cost so much that all of them would hold up a frame. Where no window shows the place,
/// all is shown at once too. Belongs to the FX thread.
public final class InTurn extends AnimationTimer {
    private final Node place;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean going;
    private boolean shownWhole;

    /// @param place where the parts come to stand
    public InTurn(Node place) {
        this.place = place;
    }

    /// The first part comes a frame late: the frame before it belongs to what has changed together with this, such as
    /// the list beside it. What still waits of another thing is left out.
    ///
    /// @param parts each shows its own
    public void show(List<Runnable> parts) {
        waiting.clear();
        if (shownWhole || !isSeen()) {
            leave();
            parts.forEach(Runnable::run);
            return;
        }
        if (!going) {
            waiting.add(() -> {});
            going = true;
            start();
        }
        waiting.addAll(parts);
    }

    /// There is nothing to show any more.
    public void leave() {
        waiting.clear();
        going = false;
        stop();
    }

    @Override
    public void handle(long now) {
        Runnable next = waiting.poll();
        if (next == null) {
            shownWhole = true;
            leave();
        } else {
            next.run();
        }
    }

    private boolean isSeen() {
        Scene scene = place.getScene();
        return scene != null && scene.getWindow() != null && scene.getWindow().isShowing();
    }
}
