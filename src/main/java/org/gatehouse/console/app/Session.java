package org.gatehouse.console.app;

import java.util.ArrayList;
import java.util.List;
import javafx.util.Subscription;
import org.gatehouse.console.kit.NavigationList;
import org.gatehouse.console.screen.Badge;
import org.gatehouse.console.screen.ConsoleContext;
import org.gatehouse.console.screen.Screen;
import org.gatehouse.console.screen.ScreenKind;

/// One person at one service: their screens, and what keeps them up to date. Belongs to the FX thread.
final class Session implements AutoCloseable {
    private final Opening opening;
    private final ScreenHost host;
    private final NavigationList<String> navigation;
    private final JumpIndex jumps;
    private final List<Subscription> subscriptions = new ArrayList<>();

    /// @param kinds the screens that this person may open
    /// @param context handed to each screen; its navigator is `host`
    Session(Opening opening, List<ScreenKind> kinds, ConsoleContext context, ScreenHost host, QueueTally tally) {
        this.opening = opening;
        this.host = host;
        this.navigation = Navigation.of(kinds, context.words());
        this.jumps = new JumpIndex(JumpSources.of(context.client()), host, context.words(), context.threads());
        for (ScreenKind kind : kinds) {
            Screen screen = kind.make().apply(context);
            host.add(kind.id(), screen);
            subscriptions.add(screen.badge().subscribe(badge -> showCount(kind.id(), badge)));
        }
        subscriptions.add(navigation.selectedProperty().subscribe(this::goTo));
        subscriptions.add(host.currentProperty()
                .subscribe(id -> navigation.selectedProperty().set(id)));
        subscriptions.add(opening.feed().subscribe(tally));
        subscriptions.add(opening.feed().subscribe(jumps));
        tally.refresh();
        jumps.loadSoon();
    }

    Opening opening() {
        return opening;
    }

    ScreenHost host() {
        return host;
    }

    NavigationList<String> navigation() {
        return navigation;
    }

    JumpIndex jumps() {
        return jumps;
    }

    /// Ended with the session.
    void whileOpen(Subscription subscription) {
        subscriptions.add(subscription);
    }

    @Override
    public void close() {
        subscriptions.forEach(Subscription::unsubscribe);
        host.close();
        opening.close();
    }

    private void showCount(String id, Badge badge) {
        navigation.setCount(id, badge.count(), badge.tone());
    }

    private void goTo(@org.jspecify.annotations.Nullable String id) {
        if (id != null && !id.isEmpty()) {
            host.show(id);
        }
    }
}
