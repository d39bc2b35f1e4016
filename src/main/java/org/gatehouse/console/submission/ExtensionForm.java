package org.gatehouse.console.submission;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.ReasonField;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.live.Latest;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.Documents;
import org.gatehouse.contract.RequestView;
import org.gatehouse.model.Ask;
import org.gatehouse.model.Grant;
import org.gatehouse.model.Verdict;

/// Asks for a grant to go on: for how long, and why; with what the policy says of it.
final class ExtensionForm {
    private final RequestView view;
    private final Grant grant;
    private final MyActs acts;
    private final MyRequestsModel model;
    private final Words words;
    private final Threads threads;
    private final TextField length = new TextField();
    private final ReasonField why;
    private final FormRow row;
    private final Latest latest = new Latest();

    ExtensionForm(RequestView view, Grant grant, MyActs acts, MyRequestsModel model, Words words, Threads threads) {
        this.view = view;
        this.grant = grant;
        this.acts = acts;
        this.model = model;
        this.words = words;
        this.threads = threads;
        this.why = new ReasonField(words.messages(), Documents.TEXT_MOST);
        this.row = new FormRow(Descriptor.of(words.text("submission.extend.length")), length);
        length.setText(Spans.text(grant.duration()));
        why.textProperty().set(model.typed(about()));
        why.textProperty().subscribe((_, text) -> model.keep(about(), text));
        length.textProperty().subscribe(_ -> askPolicy());
    }

    Node node() {
        VBox node = new VBox(Texts.body(words.text("submission.extend.words")), row, why);
        node.getStyleClass().add("section-content");
        node.getStylesheets().add(SubmissionView.STYLES);
        return node;
    }

    BooleanBinding possible() {
        return Bindings.createBooleanBinding(
                () -> why.validProperty().get() && Spans.parse(length.getText()).isPresent(),
                why.textProperty(),
                length.textProperty());
    }

    void send() {
        ask().ifPresent(ask -> acts.extend(ask, () -> model.keep(about(), "")));
    }

    private Optional<Ask> ask() {
        return Spans.parse(length.getText()).map(span -> MyActs.extension(view.request(), grant, span, why.reason()));
    }

    private void askPolicy() {
        Optional<Ask> ask = ask();
        row.showFault(ask.isPresent() ? null : words.text("submission.fault.duration"));
        Latest.Ticket ticket = latest.begin();
        ask.ifPresent(asked -> threads.delay()
                .after(
                        PreviewController.PAUSE,
                        () -> threads.fx().execute(() -> {
                            if (ticket.isCurrent()) {
                                // Without an answer nothing is said: the policy speaks again at submission.
                                threads.deliver(acts.preview(asked), latest.<Verdict>only(this::showVerdict, _ -> {}));
                            }
                        })));
    }

    private void showVerdict(Verdict verdict) {
        row.setHint(new VerdictWords(words).headline(verdict).text());
    }

    private String about() {
        return grant.id() + " extension";
    }
}
