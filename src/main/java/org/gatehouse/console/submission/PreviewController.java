package org.gatehouse.console.submission;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.gatehouse.console.client.RequestCalls;
import org.gatehouse.console.client.ServiceFailure;
import org.gatehouse.console.live.Latest;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.model.Ask;
import org.gatehouse.model.Terms;
import org.gatehouse.model.Verdict;
import org.jspecify.annotations.Nullable;

/// Asks what the policy says of the form whenever it has rested for a moment, and once more of what the policy
/// suggests instead. Outdated answers are dropped; the last one stays in sight until there is a newer. Belongs to
/// the FX thread.
final class PreviewController {
    /// How long the form rests before the policy is asked: about the pause between two words.
    static final Duration PAUSE = Duration.ofMillis(300);

    private final RequestCalls calls;
    private final SubmissionModel model;
    private final FormReader reader;
    private final Threads threads;
    private final Latest latest = new Latest();
    private boolean active;
    private @Nullable Ask asked;

    PreviewController(RequestCalls calls, SubmissionModel model, FormReader reader, Threads threads) {
        this.calls = calls;
        this.model = model;
        this.reader = reader;
        this.threads = threads;
        model.inputs().forEach(input -> input.subscribe(this::changed));
    }

    void activate() {
        active = true;
        asked = null;
        changed();
    }

    void deactivate() {
        active = false;
        latest.cancel();
    }

    /// Asks again although nothing changed, as when the connection is back.
    void again() {
        asked = null;
        changed();
    }

    private void changed() {
        assert Platform.isFxApplicationThread();
        if (!active) {
            return;
        }
        FormReader.Preliminary form = reader.readUnfinished(model.answers());
        Ask ask = form.ask();
        Preview before = model.previewProperty().get();
        if (ask == null) {
            latest.cancel();
            asked = null;
            // While a field is being mended the last answer stays; without data there is nothing it could be about.
            model.previewProperty()
                    .set(model.items().isEmpty() ? Preview.NONE : new Preview(false, before.told(), List.of(), null));
        } else if (!ask.equals(asked)) {
            model.foundProperty().set(Map.of());
            model.previewProperty().set(new Preview(true, before.told(), form.assumptions(), null));
            askSoon(ask);
        }
    }

    private void askSoon(Ask ask) {
        asked = ask;
        Latest.Ticket ticket = latest.begin();
        threads.delay()
                .after(
                        PAUSE,
                        () -> threads.fx().execute(() -> {
                            if (ticket.isCurrent()) {
                                ask(ask, ticket, verdict -> tell(ask, verdict, ticket));
                            }
                        }));
    }

    private void ask(Ask ask, Latest.Ticket ticket, Consumer<Verdict> tell) {
        threads.deliver(calls.preview(ask), (verdict, thrown) -> {
            if (!ticket.isCurrent()) {
                return;
            }
            if (thrown == null) {
                tell.accept(verdict);
            } else {
                fail(ask, ServiceFailure.of(thrown));
            }
        });
    }

    private void tell(Ask ask, Verdict verdict, Latest.Ticket ticket) {
        show(new Preview.Told(ask, verdict, null));
        Terms terms = verdict.wouldPass();
        if (terms != null) {
            Ask narrowed = Suggestion.applied(ask, terms);
            threads.deliver(calls.preview(narrowed), (better, thrown) -> {
                // Without the second answer the first one says less, and is as true.
                if (thrown == null && ticket.isCurrent()) {
                    show(new Preview.Told(ask, verdict, better));
                }
            });
        }
    }

    private void show(Preview.Told told) {
        model.previewProperty()
                .set(new Preview(false, told, model.previewProperty().get().assumptions(), null));
    }

    private void fail(Ask ask, ServiceFailure failure) {
        asked = null;
        Preview before = model.previewProperty().get();
        Map<FormField, String> faults = FoundFaults.of(failure, ask);
        model.foundProperty().set(faults);
        model.previewProperty().set(new Preview(false, before.told(), before.assumptions(), failure.words()));
    }
}
