package org.gatehouse.console.incident;

import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gatehouse.console.client.AlertCalls;
import org.gatehouse.console.client.IncidentCalls;
import org.gatehouse.console.incident.IncidentModel.Cut;
import org.gatehouse.console.incident.IncidentModel.Work;
import org.gatehouse.console.kit.ActionButton.Kind;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.Dialogs;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.screen.Acts;
import org.gatehouse.console.screen.Forms;
import org.gatehouse.console.screen.Forms.Asking;
import org.gatehouse.console.screen.ReasonForm;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.AlertRow;
import org.gatehouse.contract.AlertsActed;
import org.gatehouse.contract.IncidentDocuments.AlertAct;
import org.gatehouse.contract.IncidentDocuments.AlertActDocument;
import org.gatehouse.contract.IncidentDocuments.ContainmentDocument;
import org.gatehouse.contract.IncidentDocuments.MoveDocument;
import org.gatehouse.contract.IncidentDocuments.TaskAct;
import org.gatehouse.contract.IncidentDocuments.TaskActDocument;
import org.gatehouse.contract.IncidentView;
import org.gatehouse.contract.PersonRef;
import org.gatehouse.model.IncidentId;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.incident.Containment;
import org.gatehouse.model.incident.FindingVerdict;
import org.gatehouse.model.incident.Incident;
import org.gatehouse.model.incident.IncidentStatus;
import org.gatehouse.model.incident.IncidentTask;
import org.jspecify.annotations.Nullable;

/// What is done with the alert or the incident in the middle, each with its question. Belongs to the FX thread.
final class IncidentActs {
    private static final List<Duration> LENGTHS = List.of(
            Duration.ofHours(4), Duration.ofDays(1), Duration.ofDays(7), Duration.ofDays(30), Duration.ofDays(180));

    private final AlertCalls alerts;
    private final IncidentCalls incidents;
    private final PersonId me;
    private final IncidentModel model;
    private final IncidentController controller;
    private final IncidentWords spoken;
    private final Words words;
    private final Acts sending;
    private final Forms forms;
    private final BiConsumer<String, String> told;

    /// @param told hears what was done: the act's name, and to what
    IncidentActs(
            AlertCalls alerts,
            IncidentCalls incidents,
            PersonId me,
            IncidentModel model,
            IncidentController controller,
            IncidentWords spoken,
            Acts sending,
            Dialogs dialogs,
            BiConsumer<String, String> told) {
        this.alerts = alerts;
        this.incidents = incidents;
        this.me = me;
        this.model = model;
        this.controller = controller;
        this.spoken = spoken;
        this.words = spoken.words();
        this.sending = sending;
        this.forms = new Forms(dialogs, sending);
        this.told = told;
    }

    /// Looks at an alert, or works on an incident, oneself.
    void take() {
        AlertRow row = model.alert();
        if (row != null) {
            AlertActDocument document = document(AlertAct.TAKE, row, "", null, null);
            sending.send(
                    "take " + row.alert().id(), document, key -> alerts.act(document, key), _ -> done("take", row));
            return;
        }
        Incident incident = incident();
        IncidentId id = incident.id();
        sending.send("take " + id, me, key -> incidents.assign(id, me, key), view -> {
            if (view.incident().status() == IncidentStatus.NEW) {
                MoveDocument document = new MoveDocument(view.incident().revision(), IncidentStatus.TRIAGE, "", null);
                sending.send(
                        "triage " + id,
                        document,
                        key -> incidents.move(id, document, key),
                        after -> done("take", after));
            } else {
                done("take", view);
            }
        });
    }

    void resolve() {
        AlertRow row = alert();
        choose(
                "resolve",
                row.alert().id().value(),
                Kind.PRIMARY,
                List.of(FindingVerdict.values()),
                verdict -> words.text("incidents.verdict." + IncidentWords.lower(verdict)),
                (asking, form) ->
                        send(asking, row, document(AlertAct.RESOLVE, row, form.reason(), form.chosen(), null)));
    }

    void suppress() {
        AlertRow row = alert();
        choose(
                "suppress",
                row.alert().id().value(),
                Kind.DANGER,
                LENGTHS,
                words.durations()::words,
                (asking, form) ->
                        send(asking, row, document(AlertAct.SUPPRESS, row, form.reason(), null, form.chosen())));
    }

    /// Makes an incident of an alert, and goes there.
    void promote() {
        AlertRow row = alert();
        AlertActDocument document = document(AlertAct.PROMOTE, row, "", null, null);
        sending.send("promote " + row.alert().id(), document, key -> alerts.act(document, key), acted -> {
            reveal(acted);
            done("promote", row);
        });
    }

    private void reveal(AlertsActed acted) {
        if (acted.incident() != null) {
            model.wantedProperty().set(acted.incident());
            model.cutProperty().set(Cut.OPEN);
        }
    }

