package org.gatehouse.console.request;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.console.client.RequestCalls;
import org.gatehouse.console.kit.ActionButton;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.Dialog;
import org.gatehouse.console.kit.Dialogs;
import org.gatehouse.console.kit.Layers;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.RequestView;
import org.gatehouse.model.RequestId;

/// Opens the editor of terms, and keeps what was chosen there until it is decided or the request becomes another.
final class NarrowDesk {
    private final RequestCalls calls;
    private final RequestsModel model;
    private final DecisionController decisions;
    private final Dialogs dialogs;
    private final Threads threads;
    private final Words words;
    private final Map<RequestId, NarrowDraft> drafts = new HashMap<>();

    NarrowDesk(
            RequestCalls calls,
            RequestsModel model,
            DecisionController decisions,
            Dialogs dialogs,
            Threads threads,
            Words words) {
        this.calls = calls;
        this.model = model;
        this.decisions = decisions;
        this.dialogs = dialogs;
        this.threads = threads;
        this.words = words;
    }

    /// @param typed what was typed as the reason already
    Layers.Open narrow(RequestView shown, String typed) {
        NarrowDraft draft = draft(shown);
        NarrowPreview preview = new NarrowPreview(calls, draft, threads);
        NarrowEditor editor = new NarrowEditor(draft, preview, typed, words);
        RequestId id = shown.request().id();
        editor.reason().textProperty().subscribe(text -> model.keepDraft(id, text));
        Runnable approve = () -> {
            preview.stop();
            decisions.approve(editor.reason().reason(), draft.document());
        };
        Dialog.Act act = new Dialog.Act(
                Descriptor.of(words.text("request.narrow.act"), words.text("request.narrow.act-hint")),
                ActionButton.Kind.PRIMARY,
                editor.possible(),
                approve);
        String title = words.text("request.narrow.title", shown.row().title());
        Layers.Open open = dialogs.ask(new Dialog(title, editor, List.of(act)));
        editor.setOnSend(() -> {
            open.close();
            approve.run();
        });
        return open;
    }

    /// The draft that was begun, while the request and what counts for it are still the same.
    private NarrowDraft draft(RequestView shown) {
        NarrowDraft before = drafts.get(shown.request().id());
        boolean same = before != null
                && before.view().request().digest().equals(shown.request().digest())
                && before.view().decisions().equals(shown.decisions());
        NarrowDraft draft = before != null && same ? before : new NarrowDraft(shown);
        drafts.put(shown.request().id(), draft);
        return draft;
    }
}
