package org.gatehouse.console.request;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.gatehouse.console.command.Command;
import org.gatehouse.console.kit.ActionButton;
import org.gatehouse.console.kit.ReasonField;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.Documents;
import org.gatehouse.contract.RequestView;
import org.gatehouse.model.RequestId;
import org.jspecify.annotations.Nullable;

/// The bar at the bottom: the reason, and what can be done with it. An act without a reason puts the cursor into
/// the reason and waits; Enter there does it, Escape lets it go.
final class DecisionBar extends HBox {
    private final RequestsModel model;
    private final ReasonField reason;
    private final Label why = Texts.muted("");
    private final BooleanProperty possible = new SimpleBooleanProperty(this, "possible");
    private final HBox buttons = new HBox();
    private @Nullable RequestId draftOf;
    private @Nullable Runnable armed;

    DecisionBar(RequestsModel model, Words words) {
        this.model = model;
        this.reason = new ReasonField(words.messages(), Documents.TEXT_MOST);
        getStyleClass().add("action-bar");
        buttons.getStyleClass().add("head-line");
        HBox.setHgrow(reason, Priority.ALWAYS);
        HBox.setHgrow(why, Priority.ALWAYS);
        why.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(reason, why, buttons);
        model.detailProperty().subscribe(this::show);
        model.selectedProperty().subscribe(_ -> refresh());
        model.sendingProperty().subscribe(_ -> refresh());
        reason.textProperty().subscribe(this::keep);
        reason.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    void setCommands(Command approve, Command narrow, Command ask, Command deny) {
        buttons.getChildren()
                .setAll(
                        approve.button(ActionButton.Kind.PRIMARY),
                        narrow.button(ActionButton.Kind.PLAIN),
                        ask.button(ActionButton.Kind.PLAIN),
                        deny.button(ActionButton.Kind.DANGER));
    }

    /// Whether the request in the middle can be decided by the reader now.
    BooleanBinding possible() {
        return Bindings.createBooleanBinding(possible::get, possible);
    }

    /// Does the act if there is a reason, else asks for one and waits for Enter.
    void withReason(java.util.function.Consumer<String> act) {
        Runnable send = () -> {
            armed = null;
            act.accept(reason.reason());
        };
        if (reason.validProperty().get()) {
            send.run();
        } else {
            armed = send;
            // Once the key that asked for the act has been typed: it is not the first letter of the reason.
            Platform.runLater(reason::demand);
        }
    }

    String reason() {
        return reason.reason();
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && armed != null && reason.demand()) {
            Runnable act = armed;
            event.consume();
            act.run();
            getParent().requestFocus();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            armed = null;
            event.consume();
            getParent().requestFocus();
        }
    }

    private void show(@Nullable RequestView view) {
        RequestId id = view == null ? null : view.request().id();
        if (id == null || !id.equals(draftOf)) {
            armed = null;
            draftOf = id;
            reason.reset();
            if (id != null) {
                reason.textProperty().set(model.draft(id));
            }
        } else if (model.draft(id).isEmpty() && !reason.reason().isEmpty()) {
            reason.reset();
        }
        refresh();
    }

    private void refresh() {
        RequestView view = model.detailProperty().get();
        boolean open = view != null && view.row().status().isOpen() && view.mayDecide();
        possible.set(open && model.canAct());
        String words = view == null || view.whyNot() == null ? "" : view.whyNot();
        why.setText(words);
        present(reason, open);
        present(buttons, open);
        present(why, !open);
        setVisible(view != null);
        setManaged(view != null);
    }

    private void keep(String text) {
        if (draftOf != null) {
            model.keepDraft(draftOf, text);
        }
    }

    private static void present(javafx.scene.Node node, boolean present) {
        node.setVisible(present);
        node.setManaged(present);
    }
}
