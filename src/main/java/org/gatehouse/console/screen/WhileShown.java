package org.gatehouse.console.screen;

import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.util.Subscription;

/// What a screen follows while it is shown and not a moment longer: begun by `onActivate`, ended by `onDeactivate`.
/// Belongs to the FX thread.
public final class WhileShown {
    private final Supplier<Subscription> follow;
    private Subscription following = Subscription.EMPTY;

    /// @param follow begins to follow
    public WhileShown(Supplier<Subscription> follow) {
        this.follow = follow;
    }

    /// Follows the feed.
    public static WhileShown live(ConsoleContext context, LiveFeed.Listener listener) {
        return new WhileShown(() -> context.live().subscribe(listener));
    }

    /// Begins; anew where it has begun already.
    public void begin() {
        assert Platform.isFxApplicationThread();
        following.unsubscribe();
        following = follow.get();
    }

    public void end() {
        assert Platform.isFxApplicationThread();
        following.unsubscribe();
        following = Subscription.EMPTY;
    }
}
