package org.gatehouse.console.people;

import java.time.Clock;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.gatehouse.console.client.GovernanceCalls;
import org.gatehouse.console.client.RegisterCalls;
import org.gatehouse.console.client.ServiceFailure;
import org.gatehouse.console.kit.ActionButton.Kind;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.Layers;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.screen.Forms;
import org.gatehouse.console.screen.Forms.Asking;
import org.gatehouse.console.screen.Loaded;
import org.gatehouse.console.screen.ReasonForm;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.Documents.DelegationDocument;
import org.gatehouse.contract.Documents.FreezeDocument;
import org.gatehouse.model.Delegation;
import org.gatehouse.model.Freeze;
import org.gatehouse.model.FreezeScope;
import org.gatehouse.model.Person;
import org.gatehouse.model.RosterChange;

/// Asks for what an act on somebody needs, and does it. Belongs to the FX thread.
final class PeopleActs {
    private final RegisterCalls register;
    private final GovernanceCalls governance;
    private final PeopleModel model;
    private final PeopleController controller;
    private final PeopleWords people;
    private final Words words;
    private final Clock clock;
    private final Threads threads;
    private final Forms forms;
    private final BiConsumer<String, Person> told;

    /// @param told called with the act that was done and whom it was done to
    PeopleActs(
            RegisterCalls register,
            GovernanceCalls governance,
            PeopleModel model,
            PeopleController controller,
            PeopleWords people,
            Words words,
            Clock clock,
            Threads threads,
            Forms forms,
            BiConsumer<String, Person> told) {
        this.register = register;
        this.governance = governance;
        this.model = model;
        this.controller = controller;
        this.people = people;
        this.words = words;
        this.clock = clock;
        this.threads = threads;
        this.forms = forms;
        this.told = told;
    }

    Layers.Open changeDuty(Person person) {
        boolean on = !person.onDuty();
        String act = on ? "on-duty" : "off-duty";
        Asking asking = asking(act, person, Kind.PRIMARY);
        return forms.ask(
                asking,
                DutyForm.class,
                () -> new DutyForm(said(act, person), words),
                form -> forms.send(
                        asking,
                        form.note(),
                        key -> register.setDuty(person.id(), on, form.note(), key),
                        now -> done(act, now)));
    }

    Layers.Open lockOrUnlock(Person person) {
        if (person.locked() == null) {
            return withReason(
                    "lock",
                    person,
                    Kind.DANGER,
                    (asking, reason) -> forms.send(
                            asking, reason, key -> register.lock(person.id(), reason, key), now -> done("lock", now)));
        }
        return withReason(
                "unlock",
                person,
                Kind.PRIMARY,
                (asking, reason) -> forms.send(
                        asking, reason, key -> register.unlock(person.id(), reason, key), now -> done("unlock", now)));
    }

    Layers.Open freezeOrLift(Person person) {
        List<Freeze> inForce = items(model.freezesProperty().get());
        if (inForce.isEmpty()) {
            return withReason("freeze", person, Kind.DANGER, (asking, reason) -> {
                FreezeDocument document =
                        new FreezeDocument(FreezeScope.IDENTITY, person.id().value(), reason);
                forms.send(asking, document, key -> governance.freeze(document, key), _ -> done("freeze", person));
            });
        }
        Freeze first = inForce.getFirst();
        return withReason(
                "lift",
                person,
                Kind.PRIMARY,
                (asking, reason) -> forms.send(
                        asking, reason, key -> governance.lift(first.id(), reason, key), _ -> done("lift", person)));
    }

    Layers.Open delegate(Person person) {
        Asking asking = asking("delegate", person, Kind.PRIMARY);
        List<Delegation> all = items(model.delegationsProperty().get());
        return forms.ask(
                asking,
                DelegateForm.class,
                () -> new DelegateForm(person, model.known().values(), all, people, words, clock),
                form -> {
                    DelegationDocument document = form.document();
                    forms.send(
                            asking, document, key -> governance.delegate(document, key), _ -> done("delegate", person));
                });
    }

