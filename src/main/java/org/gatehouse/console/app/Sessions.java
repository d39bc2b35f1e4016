package org.gatehouse.console.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.console.app.ShellModel.Phase;
import org.gatehouse.console.client.GatehouseClient;
import org.gatehouse.console.client.PageOf;
import org.gatehouse.console.client.PeopleQuery;
import org.gatehouse.console.command.Command;
import org.gatehouse.console.command.CommandRegistry;
import org.gatehouse.console.screen.ConsoleContext;
import org.gatehouse.console.screen.FilePicker;
import org.gatehouse.console.screen.LooksChoice;
import org.gatehouse.console.screen.ScreenKind;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.Me;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.Right;
import org.gatehouse.model.PersonId;

/// Makes a session of an opened connection and shows it in the window. Belongs to the FX thread.
final class Sessions {
    /// Where a session begins: at the work itself, of which the Inbox, above it, is a summary.
    private static final String FIRST = "requests";

    private final Surroundings surroundings;
    private final Window window;
    private final ShellModel model;
    private final List<ScreenKind> kinds;
    private final LooksChoice looks;
    private final FilePicker files;
    private final Map<PersonId, String> names = new HashMap<>();

    Sessions(
            Surroundings surroundings,
            Window window,
            ShellModel model,
            List<ScreenKind> kinds,
            LooksChoice looks,
            FilePicker files) {
        this.surroundings = surroundings;
        this.window = window;
        this.model = model;
        this.kinds = List.copyOf(kinds);
        this.looks = looks;
        this.files = files;
    }

    /// The names of people at this service, as far as somebody who may see them was signed in.
    Map<PersonId, String> names() {
        return Map.copyOf(names);
    }

    /// @param screen where to begin, if this person may open it
    Session begin(Opening opening, String screen) {
        Me me = opening.me();
        List<ScreenKind> open =
                kinds.stream().filter(kind -> kind.mayOpen().test(me)).toList();
        QueueTally tally = new QueueTally(opening.client().requests(), surroundings.threads());
        FeedTally feeds = new FeedTally(opening.client().feeds(), surroundings.threads());
        ScreenHost host = new ScreenHost(window.registry(), window.shell()::showScreen);
        Session session = new Session(opening, open, context(opening, tally, feeds, host), host, tally);
        CommandRegistry.Registration keys = window.registry().register(goCommands(open, host));
        session.whileOpen(keys::close);
        show(session, tally);
        if (me.may(Right.SEE_ALL) || me.may(Right.RUN_FEEDS)) {
            show(session, feeds);
        }
        host.show(open.stream().anyMatch(kind -> kind.id().equals(screen)) ? screen : first(open));
        learnNames(opening.client(), me);
        return session;
    }

    private ConsoleContext context(Opening opening, QueueTally tally, FeedTally feeds, ScreenHost host) {
        return new ConsoleContext(
                opening.me(),
                opening.client(),
                opening.feed(),
                tally.countsProperty(),
                feeds.feedsProperty(),
                surroundings.clock(),
                window.ticker(),
                surroundings.threads(),
                surroundings.words(),
                window.notices(),
                window.dialogs(),
                host,
                surroundings.preferences(),
                looks,
                files);
    }

    /// Lets the frame follow the session until it ends.
    private void show(Session session, QueueTally tally) {
        Opening opening = session.opening();
        model.phase.set(new Phase.Working());
        model.me.set(opening.me());
        model.demo.set(opening.access().isDemo());
        model.serviceName.set(serviceName(opening.access()));
        window.shell().showNavigation(session.navigation());
        FeedHub feed = opening.feed();
        session.whileOpen(feed.stateProperty().subscribe(model.stream::set));
        session.whileOpen(feed.ledgerSizeProperty().subscribe(size -> model.ledgerEntries.set(size.longValue())));
        session.whileOpen(tally.countsProperty().subscribe((_, counts) -> model.onDuty.set(counts.onDuty())));
        session.whileOpen(window.ticker().nowProperty().subscribe((before, now) -> {
            model.latency.set(opening.client().latency().median().orElse(null));
            if (before.getEpochSecond() / 60 != now.getEpochSecond() / 60) {
                tally.refresh();
            }
        }));
    }

    /// Lets the line along the bottom follow how events arrive.
    private void show(Session session, FeedTally feeds) {
        session.whileOpen(session.opening().feed().subscribe(feeds));
        session.whileOpen(feeds.feedsProperty().subscribe(model.feeds::set));
        session.whileOpen(window.ticker().nowProperty().subscribe(feeds::tick));
        session.whileOpen(() -> model.feeds.set(List.of()));
    }

    private List<Command> goCommands(List<ScreenKind> open, ScreenHost host) {
        Words words = surroundings.words();
        List<Command> commands = new ArrayList<>();
        for (ScreenKind kind : open) {
            commands.add(Command.of(
                    "go." + kind.id(),
                    words.text("shell.keys.go"),
                    Navigation.descriptor(kind, words),
                    () -> host.show(kind.id())));
        }
        return commands;
    }

    private String serviceName(Access access) {
        return access.isDemo()
                ? surroundings.words().text("shell.service.demo")
                : access.service().getAuthority();
    }

    private void learnNames(GatehouseClient client, Me me) {
        if (me.may(Right.SEE_ALL) && names.isEmpty()) {
            threads().deliver(client.register().people(PeopleQuery.ALL, PageOf.first(Page.MOST)), (page, failure) -> {
                if (failure == null) { // without names the parts in the demo are shown, which is no loss worth a word
                    page.items().forEach(person -> names.put(person.id(), person.name()));
                }
            });
        }
    }

    private Threads threads() {
        return surroundings.threads();
    }

    private static String first(List<ScreenKind> open) {
        return open.stream()
                .map(ScreenKind::id)
                .filter(FIRST::equals)
                .findFirst()
                .orElseGet(() -> open.isEmpty() ? "" : open.getFirst().id());
    }
}
