package org.gatehouse.console.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gatehouse.console.kit.ActionBar;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.FilterChips;
import org.gatehouse.console.kit.ReasonField;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.Documents;
import org.gatehouse.contract.PersonRef;
import org.gatehouse.contract.RequestView;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RequestId;
import org.jspecify.annotations.Nullable;

/// The bar at the bottom: the reason, and what can be done with it. An act without a reason puts the cursor into
/// the reason and waits; Enter there does it, Escape lets it go.
final class DecisionBar extends VBox {
    private final RequestsModel model;
    private final Words words;
    private final ReasonField reason;
    private final Label why = Texts.note("");
    private final FilterChips<Optional<PersonId>> decider;
    private final Label deciderNote = Texts.note("");
    private final StackPane acts = new StackPane();
    private @Nullable RequestId draftOf;
    private @Nullable Runnable armed;

    DecisionBar(RequestsModel model, Words words) {
        this.model = model;
        this.words = words;
        this.reason = new ReasonField(words.messages(), Documents.TEXT_MOST);
        this.decider =
                new FilterChips<>(Descriptor.of(words.text("request.decider"), words.text("request.decider-hint")));
        getStyleClass().add("decision-bar");
        setMinWidth(0);
        acts.setMinWidth(0);
        why.getStyleClass().add("decision-note");
        deciderNote.getStyleClass().add("decision-note");
        decider.getStyleClass().add("decision-note");
        getChildren().addAll(why, decider, deciderNote, acts);
        decider.selectedProperty().subscribe(chosen -> {
            if (chosen != null) {
                model.inPlaceOfProperty().set(chosen.orElse(null));
            }
        });
        model.inPlaceOfProperty().subscribe(this::showDecider);
        model.detailProperty().subscribe(this::show);
        model.powersProperty().subscribe(_ -> refresh());
        // The same request may come back with words that were given back meanwhile.
        model.selectedProperty().subscribe(_ -> show(model.detailProperty().get()));
        reason.textProperty().subscribe(this::keep);
        reason.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    /// What can be done, in order.
    void setButtons(List<Node> buttons) {
        acts.getChildren().setAll(ActionBar.withField(reason, buttons.toArray(Node[]::new)));
    }

    /// Does the act if there is a reason, else asks for one and waits for Enter.
    void withReason(Consumer<String> act) {
        if (reason.validProperty().get()) {
            act.accept(reason.reason());
        } else {
            arm(act);
        }
    }

    /// Puts the cursor into the reason, whatever it says already, and waits for Enter.
    void arm(Consumer<String> act) {
        armed = () -> {
            armed = null;
            act.accept(reason.reason());
        };
        // Once the key that asked for the act has been typed: it is not the first letter of the reason.
        Platform.runLater(() -> {
            if (reason.demand()) {
                reason.requestFocus();
            }
        });
    }

    String reason() {
        return reason.reason();
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && armed != null && reason.demand()) {
            Runnable act = armed;
            event.consume();
            act.run();
            leave();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            armed = null;
            event.consume();
            leave();
        }
    }

    /// Gives the keyboard back to the queue, so that a letter is a command again.
    private void leave() {
        if (getScene() != null && getScene().lookup(".requests-view") instanceof RequestsView screen) {
            screen.requestFocus();
        }
    }

    private void show(@Nullable RequestView view) {
        RequestId id = view == null ? null : view.request().id();
        if (id == null || !id.equals(draftOf)) {
            armed = null;
            // Emptying the field is no wish to empty a draft.
            draftOf = null;
            reason.reset();
            if (id != null) {
                reason.textProperty().set(model.draft(id));
            }
            draftOf = id;
        } else if (model.draft(id).isEmpty() && !reason.reason().isEmpty()) {
            reason.reset();
        } else if (!model.draft(id).equals(reason.textProperty().get())) {
            reason.textProperty().set(model.draft(id));
        }
        showDeciders(view);
        refresh();
    }

    private void showDeciders(@Nullable RequestView view) {
        List<FilterChips.Filter<Optional<PersonId>>> choices = new ArrayList<>();
        if (view != null && !view.inPlaceOf().isEmpty()) {
            choices.add(FilterChips.Filter.uncounted(
                    Optional.empty(),
                    Descriptor.of(words.text("request.decider.self"), words.text("request.decider-hint.self"))));
            view.inPlaceOf()
                    .forEach(colleague -> choices.add(FilterChips.Filter.uncounted(
                            Optional.of(colleague),
                            Descriptor.of(
                                    words.text("request.decider.for", name(view, colleague)),
                                    words.text("request.decider-hint.for", name(view, colleague))))));
        }
        decider.setFilters(choices);
        showDecider(model.inPlaceOfProperty().get());
    }

    private void showDecider(@Nullable PersonId colleague) {
        decider.selectedProperty().set(Optional.ofNullable(colleague));
        RequestView view = model.detailProperty().get();
        String note =
                colleague == null || view == null ? "" : words.text("request.decider.note", name(view, colleague));
        deciderNote.setText(note);
        present(deciderNote, !note.isEmpty());
    }

    static String name(RequestView view, PersonId person) {
        return view.people().stream()
                .filter(one -> one.id().equals(person))
                .map(PersonRef::name)
                .findFirst()
                .orElse(person.value());
    }

    private void refresh() {
        RequestView view = model.detailProperty().get();
        boolean open = view != null && view.row().status().isOpen();
        boolean pending = view != null && model.pendingOn(view.request().id()) != null;
        String whyNot = whyNot(view);
        why.setText(pending ? words.text("request.pending.here") : whyNot);
        present(why, pending || !whyNot.isEmpty());
        present(acts, open && view.mayDeny() && !pending);
        present(decider, open && !view.inPlaceOf().isEmpty() && !pending);
        present(this, view != null);
    }

    /// Why it cannot be approved, or not as it stands.
    private String whyNot(@Nullable RequestView view) {
        if (view != null && view.whyNot() != null) {
            return view.whyNot();
        }
        Powers powers = model.powersProperty().get();
        return powers.approve() && !powers.asItStands() ? words.text("request.beyond-policy") : "";
    }

    private void keep(String text) {
        if (draftOf != null) {
            model.keepDraft(draftOf, text);
        }
    }

    private static void present(Node node, boolean present) {
        node.setVisible(present);
        node.setManaged(present);
    }
}
