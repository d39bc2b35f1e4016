package org.gatehouse.console.campaign;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.gatehouse.console.client.ActKey;
import org.gatehouse.console.client.CampaignCalls;
import org.gatehouse.console.client.ServiceFailure;
import org.gatehouse.console.kit.ActionButton.Kind;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.Dialogs;
import org.gatehouse.console.kit.Layers;
import org.gatehouse.console.kit.ReasonDialog;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.live.Latest;
import org.gatehouse.console.live.Throttle;
import org.gatehouse.console.screen.Acts;
import org.gatehouse.console.screen.Forms;
import org.gatehouse.console.screen.Forms.Asking;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.CampaignItemRow;
import org.gatehouse.contract.CampaignPreview;
import org.gatehouse.contract.CampaignRow;
import org.gatehouse.contract.Documents;
import org.gatehouse.contract.Documents.CampaignAnswerDocument;
import org.gatehouse.contract.Documents.CampaignDocument;
import org.gatehouse.contract.Documents.CampaignReassignDocument;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.Right;
import org.gatehouse.model.CampaignId;
import org.gatehouse.model.CampaignStatus;
import org.gatehouse.model.Person;

/// What is done in campaigns, each with its question: attest, revoke, hand on, start, end. Belongs to the FX thread.
final class CampaignActs {
    private static final Duration PREVIEW_INTERVAL = Duration.ofMillis(400);

    private final CampaignCalls calls;
    private final Supplier<CompletableFuture<Page<Person>>> stewards;
    private final CampaignModel model;
    private final CampaignController controller;
    private final Words words;
    private final Threads threads;
    private final Acts sending;
    private final Forms forms;
    private final ReasonDialog reasons;
    private final BiConsumer<String, Object> told;
    private final Latest previewing = new Latest();
    private final ObservableList<Person> deciders = FXCollections.observableArrayList();

    /// @param stewards asks the service who might review
    /// @param told hears what was done: the act's name, and of what or how many
    CampaignActs(
            CampaignCalls calls,
            Supplier<CompletableFuture<Page<Person>>> stewards,
            CampaignModel model,
            CampaignController controller,
            Words words,
            Threads threads,
            Acts sending,
            Dialogs dialogs,
            BiConsumer<String, Object> told) {
        this.calls = calls;
        this.stewards = stewards;
        this.model = model;
        this.controller = controller;
        this.words = words;
        this.threads = threads;
        this.sending = sending;
        this.forms = new Forms(dialogs, sending);
        this.reasons = new ReasonDialog(dialogs, words.messages(), Documents.TEXT_MOST);
        this.told = told;
    }

    Layers.Open attest() {
        return answer("attest", Kind.PRIMARY, calls::attest);
    }

    Layers.Open revoke() {
        return answer("revoke", Kind.DANGER, calls::revoke);
    }

    /// An answer to grants as the service takes it.
    @FunctionalInterface
    private interface Answer {
        CompletableFuture<List<CampaignItemRow>> to(CampaignId id, CampaignAnswerDocument document, ActKey key);
    }

    private Layers.Open answer(String act, Kind kind, Answer answer) {
        List<CampaignItemRow> rows = model.answerable();
        CampaignId id = rows.getFirst().item().campaign();
        Asking asking = asking(act, rows, kind);
        String said = rows.size() == 1
                ? words.text(
                        "campaigns.will." + act,
                        rows.getFirst().grant().subject().name(),
                        rows.getFirst().grant().title())
                : words.text("campaigns.will-many." + act, rows.size());
        int others = model.selectedProperty().get().size() - rows.size();
        String left = others == 0 ? "" : " " + words.text("campaigns.others", others);
        return why(asking, said + left, reason -> {
            CampaignAnswerDocument document = new CampaignAnswerDocument(numbers(rows), reason);
            send(asking, document, key -> answer.to(id, document, key), _ -> done(act, rows));
        });
    }

    /// Asks why; the reason is kept until the act is done.
    private Layers.Open why(Asking asking, String said, Consumer<String> then) {
        return reasons.ask(new ReasonDialog.Question(
                asking.title(),
                List.of(Texts.body(said)),
                asking.button(),
                asking.kind(),
                null,
                model.draft(asking.name()),
                text -> model.keepDraft(asking.name(), text),
                then));
    }

    private <T> void send(
            Asking asking, Object content, Function<ActKey, CompletableFuture<T>> call, Consumer<T> done) {
        sending.send(asking.name(), content, call, answer -> {
            model.keepDraft(asking.name(), "");
            done.accept(answer);
        });
    }

