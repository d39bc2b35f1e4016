package org.gatehouse.console.submission;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import org.gatehouse.console.client.ActKey;
import org.gatehouse.console.client.RequestCalls;
import org.gatehouse.console.client.ServiceFailure;
import org.gatehouse.console.client.ServiceProblem;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.model.Ask;
import org.jspecify.annotations.Nullable;

/// Submits the form, or saves it as a draft. What is wrong with it is said beside the fields; what cannot be
/// sent stays, and the same request sent again after a lost connection is filed once. Belongs to the FX
/// thread.
final class SubmissionController {
    private final RequestCalls calls;
    private final SubmissionModel model;
    private final FormReader reader;
    private final DraftKeeper drafts;
    private final Words words;
    private final Threads threads;
    private final Done done;
    private @Nullable Attempt unanswered;

    /// An act on its way, and the key that it bears however often it is sent.
    private record Attempt(Object what, ActKey key) {}

    /// What became of the form.
    ///
    /// @param filed told of the request once it is filed and the form is empty again
    /// @param kept told of a draft when it is saved for the first time
    record Done(Consumer<RequestRow> filed, Consumer<RequestRow> kept) {}

    SubmissionController(
            RequestCalls calls,
            SubmissionModel model,
            FormReader reader,
            DraftKeeper drafts,
            Words words,
            Threads threads,
            Done done) {
        this.calls = calls;
        this.model = model;
        this.reader = reader;
        this.drafts = drafts;
        this.words = words;
        this.threads = threads;
        this.done = done;
        model.inputs().forEach(input -> input.subscribe(this::compare));
        model.draftProperty().subscribe(this::compare);
    }

    /// What is wrong with the form as it stands, those fields alone that were left once, and what the service
    /// found.
    Map<FormField, String> faults() {
        Map<FormField, String> faults = reader.read(model.answers()).faults();
        faults.keySet().retainAll(model.visited());
        model.foundProperty().get().forEach(faults::putIfAbsent);
        return faults;
    }

    /// Submits what stands in the form, or says what is wrong with it.
    ///
    /// @return the first field that has to be mended before it can be sent
    Optional<FormField> submit() {
        assert Platform.isFxApplicationThread();
        if (model.sendingProperty().get()) {
            return Optional.empty();
        }
        model.visitAll();
        FormReader.Reading reading = reader.read(model.answers());
        Ask ask = reading.ask();
        if (ask == null) {
            return mend("submission.mend", reading);
        }
        OpenDraft draft = model.draftProperty().get();
        if (draft == null) {
            send(ask, ask, key -> calls.submit(ask, key), this::filed);
        } else if (draft.saved().equals(ask)) {
            send(draft, ask, key -> calls.submit(draft.id(), key), this::filed);
        } else {
            change(draft, ask, this::submit);
        }
        return Optional.empty();
    }

    /// Keeps what stands in the form as a draft, or says why it cannot be kept.
    ///
    /// @return the first field that has to be mended before it can be kept
    Optional<FormField> save() {
        assert Platform.isFxApplicationThread();
        if (model.sendingProperty().get()) {
            return Optional.empty();
        }
        FormReader.Reading reading = reader.readDraft(model.answers());
        Ask ask = reading.ask();
        if (ask == null) {
            model.visited().addAll(reading.faults().keySet());
            return mend("submission.draft.mend", reading);
        }
        OpenDraft draft = model.draftProperty().get();
        if (draft == null) {
            send(List.of("draft", ask), ask, key -> calls.draft(ask, key), row -> {
                kept(row, ask);
                done.kept().accept(row);
            });
        } else if (draft.saved().equals(ask)) {
            model.refusalProperty().set(null);
        } else {
            change(draft, ask, () -> {});
        }
        return Optional.empty();
    }

    private Optional<FormField> mend(String message, FormReader.Reading reading) {
        model.refusalProperty().set(words.text(message, reading.faults().size()));
        return reading.faults().keySet().stream().findFirst();
    }

    private void change(OpenDraft draft, Ask ask, Runnable then) {
        send(List.of(draft, ask), ask, key -> calls.amend(draft.id(), draft.version(), ask, key), row -> {
            kept(row, ask);
            then.run();
        });
    }

    private void kept(RequestRow row, Ask ask) {
        model.draftProperty().set(OpenDraft.of(row, ask));
    }

    private void filed(RequestRow row) {
        model.clear();
        done.filed().accept(row);
    }

    /// @param what tells the act from another
    private void send(
            Object what, Ask ask, Function<ActKey, CompletableFuture<RequestRow>> call, Consumer<RequestRow> then) {
        Attempt attempt =
                unanswered != null && unanswered.what().equals(what) ? unanswered : new Attempt(what, ActKey.fresh());
        unanswered = attempt;
        model.sendingProperty().set(true);
        model.refusalProperty().set(null);
        threads.deliver(call.apply(attempt.key()), (row, thrown) -> {
            model.sendingProperty().set(false);
            if (thrown == null) {
                unanswered = null;
                then.accept(row);
            } else {
                fail(ask, ServiceFailure.of(thrown), then);
            }
        });
    }

    private void fail(Ask ask, ServiceFailure failure, Consumer<RequestRow> then) {
        model.foundProperty().set(FoundFaults.of(failure, ask));
        model.refusalProperty().set(failure.words());
        OpenDraft draft = model.draftProperty().get();
        if (failure instanceof ServiceProblem problem) {
            unanswered = null;
            if (draft != null && problem.code() == ErrorCode.STALE_VERSION) {
                drafts.lookAgain(draft, ask, then);
            } else if (draft != null
                    && (problem.code() == ErrorCode.WRONG_STATE || problem.code() == ErrorCode.NOT_FOUND)) {
                drafts.lose(draft);
            }
        }
    }

    private void compare() {
        OpenDraft draft = model.draftProperty().get();
        model.unsavedProperty()
                .set(draft != null
                        && !draft.saved()
                                .equals(reader.readDraft(model.answers()).ask()));
    }
}
