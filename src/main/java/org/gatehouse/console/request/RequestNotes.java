package org.gatehouse.console.request;

import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.gatehouse.console.command.Command;
import org.gatehouse.console.kit.ActionButton;
import org.gatehouse.console.kit.Callout;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.HistoryEntry;
import org.gatehouse.contract.RequestView;

/// What has to be said above the request in the middle: that a decision was overtaken and by what, or why the last
/// act was not done. Takes no room while there is nothing.
final class RequestNotes extends VBox {
    private final RequestsModel model;
    private final RequestWords requestWords;
    private final Words words;
    private final Function<HistoryEntry, Node> historyLine;
    private final Command goOn;

    /// @param historyLine draws what changed
    /// @param goOn takes note and goes on with the same act and words
    RequestNotes(
            RequestsModel model,
            RequestWords requestWords,
            Words words,
            Function<HistoryEntry, Node> historyLine,
            Command goOn) {
        this.model = model;
        this.requestWords = requestWords;
        this.words = words;
        this.historyLine = historyLine;
        this.goOn = goOn;
        getStyleClass().add("request-notes");
        model.refused().subscribe(this::refresh);
        model.refusalProperty().subscribe(_ -> refresh());
        model.selectedProperty().subscribe(_ -> refresh());
        refresh();
    }

    /// Draws the notes anew, as when the names in them have become known.
    void refresh() {
        getChildren().clear();
        RequestView view = model.detailProperty().get();
        RefusedDecision refused = model.refusedOn(model.selectedProperty().get());
        if (view != null
                && refused != null
                && refused.request().equals(view.request().id())) {
            getChildren().add(refused(refused, view));
        }
        String refusal = model.refusalProperty().get();
        if (refusal != null) {
            Descriptor close = Descriptor.of(words.text("request.note-close"));
            getChildren()
                    .add(new Callout(Tone.DANGER, refusal)
                            .withAction(close, () -> model.refusalProperty().set(null)));
        }
        setManaged(!getChildren().isEmpty());
        setVisible(!getChildren().isEmpty());
    }

    private Node refused(RefusedDecision refused, RequestView view) {
        String what = requestWords.decided(refused.vote());
        VBox told = new VBox();
        told.getStyleClass().add("note-lines");
        List<HistoryEntry> changes = refused.changes(view);
        if (refused.isOvertaken() && !changes.isEmpty()) {
            told.getChildren().add(heading(words.text("request.conflict", what)));
            changes.forEach(change -> told.getChildren().add(historyLine.apply(change)));
        } else {
            told.getChildren().add(heading(words.text("request.not-taken", what)));
            told.getChildren().add(Texts.body(refused.problem().detail()));
        }
        String kept = refused.vote().document().reason();
        told.getChildren().add(Texts.note(words.text("request.conflict-kept", kept)));
        told.getChildren().add(goOn.button(ActionButton.Kind.PLAIN));
        return new Callout(Tone.WARNING, told);
    }

    private static Label heading(String text) {
        Label heading = Texts.strong(text);
        heading.setWrapText(true);
        return heading;
    }
}
