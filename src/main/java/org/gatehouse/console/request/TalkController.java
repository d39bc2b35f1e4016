package org.gatehouse.console.request;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.gatehouse.console.client.ActKey;
import org.gatehouse.console.client.RequestCalls;
import org.gatehouse.console.client.ServiceFailure;
import org.gatehouse.console.client.ServiceUnreachable;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.contract.RequestView;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.Question;
import org.gatehouse.model.RequestId;
import org.jspecify.annotations.Nullable;

/// Questions, answers, remarks and hand-overs about the request in the middle. What was written is kept until the
/// service has it. Belongs to the FX thread.
final class TalkController {
    private final RequestCalls calls;
    private final RequestsModel model;
    private final RequestsController queue;
    private final Threads threads;
    private @Nullable Said unanswered;

    /// Something said that the service did not answer: said again with the same words it bears the same key.
    private record Said(RequestId request, String kind, String text, ActKey key) {}

    TalkController(RequestCalls calls, RequestsModel model, RequestsController queue, Threads threads) {
        this.calls = calls;
        this.model = model;
        this.queue = queue;
        this.threads = threads;
    }

    /// Asks the requester; the request waits for the answer.
    void ask(String question, Consumer<RequestView> done) {
        RequestView view = shown();
        if (view != null) {
            RequestId id = view.request().id();
            ActKey key = key(id, "ask", question);
            send(view, calls.ask(id, view.request().revision(), question, key), row -> {
                model.keepDraft(id, "");
                done.accept(view);
                changed(row);
            });
        }
    }

    /// Answers the first question that is open.
    void answer(String text, Runnable done) {
        RequestView view = shown();
        Question open = view == null ? null : firstOpen(view);
        if (view != null && open != null) {
            RequestId id = view.request().id();
            ActKey key = key(id, "answer " + open.number(), text);
            send(view, calls.answer(id, open.number(), text, key), row -> {
                done.run();
                changed(row);
            });
        }
    }

    /// Leaves a remark for the team; whoever is named in it as `@p-slug` is told.
    void comment(String text, Runnable done) {
        RequestView view = shown();
        if (view != null) {
            RequestId id = view.request().id();
            send(view, calls.comment(id, text, key(id, "comment", text)), _ -> {
                done.run();
                queue.refreshDetail();
            });
        }
    }

    /// Hands requests to a colleague; each that is refused says why.
    void assign(Iterable<RequestId> requests, PersonId to) {
        model.refusalProperty().set(null);
        requests.forEach(id -> threads.deliver(calls.assign(id, to, ActKey.fresh()), (row, thrown) -> {
            if (thrown != null) {
                String why = id + ": " + ServiceFailure.of(thrown).words();
                String others = model.refusalProperty().get();
                model.refusalProperty().set(others == null ? why : others + "\n" + why);
            } else {
                changed(row);
            }
        }));
    }

    static @Nullable Question firstOpen(RequestView view) {
        return view.request().questions().stream()
                .filter(Question::open)
                .findFirst()
                .orElse(null);
    }

    private void changed(RequestRow row) {
        queue.put(row);
        if (row.id().equals(model.selectedProperty().get())) {
            queue.refreshDetail();
        }
    }

    private @Nullable RequestView shown() {
        assert Platform.isFxApplicationThread();
        return model.canAct() ? model.detailProperty().get() : null;
    }

    private ActKey key(RequestId id, String kind, String text) {
        Said said = unanswered;
        if (said == null
                || !said.request().equals(id)
                || !said.kind().equals(kind)
                || !said.text().equals(text)) {
            said = new Said(id, kind, text, ActKey.fresh());
            unanswered = said;
        }
        return said.key();
    }

    private <T> void send(RequestView view, CompletableFuture<T> call, Consumer<T> onDone) {
        model.sendingProperty().set(true);
        model.refusalProperty().set(null);
        threads.deliver(call, (answer, thrown) -> {
            model.sendingProperty().set(false);
            if (thrown == null) {
                unanswered = null;
                onDone.accept(answer);
            } else {
                onFailure(view.request().id(), ServiceFailure.of(thrown));
            }
        });
    }

    private void onFailure(RequestId id, ServiceFailure failure) {
        if (!(failure instanceof ServiceUnreachable)) {
            unanswered = null;
        }
        if (id.equals(model.selectedProperty().get())) {
            model.refusalProperty().set(failure.words());
            queue.refreshDetail();
        }
    }
}
