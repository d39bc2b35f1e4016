package org.gatehouse.console.request;

import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gatehouse.console.command.Command;
import org.gatehouse.console.kit.ActionBar;
import org.gatehouse.console.kit.ActionButton;
import org.gatehouse.console.kit.Callout;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.ReasonField;
import org.gatehouse.console.kit.ScrollColumn;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.Documents;
import org.gatehouse.contract.RequestRow;
import org.jspecify.annotations.Nullable;

/// In the middle while several requests are chosen: which they are, what can be done about all of them and why not
/// more, and one reason for all.
final class BulkPane extends BorderPane {
    /// Lines in sight; the rest is counted.
    private static final int MOST = 200;

    private final RequestsModel model;
    private final RequestWords requestWords;
    private final Words words;
    private final Label title = Texts.pageTitle("");
    private final ScrollColumn list = new ScrollColumn();
    private final ReasonField reason;
    private final StackPane bar = new StackPane();
    private @Nullable Consumer<String> armed;

    BulkPane(RequestsModel model, RequestWords requestWords, Words words) {
        this.model = model;
        this.requestWords = requestWords;
        this.words = words;
        this.reason = new ReasonField(words.messages(), Documents.TEXT_MOST);
        getStyleClass().add("bulk-pane");
        VBox head = new VBox(title);
        head.getStyleClass().add("page-head");
        setTop(head);
        setCenter(list);
        reason.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        model.bulkProperty().subscribe(this::show);
        model.refusalProperty().subscribe(_ -> show(model.bulkProperty().get()));
    }

    void setCommands(List<Command> commands) {
        Node[] buttons = commands.stream()
                .map(command -> (Node) command.button(
                        command.id().endsWith("deny-many") ? ActionButton.Kind.DANGER : ActionButton.Kind.PLAIN))
                .toArray(Node[]::new);
        bar.getChildren().setAll(ActionBar.withField(reason, buttons));
    }

    /// What can be done, for the bottom of the screen.
    Node bar() {
        return bar;
    }

    /// Does the act if there is a reason, else asks for one and waits for Enter there; Escape lets it go.
    void withReason(Consumer<String> act) {
        if (reason.validProperty().get()) {
            act.accept(reason.reason());
            return;
        }
        armed = act;
        // Once the key that asked for the act has been typed: it is not the first letter of the reason.
        Platform.runLater(reason::demand);
    }

    private void onKey(KeyEvent event) {
        Consumer<String> act = armed;
        if (event.getCode() == KeyCode.ENTER && act != null && reason.demand()) {
            armed = null;
            event.consume();
            leave();
            act.accept(reason.reason());
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

    private void show(Bulk bulk) {
        if (!bulk.isMany()) {
            armed = null;
            reason.reset();
            return;
        }
        title.setText(words.text("request.bulk.title", bulk.rows().size()));
        VBox told = new VBox();
        told.getStyleClass().add("bulk-list");
        String refusal = model.refusalProperty().get();
        if (refusal != null) {
            Descriptor close = Descriptor.of(words.text("request.note-close"));
            told.getChildren()
                    .add(new Callout(Tone.DANGER, refusal)
                            .withAction(close, () -> model.refusalProperty().set(null)));
        }
        int lost = bulk.rows().size() - bulk.deniable().size();
        if (lost > 0) {
            told.getChildren().add(new Callout(Tone.NEUTRAL, words.text("request.bulk.not-yours", lost)));
        }
        told.getChildren().add(together(bulk));
        bulk.rows().stream().limit(MOST).forEach(row -> told.getChildren().add(line(row, bulk)));
        if (bulk.rows().size() > MOST) {
            told.getChildren()
                    .add(Texts.muted(
                            words.text("request.bulk.more", MOST, bulk.rows().size())));
        }
        list.setChildren(told);
    }

    /// Whether they may be approved together.
    private Callout together(Bulk bulk) {
        if (bulk.isApprovable()) {
            return new Callout(Tone.SUCCESS, words.text("request.bulk.all-auto"));
        }
        if (bulk.rows().size() > Bulk.MOST_APPROVED) {
            return new Callout(Tone.NEUTRAL, words.text("request.bulk.too-many", Bulk.MOST_APPROVED));
        }
        if (!bulk.unknown().isEmpty()) {
            return new Callout(Tone.NEUTRAL, words.text("request.bulk.asking"));
        }
        int others = bulk.rows().size() - bulk.approvable().size();
        return new Callout(Tone.NEUTRAL, words.text("request.bulk.not-auto", others));
    }

    /// A request, and why it is not approved together with the others.
    private Node line(RequestRow row, Bulk bulk) {
        boolean may = bulk.approvable().contains(row);
        Label what = Texts.body(row.id() + " · " + row.subject().name() + " · " + row.title() + " · "
                + (may ? requestWords.autoEligible() : requestWords.standing(row)).text());
        String why = bulk.deniable().contains(row) ? bulk.whyNot().get(row.id()) : words.text("request.bulk.not-this");
        return why == null ? what : new VBox(what, Texts.muted(why));
    }
}
