package org.gatehouse.console.people;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.FactTable;
import org.gatehouse.console.kit.Links;
import org.gatehouse.console.kit.RichText;
import org.gatehouse.console.kit.Section;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.screen.Loaded;
import org.gatehouse.console.screen.LoadedLists;
import org.gatehouse.console.screen.Navigator;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.LedgerLine;
import org.gatehouse.contract.Me;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.contract.Right;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.Delegation;
import org.gatehouse.model.Grant;
import org.gatehouse.model.Id;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RosterChange;
import org.jspecify.annotations.Nullable;

/// What is known of a person, and everything by and about them, as lists that lead on.
final class PersonSections {
    private final PeopleModel model;
    private final PeopleWords people;
    private final Words words;
    private final Navigator navigator;
    private final Me me;
    private final Doors doors;
    private final FactTable facts = new FactTable();
    private final Section about;
    private final Section conflicts;
    private final Section delegations;
    private final Section changes;
    private final Section requests;
    private final Section decisions;
    private final Section grants;
    private final Section history;

    /// What can be begun from within the lists.
    record Doors(Consumer<RosterChange> accept, Consumer<RosterChange> reject, Consumer<Delegation> takeBack) {}

    PersonSections(PeopleModel model, PeopleWords people, Words words, Navigator navigator, Me me, Doors doors) {
        this.model = model;
        this.people = people;
        this.words = words;
        this.navigator = navigator;
        this.me = me;
        this.doors = doors;
        this.about = new Section(words.text("people.section.about"), facts);
        this.conflicts = new Section(words.text("people.section.conflicts"));
        this.delegations = new Section(words.text("people.section.delegations"));
        this.changes = new Section(words.text("people.section.changes"));
        this.requests = new Section(words.text("people.section.requests"));
        this.decisions = new Section(words.text("people.section.decisions"));
        this.grants = new Section(words.text("people.section.grants"));
        this.history = new Section(words.text("people.section.history"));
        follow(changes, model.changesProperty(), this::change, "people.none.changes");
        follow(requests, model.requestsProperty(), this::request, "people.none.requests");
        follow(grants, model.grantsProperty(), this::grant, "people.none.grants");
        follow(history, model.historyProperty(), this::entry, "people.none.history");
        model.historyProperty().subscribe(_ -> showDecisions());
        model.delegationsProperty().subscribe(_ -> showDelegations());
    }

    Node[] nodes() {
        return new Node[] {about, changes, delegations, conflicts, requests, decisions, grants, history};
    }

    void show(Person person) {
        facts.clear();
        facts.fact(words.text("people.fact.title"), person.title());
        facts.fact(words.text("people.fact.roles"), people.roles(person.roles()));
        facts.fact(words.text("people.fact.teams"), people.teams(person.teams()));
        if (!people.standingOrOff(person).isEmpty()) {
            facts.fact(words.text("people.fact.duty"), people.standingOrOff(person));
        }
        facts.fact(words.text("people.fact.country"), PeopleWords.country(person.country()));
        if (person.owner() != null) {
            facts.fact(words.text("people.fact.owner"), link(person.owner(), model.name(person.owner())));
        }
        if (!person.identities().isEmpty()) {
            facts.fact(
                    words.text("people.fact.identities"),
                    person.identities().stream()
                            .map(identity -> Texts.mono(identity.source() + "/" + identity.name()))
                            .toArray(Node[]::new));
        }
        conflicts.setContent(
                person.conflicts().isEmpty()
                        ? new Node[] {Texts.note(words.text("people.none.conflicts"))}
                        : person.conflicts().stream().map(this::conflict).toArray(Node[]::new));
        showDelegations();
    }

    private <T> void follow(Section section, ObservableValue<Loaded<T>> list, Function<T, Node> line, String nothing) {
        list.subscribe(loaded -> section.setContent(lines(loaded, line, nothing)));
    }

    private <T> Node[] lines(Loaded<T> loaded, Function<? super T, Node> line, String nothing) {
        return LoadedLists.lines(loaded, line, words.text(nothing), words);
    }

    private Node request(RequestRow row) {
        return new RichText()
                .node(link(row.id(), row.id().value()))
                .plain(" " + row.title())
                .muted(" · " + words.text("request.status." + PeopleWords.lower(row.status())));
    }

    private Node grant(Grant grant) {
        Instant ends = grant.endsAt();
        String until = ends == null
                ? ""
                : " · " + words.text("people.until", words.times().moment(ends));
        String data =
                grant.items().isEmpty() ? "" : grant.items().getFirst().asset().value();
        return new RichText()
                .node(link(grant.id(), grant.id().value()))
                .plain(" ")
                .mono(data)
                .muted(" · " + words.text("grant-status." + PeopleWords.lower(grant.status())) + until);
    }