    void takeBack(Delegation delegation) {
        Person person = model.known().get(delegation.from());
        if (person != null) {
            withReason(
                    "take-back",
                    person,
                    Kind.DANGER,
                    (asking, reason) -> forms.send(
                            asking,
                            reason,
                            key -> governance.endDelegation(delegation.id(), reason, key),
                            _ -> done("take-back", person)));
        }
    }

    Layers.Open declareConflict(Person person) {
        Asking asking = asking("conflict", person, Kind.PRIMARY);
        return forms.ask(
                asking,
                ConflictForm.class,
                () -> new ConflictForm(person, model.known().values(), words),
                form -> forms.send(
                        asking,
                        form.document(),
                        key -> register.declareConflict(person.id(), form.document(), key),
                        now -> done("conflict", now)));
    }

    Layers.Open proposeRoster(Person person) {
        Asking asking = asking("roster", person, Kind.PRIMARY);
        return forms.ask(
                asking,
                RosterForm.class,
                () -> new RosterForm(person, people, words),
                form -> forms.send(
                        asking,
                        form.document(),
                        key -> register.proposeRoster(person.id(), form.document(), key),
                        _ -> done("roster", person)));
    }

    /// Shows a proposed change with what it would have changed, to agree to it.
    void accept(RosterChange change) {
        decide(
                change,
                "accept",
                Kind.PRIMARY,
                (asking, reason) -> forms.send(
                        asking, reason, key -> register.acceptRoster(change.id(), reason, key), this::decided));
    }

    void reject(RosterChange change) {
        decide(
                change,
                "reject",
                Kind.DANGER,
                (asking, reason) -> forms.send(
                        asking, reason, key -> register.rejectRoster(change.id(), reason, key), this::decided));
    }

    private void decide(RosterChange change, String act, Kind kind, BiConsumer<Asking, String> send) {
        Person person = model.known().get(change.person());
        if (person == null) {
            return;
        }
        String title = words.text("people.ask." + act, change.id().value(), person.name());
        Asking asking = new Asking(act + " " + change.id(), title, descriptor(act), kind);
        forms.ask(
                asking, ReasonForm.class, () -> changeForm(change, person), form -> send.accept(asking, form.reason()));
    }

    private ReasonForm changeForm(RosterChange change, Person person) {
        RosterReplayPane replay = new RosterReplayPane(words);
        threads.deliver(register.replayRoster(change.id()), (answer, thrown) -> {
            if (thrown == null) {
                replay.show(answer);
            } else {
                replay.fail(ServiceFailure.of(thrown).words());
            }
        });
        return new ReasonForm(
                words,
                Texts.body(words.text(
                        "people.change-from-to",
                        people.roles(person.roles()),
                        people.teams(person.teams()),
                        people.roles(change.roles()),
                        people.teams(change.teams()))),
                replay);
    }

    private void decided(RosterChange change) {
        Person person = model.known().get(change.person());
        if (person != null) {
            done(Boolean.TRUE.equals(change.accepted()) ? "accept" : "reject", person);
        }
    }

    private Layers.Open withReason(String act, Person person, Kind kind, BiConsumer<Asking, String> send) {
        Asking asking = asking(act, person, kind);
        return forms.ask(
                asking, ReasonForm.class, () -> new ReasonForm(words, Texts.body(said(act, person))), (Consumer<
                                ReasonForm>)
                        form -> send.accept(asking, form.reason()));
    }

    private Asking asking(String act, Person person, Kind kind) {
        String name = act + " " + person.id() + " " + person.version();
        return new Asking(name, words.text("people.ask." + act, person.name()), descriptor(act), kind);
    }

    private String said(String act, Person person) {
        return words.text("people.said." + act, person.name());
    }

    private Descriptor descriptor(String act) {
        return Descriptor.of(words.text("people.do." + act));
    }

    private void done(String act, Person person) {
        controller.put(person);
        controller.refresh();
        told.accept(act, person);
    }

    private static <T> List<T> items(Loaded<T> loaded) {
        return loaded instanceof Loaded.Here<T>(List<T> items, boolean _) ? items : List.of();
    }
}
