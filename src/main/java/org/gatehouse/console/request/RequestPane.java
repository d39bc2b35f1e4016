package org.gatehouse.console.request;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatehouse.console.kit.Callout;
import org.gatehouse.console.kit.Chip;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.DueLabel;
import org.gatehouse.console.kit.EmptyState;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Ticker;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.HistoryEntry;
import org.gatehouse.contract.PersonRef;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.contract.RequestView;
import org.gatehouse.model.PersonId;
import org.jspecify.annotations.Nullable;

/// The request in the middle: who asks and how it stands at the top, what is asked and what the policy says below,
/// and what stands around it at the right.
final class RequestPane extends BorderPane {
    /// What the middle asks for; it takes all that the context leaves.
    private static final double CENTRE_WIDTH = 360;

    private final RequestsModel model;
    private final RequestWords requestWords;
    private final Words words;
    private final PersonId me;
    private final Label title = Texts.pageTitle("");
    private final Label id = Texts.muted("");
    private final Chip need = new Chip();
    private final DueLabel due;
    private final HBox people = new HBox();
    private final VBox notes = new VBox();
    private final RequestSections sections;
    private final ContextSections context;
    private final VBox body = new VBox();
    private final BorderPane whole = new BorderPane();

    RequestPane(
            RequestsModel model,
            RequestWords requestWords,
            Words words,
            Ticker ticker,
            PersonId me,
            RequestSections sections,
            ContextSections context) {
        this.model = model;
        this.requestWords = requestWords;
        this.words = words;
        this.me = me;
        this.sections = sections;
        this.context = context;
        this.due = new DueLabel(
                ticker.nowProperty(),
                words.durations(),
                words.times(),
                DueLabel.Limits.DEFAULT,
                DueLabel.Wording.SENTENCE);
        getStyleClass().add("request-pane");
        whole.setTop(head());
        whole.setCenter(middle());
        model.detailProperty().subscribe(this::show);
        model.detailTroubleProperty().subscribe(_ -> show(model.detailProperty().get()));
        model.conflictProperty().subscribe(_ -> showNotes());
        model.refusalProperty().subscribe(_ -> showNotes());
    }

    private VBox head() {
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        title.setMinWidth(0);
        id.setMinWidth(Region.USE_PREF_SIZE);
        HBox first = new HBox(title, id, spacer, need, due);
        first.getStyleClass().add("head-line");
        first.setAlignment(Pos.BASELINE_LEFT);
        people.getStyleClass().add("head-line");
        VBox head = new VBox(first, people, notes);
        notes.getStyleClass().add("request-notes");
        head.getStyleClass().add("page-head");
        return head;
    }

    private Node middle() {
        body.getChildren().setAll(sections.nodes());
        ScrollPane centre = scroll(body);
        VBox around = new VBox();
        around.getChildren().setAll(context.nodes());
        ScrollPane right = scroll(around);
        right.getStyleClass().addAll("side-pane", "request-context");
        HBox.setHgrow(centre, Priority.ALWAYS);
        centre.setMinWidth(0);
        centre.setPrefWidth(CENTRE_WIDTH);
        HBox middle = new HBox(centre, right);
        middle.getStyleClass().add("request-middle");
        return middle;
    }

    private static ScrollPane scroll(Region content) {
        ScrollPane pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setFocusTraversable(false);
        return pane;
    }

    private void show(@Nullable RequestView view) {
        String trouble = model.detailTroubleProperty().get();
        if (view == null) {
            setCenter(
                    trouble == null
                            ? new EmptyState(words.text("request.none"), words.text("request.none-hint"))
                            : new EmptyState(words.text("request.trouble"), trouble));
            return;
        }
        setCenter(whole);
        RequestRow row = view.row();
        title.setText(row.title());
        id.setText(row.id().value());
        RequestWords.Pill standing = requestWords.need(row);
        need.show(standing.text(), standing.tone());
        due.setDue(row.status().isOpen() ? row.decideBy() : null);
        showPeople(row);
        showNotes();
        sections.show(view);
        context.show(view);
    }

    private void showPeople(RequestRow row) {
        PersonRef subject = row.subject();
        people.getChildren().setAll(Texts.strong(subject.name()), Texts.muted("· " + subject.title()));
        RequestWords.Pill affiliation = requestWords.affiliation(subject.affiliation());
        people.getChildren().add(new Chip(affiliation.text(), affiliation.tone()));
        people.getChildren().add(new Chip(RequestWords.country(row.physicalCountry()), Tone.NEUTRAL));
        if (!row.requester().id().equals(subject.id())) {
            people.getChildren()
                    .add(new Chip(words.text("request.asked-by", row.requester().name()), Tone.NEUTRAL));
        }
        if (row.emergency()) {
            people.getChildren().add(new Chip(words.text("request.emergency"), Tone.DANGER));
        }
        RequestRow.ClaimRef claim = row.claim();
        if (claim != null) {
            boolean mine = claim.by().id().equals(me);
            String text = mine
                    ? words.text("request.claimed-by-you")
                    : words.text("request.claimed-by", claim.by().name());
            people.getChildren().add(new Chip(text, mine ? Tone.NEUTRAL : Tone.ACCENT));
        }
    }

    private void showNotes() {
        notes.getChildren().clear();
        RequestsModel.Conflict conflict = model.conflictProperty().get();
        if (conflict != null) {
            notes.getChildren().add(conflictNote(conflict.problem().changes()));
        }
        String refusal = model.refusalProperty().get();
        if (refusal != null) {
            Descriptor close = Descriptor.of(words.text("request.note-close"));
            notes.getChildren()
                    .add(new Callout(Tone.DANGER, refusal)
                            .withAction(close, () -> model.refusalProperty().set(null)));
        }
        boolean any = !notes.getChildren().isEmpty();
        notes.setManaged(any);
        notes.setVisible(any);
    }

    private Node conflictNote(List<HistoryEntry> changes) {
        VBox told = new VBox(Texts.strong(words.text("request.conflict")));
        changes.forEach(change -> told.getChildren().add(sections.historyLine(change)));
        told.getChildren().add(Texts.muted(words.text("request.conflict-kept")));
        Descriptor close =
                Descriptor.of(words.text("request.conflict-close"), words.text("request.conflict-close-hint"));
        return new Callout(Tone.WARNING, told)
                .withAction(close, () -> model.conflictProperty().set(null));
    }
}
