package org.gatehouse.console.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.gatehouse.console.i18n.Messages;
import org.jspecify.annotations.Nullable;

/// Asks for an act that takes a reason: says in plain words what will happen, takes the reason, and offers the act.
/// Enter within the reason does it. The reason is handed on as it is typed, so that it can be kept.
public final class ReasonDialog {
    private final Dialogs dialogs;
    private final Messages messages;
    private final int limit;

    /// @param limit how many characters a reason may have
    public ReasonDialog(Dialogs dialogs, Messages messages, int limit) {
        this.dialogs = dialogs;
        this.messages = messages;
        this.limit = limit;
    }

    /// What is asked.
    ///
    /// @param title what it is about, "Suspend G-8010"
    /// @param body what will happen, in plain words, and what else has to be chosen
    /// @param act names the act, "Suspend grant"
    /// @param ready whether all but the reason is there; null where there is nothing else
    /// @param typed the reason typed before
    /// @param keep given the reason as it is typed
    /// @param done given the reason once the act is chosen
    public record Question(
            String title,
            List<Node> body,
            Descriptor act,
            ActionButton.Kind kind,
            @Nullable ObservableBooleanValue ready,
            String typed,
            Consumer<String> keep,
            Consumer<String> done) {
        public Question {
            body = List.copyOf(body);
        }
    }

    /// @return closes the dialog without doing anything
    public Layers.Open ask(Question question) {
        ReasonField field = new ReasonField(messages, limit);
        field.textProperty().set(question.typed());
        field.textProperty().subscribe((_, text) -> question.keep().accept(text));
        ObservableBooleanValue ready = question.ready();
        BooleanBinding possible = ready == null ? field.validProperty() : Bindings.and(field.validProperty(), ready);
        List<Node> parts = new ArrayList<>(question.body());
        parts.add(field);
        VBox body = new VBox(parts.toArray(Node[]::new));
        body.getStyleClass().add("reason-dialog");
        Runnable act = () -> question.done().accept(field.reason());
        Layers.Open[] open = new Layers.Open[1];
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && field.demand() && possible.get()) {
                event.consume();
                open[0].close();
                act.run();
            }
        });
        Dialog.Act answer = new Dialog.Act(question.act(), question.kind(), possible, act);
        open[0] = dialogs.ask(new Dialog(question.title(), body, List.of(answer)));
        field.requestFocus();
        return open[0];
    }
}