    private void showDecisions() {
        Loaded<LedgerLine> loaded = model.historyProperty().get();
        if (loaded instanceof Loaded.Here<LedgerLine>(List<LedgerLine> items, boolean more)) {
            List<LedgerLine> decided = items.stream()
                    .filter(line -> line.entry().type() == EntryType.REQUEST_DECIDED)
                    .toList();
            loaded = new Loaded.Here<>(decided, more && !decided.isEmpty());
        }
        decisions.setContent(lines(loaded, this::entry, "people.none.decisions"));
    }

    private Node entry(LedgerLine line) {
        String actor = line.entry().actor() == null ? "" : line.entry().actor().name() + " ";
        String text = line.entry().text();
        RichText rich = new RichText()
                .muted(words.times().moment(line.entry().at()) + " ")
                .plain(actor + line.entry().words() + " ");
        String name = line.subject().kind().equals("person")
                ? model.name(new PersonId(line.subject().id()))
                : line.subject().id();
        rich.node(PeopleWords.thing(line.subject())
                .map(thing -> link(thing, name))
                .orElseGet(() -> Texts.body(name)));
        return text == null ? rich : rich.plain(" — “" + text + "”");
    }

    private void showDelegations() {
        Person person = model.personProperty().get();
        Loaded<Delegation> loaded = model.delegationsProperty().get();
        if (person != null && loaded instanceof Loaded.Here<Delegation>(List<Delegation> items, boolean more)) {
            List<Delegation> theirs = items.stream()
                    .filter(one -> one.from().equals(person.id()) || one.to().equals(person.id()))
                    .toList();
            loaded = new Loaded.Here<>(theirs, more && !theirs.isEmpty());
        }
        delegations.setContent(lines(loaded, this::delegation, "people.none.delegations"));
    }

    private Node delegation(Delegation delegation) {
        String window = words.text(
                "people.from-until",
                words.times().moment(delegation.starts()),
                words.times().moment(delegation.ends()));
        RichText line = new RichText()
                .node(link(delegation.to(), model.name(delegation.to())))
                .plain(" " + words.text("people.stands-in") + " ")
                .node(link(delegation.from(), model.name(delegation.from())))
                .muted(" · " + window);
        if (delegation.revokedAt() != null) {
            return line.muted(" · " + words.text("people.delegation-ended"));
        }
        line.muted(" · " + delegation.reason() + " ");
        boolean mine = delegation.from().equals(me.person().id())
                || delegation.to().equals(me.person().id());
        return mine || me.may(Right.CHANGE_ROSTER)
                ? line.node(door("take-back", () -> doors.takeBack().accept(delegation)))
                : line;
    }

    private Node change(RosterChange change) {
        RichText line = new RichText()
                .strong(words.text(
                        "people.change",
                        people.roles(change.roles()),
                        people.teams(change.teams()),
                        change.breakGlassEnrolled() ? 1 : 0))
                .muted(" · "
                        + words.text(
                                "people.proposed",
                                model.name(change.proposedBy()),
                                words.times().moment(change.proposedAt())))
                .plain(" — “" + change.reason() + "” ");
        if (change.decided() != null) {
            return line.muted(words.text(
                    Boolean.TRUE.equals(change.accepted()) ? "people.change-accepted" : "people.change-rejected",
                    change.decided().by() == null
                            ? ""
                            : model.name(change.decided().by())));
        }
        if (me.may(Right.CHANGE_ROSTER)) {
            if (!change.proposedBy().equals(me.person().id())) {
                line.node(door("accept", () -> doors.accept().accept(change))).plain("  ");
            }
            line.node(door("reject", () -> doors.reject().accept(change)));
        }
        return line;
    }

    private Node door(String act, Runnable begin) {
        return Links.of(Descriptor.of(words.text("people.act." + act), words.text("people.act-hint." + act)), begin);
    }

    private Node conflict(Person.DeclaredConflict conflict) {
        RichText line = new RichText().plain(words.text("people.conflict-with") + " ");
        if (conflict.person() != null) {
            line.node(link(conflict.person(), model.name(conflict.person())));
        } else if (conflict.asset() != null) {
            line.node(link(conflict.asset(), conflict.asset().value()));
        }
        return line.muted(" · " + words.times().moment(conflict.declaredAt())).plain(" — “" + conflict.reason() + "”");
    }

    /// A link where some screen shows the thing, else its name alone.
    private Node link(@Nullable Id thing, String name) {
        return thing != null && navigator.canOpen(thing)
                ? Links.of(Descriptor.of(name, words.text("people.open")), () -> navigator.open(thing))
                : Texts.body(name);
    }
}
