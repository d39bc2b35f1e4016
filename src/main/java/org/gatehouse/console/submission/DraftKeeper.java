package org.gatehouse.console.submission;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.gatehouse.console.client.RequestCalls;
import org.gatehouse.console.client.ServiceFailure;
import org.gatehouse.console.live.Latest;
import org.gatehouse.console.screen.LiveFeed;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.contract.RequestView;
import org.gatehouse.contract.StreamEvent;
import org.gatehouse.model.Ask;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.RequestStatus;

/// Brings a saved draft into the form, and notices what becomes of it elsewhere. Belongs to the FX thread.
final class DraftKeeper implements LiveFeed.Listener {
    private final RequestCalls calls;
    private final SubmissionModel model;
    private final FormWriter writer;
    private final PersonId me;
    private final Words words;
    private final Threads threads;
    private final Latest opening = new Latest();

    DraftKeeper(
            RequestCalls calls, SubmissionModel model, FormWriter writer, PersonId me, Words words, Threads threads) {
        this.calls = calls;
        this.model = model;
        this.writer = writer;
        this.me = me;
        this.words = words;
        this.threads = threads;
    }

    /// Whether this draft stands in the form already.
    boolean holds(RequestId id) {
        OpenDraft draft = model.draftProperty().get();
        return draft != null && draft.id().equals(id);
    }

    /// Puts a draft in the place of whatever stands in the form, which stays as it is if that cannot be done.
    ///
    /// @param opened called once it stands there
    void open(RequestId id, Runnable opened) {
        assert Platform.isFxApplicationThread();
        model.refusalProperty().set(null);
        threads.deliver(
                calls.view(id),
                opening.<RequestView>only(
                        view -> show(view, opened),
                        thrown -> model.refusalProperty()
                                .set(ServiceFailure.of(thrown).words())));
    }

    private void show(RequestView view, Runnable opened) {
        RequestId id = view.row().id();
        if (view.row().status() != RequestStatus.DRAFT) {
            model.refusalProperty().set(words.text("submission.draft.none", id));
        } else if (!FormWriter.canShow(view)) {
            model.refusalProperty().set(words.text("submission.draft.too-much", id));
        } else {
            writer.write(view);
            opened.run();
        }
    }

    /// Reads the draft again because another version of it is kept than was read: that of another window, or
    /// this one, whose answer was lost.
    ///
    /// @param same called when what is kept is what stands in the form
    void lookAgain(OpenDraft draft, Ask ask, Consumer<RequestRow> same) {
        model.sendingProperty().set(true);
        threads.deliver(calls.view(draft.id()), (view, thrown) -> {
            model.sendingProperty().set(false);
            if (thrown != null) {
                model.refusalProperty().set(ServiceFailure.of(thrown).words());
            } else if (view.row().status() != RequestStatus.DRAFT) {
                lose(draft);
            } else {
                compare(OpenDraft.of(view, me), ask, () -> same.accept(view.row()));
            }
        });
    }

    private void compare(OpenDraft now, Ask ask, Runnable same) {
        model.draftProperty().set(now);
        if (now.saved().equals(ask)) {
            model.refusalProperty().set(null);
            same.run();
        } else {
            model.refusalProperty().set(words.text("submission.draft.stale", now.id()));
        }
    }

    /// The draft in the form became something else: what is written stays, as a request of its own.
    void lose(OpenDraft draft) {
        model.draftProperty().set(null);
        model.refusalProperty().set(words.text("submission.draft.gone", draft.id()));
    }

    @Override
    public void onEvents(List<StreamEvent> events) {
        events.stream().map(StreamEvent::request).filter(Objects::nonNull).forEach(this::follow);
    }

    /// What is on its way from here is followed by its own answer.
    private void follow(RequestRow row) {
        OpenDraft draft = model.draftProperty().get();
        if (draft == null
                || !row.id().equals(draft.id())
                || row.status() == RequestStatus.DRAFT
                || model.sendingProperty().get()) {
            return;
        }
        if (model.unsavedProperty().get()) {
            lose(draft);
        } else {
            model.clear();
        }
    }

    @Override
    public void onGap() {
        // What became of the draft meanwhile is said when it is saved or submitted.
    }
}
