package org.gatehouse.console.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javafx.application.Platform;
import org.gatehouse.console.client.GovernanceCalls;
import org.gatehouse.console.client.GrantCalls;
import org.gatehouse.console.client.GrantQuery;
import org.gatehouse.console.client.PageOf;
import org.gatehouse.console.client.PeopleQuery;
import org.gatehouse.console.client.RegisterCalls;
import org.gatehouse.console.client.RequestCalls;
import org.gatehouse.console.client.RequestQuery;
import org.gatehouse.console.client.ServiceFailure;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.live.Latest;
import org.gatehouse.console.screen.ListStates;
import org.gatehouse.console.screen.LiveFeed;
import org.gatehouse.console.screen.Loaded;
import org.gatehouse.console.screen.LoadedLists;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.contract.Me;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.QueueView;
import org.gatehouse.contract.Right;
import org.gatehouse.contract.StreamEvent;
import org.gatehouse.model.Freeze;
import org.gatehouse.model.FreezeScope;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.jspecify.annotations.Nullable;

/// Loads the register and everything by and about the selected person, and keeps both true while things change.
/// Belongs to the FX thread. What is done to people is [PeopleActs]'.
final class PeopleController implements LiveFeed.Listener {
    private static final int BESIDE = 20;

    private final Calls calls;
    private final PeopleModel model;
    private final Me me;
    private final Threads threads;
    private final LoadedLists lists;
    private final Latest listing = new Latest();
    private final Latest reading = new Latest();
    private @Nullable String next;
    private boolean loadingMore;
    private boolean active;

    /// The calls that the screen makes.
    record Calls(RegisterCalls register, RequestCalls requests, GrantCalls grants, GovernanceCalls governance) {}

    PeopleController(Calls calls, PeopleModel model, Me me, Threads threads) {
        this.calls = calls;
        this.model = model;
        this.me = me;
        this.threads = threads;
        this.lists = new LoadedLists(threads);
        model.searchProperty().subscribe((_, _) -> reload());
        model.cutProperty().subscribe((_, _) -> reload());
        model.roleProperty().subscribe((_, _) -> reload());
        model.affiliationProperty().subscribe((_, _) -> reload());
        model.teamProperty().subscribe((_, _) -> reload());
        model.selectedProperty().subscribe((_, chosen) -> onSelected(chosen));
    }

    void activate() {
        active = true;
        reload();
        learnNames();
    }

    void deactivate() {
        active = false;
        listing.cancel();
        reading.cancel();
    }

    /// Loads the register from its top.
    void reload() {
        assert Platform.isFxApplicationThread();
        if (!active) {
            return;
        }
        model.listStateProperty().set(new ListState.Loading());
        loadingMore = false;
        ask(PageOf.first(Page.MOST), page -> {
            model.rows().setAll(page.items());
            if (model.selectedProperty().get() == null && !page.items().isEmpty()) {
                model.selectedProperty().set(page.items().getFirst().id());
            } else {
                refresh();
            }
        });
    }

    /// Loads the next people, if there are any.
    void loadMore() {
        if (next != null && !loadingMore) {
            loadingMore = true;
            ask(PageOf.first(Page.MOST).next(next), page -> {
                loadingMore = false;
                model.rows().addAll(page.items());
            });
        }
    }

    private void ask(PageOf page, java.util.function.Consumer<Page<Person>> show) {
        threads.deliver(
                calls.register().people(model.query(), page),
                listing.<Page<Person>>only(
                        answer -> {
                            next = answer.next();
                            model.learn(answer.items());
                            show.accept(answer);
                            model.moreProperty().set(next != null);
                            model.listStateProperty().set(new ListState.Ready());
                        },
                        this::onListFailure));
    }

    /// The names of those whom a narrowed table leaves out, for delegations and histories.
    private void learnNames() {
        if (model.known().isEmpty()) {
            threads.deliver(calls.register().people(PeopleQuery.ALL, PageOf.first(Page.MOST)), (page, failure) -> {
                if (failure == null) { // without names ids are shown, which is no loss worth a word
                    model.learn(page.items());
                }
            });
        }
    }