    /// Goes to another state that may follow.
    void move() {
        Incident incident = incident();
        choose("move", incident.id().value(), Kind.PRIMARY, next(incident), spoken::state, (asking, form) -> {
            MoveDocument document = new MoveDocument(incident.revision(), form.chosen(), form.reason(), null);
            forms.send(
                    asking, document, key -> incidents.move(incident.id(), document, key), view -> done("move", view));
        });
    }

    /// Putting it on hold is no stage; from hold it goes back to where it was.
    static List<IncidentStatus> next(Incident incident) {
        Incident.Hold hold = incident.hold();
        return Stream.of(IncidentStatus.values())
                .filter(to -> incident.status().canBecome(to) && to != IncidentStatus.ON_HOLD)
                .filter(to -> hold == null || to == hold.from())
                .toList();
    }

    /// Locks one of those whose access it looks into, at every gate.
    void lock() {
        Work work = work();
        Incident incident = work.view().incident();
        choose(
                "lock",
                incident.id().value(),
                Kind.DANGER,
                incident.subjects(),
                person -> name(work.view(), person),
                (asking, form) -> {
                    ContainmentDocument document = new ContainmentDocument(
                            Containment.Kind.LOCK_IDENTITY, form.chosen().value(), form.reason());
                    forms.send(
                            asking,
                            document,
                            key -> incidents.contain(incident.id(), document, key),
                            view -> done("lock", view));
                });
    }

    static String name(IncidentView view, PersonId person) {
        PersonRef known = view.people().get(person);
        return known == null ? person.value() : known.name();
    }

    void comment() {
        IncidentView view = work().view();
        IncidentId id = view.incident().id();
        Asking asking = asking("comment", id.value(), Kind.PRIMARY);
        forms.ask(asking, ReasonForm.class, () -> new ReasonForm(words, Texts.body(said("comment"))), form -> {
            String text = form.reason();
            forms.send(asking, text, key -> incidents.comment(id, text, key), _ -> done("comment", view));
        });
    }

    /// Ticks the first task that is open.
    void tick() {
        incident().tasks().stream().filter(IncidentTask::isOpen).findFirst().ifPresent(this::tick);
    }

    /// Ticks a task, or opens it again.
    void tick(IncidentTask task) {
        IncidentId id = incident().id();
        TaskActDocument document = new TaskActDocument(task.isOpen() ? TaskAct.DONE : TaskAct.REOPEN, null, null);
        sending.send(
                "task " + id + " " + task.number(),
                document,
                key -> incidents.task(id, task.number(), document, key),
                view -> done(task.isOpen() ? "tick" : "untick", view));
    }

    private <T> void choose(
            String act,
            String what,
            Kind kind,
            List<T> things,
            Function<? super T, String> written,
            BiConsumer<Asking, ChoiceForm<T>> then) {
        Asking asked = asking(act, what, kind);
        // Another state offers other things: what was begun for the one before is no longer the question.
        Asking asking = new Asking(asked.name() + " " + things, asked.title(), asked.button(), kind);
        @SuppressWarnings("unchecked")
        Class<ChoiceForm<T>> type = (Class<ChoiceForm<T>>) (Class<?>) ChoiceForm.class;
        forms.ask(
                asking,
                type,
                () -> new ChoiceForm<>(words, act, said(act), things, written),
                form -> then.accept(asking, form));
    }

    private void send(Asking asking, AlertRow row, AlertActDocument document) {
        String act = IncidentWords.lower(document.act());
        forms.send(asking, document, key -> alerts.act(document, key), _ -> done(act, row));
    }

    private Asking asking(String act, String what, Kind kind) {
        return new Asking(
                act + " " + what,
                words.text("incidents.ask." + act, what),
                Descriptor.of(words.text("incidents.do." + act)),
                kind);
    }

    private String said(String act) {
        return words.text("incidents.will." + act);
    }

    private void done(String act, AlertRow row) {
        controller.refresh();
        told.accept(act, row.alert().id().value());
    }

    private void done(String act, IncidentView view) {
        controller.refresh();
        told.accept(act, view.incident().id().value());
    }

    private static AlertActDocument document(
            AlertAct act, AlertRow row, String reason, @Nullable FindingVerdict verdict, @Nullable Duration lasts) {
        return new AlertActDocument(act, List.of(row.alert().id()), reason, null, verdict, lasts, null, null);
    }

    private AlertRow alert() {
        AlertRow row = model.alert();
        if (row == null) {
            throw new IllegalStateException("no alert is chosen");
        }
        return row;
    }

    private Work work() {
        Work work = model.workProperty().get();
        if (work == null) {
            throw new IllegalStateException("no incident is chosen");
        }
        return work;
    }

    private Incident incident() {
        return work().view().incident();
    }
}
