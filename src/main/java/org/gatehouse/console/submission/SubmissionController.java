package org.gatehouse.console.submission;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.gatehouse.console.client.ActKey;
import org.gatehouse.console.client.RequestCalls;
import org.gatehouse.console.client.ServiceFailure;
import org.gatehouse.console.client.ServiceProblem;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.model.Ask;
import org.jspecify.annotations.Nullable;

/// Submits the form. What is wrong with it is said beside the fields; what cannot be sent stays, and the same
/// request sent again after a lost connection is filed once. Belongs to the FX thread.
final class SubmissionController {
    private final RequestCalls calls;
    private final SubmissionModel model;
    private final FormReader reader;
    private final Words words;
    private final Threads threads;
    private final Consumer<RequestRow> done;
    private @Nullable Attempt unanswered;

    /// A request on its way, and the key that it bears however often it is sent.
    private record Attempt(Ask ask, ActKey key) {}

    /// @param done told of the request once it is filed and the form is empty again
    SubmissionController(
            RequestCalls calls,
            SubmissionModel model,
            FormReader reader,
            Words words,
            Threads threads,
            Consumer<RequestRow> done) {
        this.calls = calls;
        this.model = model;
        this.reader = reader;
        this.words = words;
        this.threads = threads;
        this.done = done;
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
            model.refusalProperty()
                    .set(words.text("submission.mend", reading.faults().size()));
            return reading.faults().keySet().stream().findFirst();
        }
        send(ask);
        return Optional.empty();
    }

    private void send(Ask ask) {
        Attempt attempt =
                unanswered != null && unanswered.ask().equals(ask) ? unanswered : new Attempt(ask, ActKey.fresh());
        unanswered = attempt;
        model.sendingProperty().set(true);
        model.refusalProperty().set(null);
        threads.deliver(calls.submit(ask, attempt.key()), (row, thrown) -> {
            model.sendingProperty().set(false);
            if (thrown == null) {
                unanswered = null;
                model.clear();
                done.accept(row);
            } else {
                fail(ask, ServiceFailure.of(thrown));
            }
        });
    }

    private void fail(Ask ask, ServiceFailure failure) {
        if (failure instanceof ServiceProblem) {
            unanswered = null;
        }
        model.foundProperty().set(FoundFaults.of(failure, ask));
        model.refusalProperty().set(failure.words());
    }
}