    private void onListFailure(Throwable thrown) {
        loadingMore = false;
        model.listStateProperty().set(ListStates.of(thrown, this::reload));
    }

    private void onSelected(@Nullable PersonId chosen) {
        model.personTroubleProperty().set(null);
        Person row = chosen == null ? null : model.known().get(chosen);
        if (row == null || !row.equals(model.personProperty().get())) {
            model.personProperty().set(row);
        }
        if (chosen == null) {
            reading.cancel();
        } else {
            forget();
            refresh();
        }
    }

    private void forget() {
        model.requestsProperty().set(new Loaded.Loading<>());
        model.grantsProperty().set(new Loaded.Loading<>());
        model.historyProperty().set(new Loaded.Loading<>());
        model.freezesProperty().set(new Loaded.Loading<>());
        model.changesProperty().set(new Loaded.Loading<>());
    }

    /// Loads the selected person and all that stands around them anew; what is in sight stays until then.
    void refresh() {
        PersonId id = model.selectedProperty().get();
        if (id == null || !active) {
            return;
        }
        Latest.Ticket ticket = reading.begin();
        threads.deliver(calls.register().person(id), (person, thrown) -> {
            if (ticket.isCurrent()) {
                showPerson(person, thrown);
            }
        });
        PageOf some = PageOf.first(BESIDE);
        PageOf many = PageOf.first(Page.MOST);
        boolean sees = me.may(Right.SEE_ALL);
        RequestQuery theirs = new RequestQuery(QueueView.ALL, null, id, null);
        lists.load(
                ticket, sees, model.requestsProperty(), () -> calls.requests().page(theirs, some), _ -> true);
        GrantQuery granted = new GrantQuery(Set.of(), id, null, null);
        lists.load(ticket, sees, model.grantsProperty(), () -> calls.grants().page(granted, some), _ -> true);
        boolean reads = me.may(Right.READ_LEDGER);
        PageOf entries = PageOf.first(2 * BESIDE);
        lists.load(
                ticket, reads, model.historyProperty(), () -> calls.register().history(id, entries), _ -> true);
        Predicate<Freeze> stopping = freeze -> freeze.inForce()
                && freeze.scope() == FreezeScope.IDENTITY
                && freeze.target().equals(id.value());
        lists.load(
                ticket, sees, model.freezesProperty(), () -> calls.governance().freezes(many), stopping);
        lists.load(
                ticket,
                sees,
                model.delegationsProperty(),
                () -> calls.governance().delegations(many),
                _ -> true);
        lists.load(
                ticket,
                sees,
                model.changesProperty(),
                () -> calls.register().rosterChanges(many),
                change -> change.person().equals(id));
    }

    private void showPerson(@Nullable Person person, @Nullable Throwable thrown) {
        if (thrown != null) {
            boolean shown = model.personProperty().get() != null;
            if (!shown) {
                model.personTroubleProperty().set(ServiceFailure.of(thrown).words());
            }
        } else if (person != null) {
            put(person);
            model.personProperty().set(person);
        }
    }

    /// Takes a newer state of somebody.
    void put(Person person) {
        model.learn(List.of(person));
        List<Person> rows = model.rows();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id().equals(person.id()) && rows.get(i).version() < person.version()) {
                rows.set(i, person);
            }
        }
    }

    @Override
    public void onEvents(List<StreamEvent> events) {
        PersonId chosen = model.selectedProperty().get();
        boolean concerns = false;
        for (StreamEvent event : events) {
            if (event.person() != null) {
                put(event.person());
            }
            concerns |= chosen != null && concerns(event, chosen);
        }
        if (concerns) {
            refresh();
        }
    }

    private static boolean concerns(StreamEvent event, PersonId chosen) {
        List<@Nullable PersonId> involved = new ArrayList<>();
        involved.add(event.person() == null ? null : event.person().id());
        involved.add(event.actor() == null ? null : event.actor().id());
        involved.add(event.grant() == null ? null : event.grant().subject().id());
        boolean register = Set.of("roster", "freeze", "delegation")
                .contains(event.subject().kind());
        return register || involved.contains(chosen);
    }

    @Override
    public void onGap() {
        reload();
    }
}