    Layers.Open hand() {
        List<CampaignItemRow> rows = model.open();
        CampaignId id = rows.getFirst().item().campaign();
        Asking asking = asking("hand", rows, Kind.PRIMARY);
        learnDeciders();
        String said = words.text("campaigns.will.hand", rows.size());
        return forms.ask(asking, HandForm.class, () -> new HandForm(words, said, deciders), form -> {
            CampaignReassignDocument document = new CampaignReassignDocument(numbers(rows), form.to(), form.reason());
            forms.send(asking, document, key -> calls.reassign(id, document, key), _ -> done("hand", rows));
        });
    }

    private void done(String act, List<CampaignItemRow> rows) {
        controller.refresh();
        told.accept(act, rows.size());
    }

    private Asking asking(String act, List<CampaignItemRow> rows, Kind kind) {
        String which = rows.stream().map(row -> row.item().name()).collect(Collectors.joining(" "));
        String title = rows.size() == 1
                ? words.text(
                        "campaigns.ask." + act, rows.getFirst().item().grant().value())
                : words.text("campaigns.ask-many." + act, rows.size());
        return new Asking(act + " " + which, title, Descriptor.of(words.text("campaigns.do." + act)), kind);
    }

    private static List<Integer> numbers(List<CampaignItemRow> rows) {
        return rows.stream().map(row -> row.item().number()).toList();
    }

    /// Those who may decide, by name; the service has the last word on each grant.
    private void learnDeciders() {
        threads.deliver(stewards.get(), (page, _) -> {
            // Without an answer nobody is offered, and the next use asks again.
            if (page != null) {
                List<Person> found = page.items().stream()
                        .filter(person -> Right.of(person).contains(Right.DECIDE))
                        .sorted(Comparator.comparing(Person::name))
                        .toList();
                if (!found.equals(deciders)) {
                    deciders.setAll(found);
                }
            }
        });
    }

    Layers.Open start() {
        Asking asking = new Asking(
                "start",
                words.text("campaigns.ask.start"),
                Descriptor.of(words.text("campaigns.do.start")),
                Kind.PRIMARY);
        return forms.ask(asking, CampaignForm.class, this::startForm, form -> {
            CampaignDocument document = form.document();
            forms.send(asking, document, key -> calls.start(document, key), this::started);
        });
    }

    /// Asks what its scope holds when something in it has changed, not with every letter.
    private CampaignForm startForm() {
        CampaignForm form = new CampaignForm(words);
        Throttle asking =
                new Throttle(() -> preview(form), PREVIEW_INTERVAL, threads.fx(), threads.delay(), threads.nanoTime());
        form.setOnScope(asking::trigger);
        asking.trigger();
        return form;
    }

    private void preview(CampaignForm form) {
        threads.deliver(
                calls.preview(form.scope()),
                previewing.<CampaignPreview>only(
                        found -> form.setPreview(words.text(
                                found.grants() > found.most() ? "campaigns.form.too-many" : "campaigns.form.holds",
                                found.grants(),
                                found.most())),
                        thrown -> form.setPreview(ServiceFailure.of(thrown).words())));
    }

    private void started(CampaignRow row) {
        model.wantedProperty().set(row.campaign().id());
        controller.refresh();
        told.accept("start", row.campaign().items());
    }

    /// Closes what is overdue, calls off what is not.
    Layers.Open end(CampaignRow row) {
        return row.campaign().status() == CampaignStatus.OVERDUE
                ? ask("close", row, calls::close)
                : ask("cancel", row, calls::cancel);
    }

    Layers.Open endSeries(CampaignRow row) {
        return ask("end-series", row, calls::endSeries);
    }

    /// What ends a campaign, or what comes after it, as the service takes it.
    @FunctionalInterface
    private interface Ending {
        CompletableFuture<CampaignRow> of(CampaignId id, String reason, ActKey key);
    }

    private Layers.Open ask(String act, CampaignRow row, Ending ending) {
        CampaignId id = row.campaign().id();
        Asking asking = new Asking(
                act + " " + id,
                words.text("campaigns.ask." + act, row.campaign().name()),
                Descriptor.of(words.text("campaigns.do." + act)),
                Kind.DANGER);
        String said = words.text("campaigns.will." + act, row.tally().open());
        return why(
                asking, said, reason -> send(asking, reason, key -> ending.of(id, reason, key), _ -> done(act, row)));
    }

    private void done(String act, CampaignRow row) {
        controller.refresh();
        told.accept(act, row.campaign().name());
    }
}
