package org.gatehouse.console.request;

import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gatehouse.console.kit.Chip;
import org.gatehouse.console.kit.DueLabel;
import org.gatehouse.console.kit.EmptyState;
import org.gatehouse.console.kit.Hint;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Ticker;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.PersonRef;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.contract.RequestView;
import org.gatehouse.model.PersonId;
import org.jspecify.annotations.Nullable;

/// The request in the middle: who asks and how it stands at the top, what is asked and what the policy says below,
/// and what stands around it at the right.
final class RequestPane extends BorderPane {
    /// What the context takes of the width, within the bounds of the stylesheet.
    private static final double CONTEXT_SHARE = 0.36;

    private final RequestsModel model;
    private final RequestWords requestWords;
    private final Words words;
    private final PersonId me;
    private final Label title = Texts.pageTitle("");
    private final Label id = Texts.muted("");
    private final Chip need = new Chip();
    private final DueLabel due;
    private final FlowPane people = new FlowPane();
    private final RequestNotes notes;
    private final RequestSections sections;
    private final ContextSections context;
    private final VBox body = new VBox();
    private final BorderPane whole = new BorderPane();
    private final StackPane none = new StackPane();

    RequestPane(
            RequestsModel model,
            RequestWords requestWords,
            Words words,
            Ticker ticker,
            PersonId me,
            RequestSections sections,
            ContextSections context,
            RequestNotes notes) {
        this.model = model;
        this.requestWords = requestWords;
        this.words = words;
        this.me = me;
        this.sections = sections;
        this.context = context;
        this.notes = notes;
        this.due = new DueLabel(
                ticker.nowProperty(),
                words.durations(),
                words.times(),
                DueLabel.Limits.DEFAULT,
                DueLabel.Wording.SENTENCE);
        getStyleClass().add("request-pane");
        setMinWidth(0);
        whole.setMinWidth(0);
        whole.setTop(head());
        whole.setCenter(middle());
        // Both are there from the start, so that the first request does not pay for the styling of the whole.
        setCenter(new StackPane(whole, none));
        model.detailProperty().subscribe(this::show);
        model.detailTroubleProperty().subscribe(_ -> show(model.detailProperty().get()));
    }

    private VBox head() {
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        title.setMinWidth(0);
        title.setWrapText(true);
        title.getStyleClass().add("request-title");
        Hint.on(title, title::getText);
        need.setMinWidth(Region.USE_PREF_SIZE);
        id.setMinWidth(Region.USE_PREF_SIZE);
        HBox first = new HBox(title, id, spacer, need, due);
        first.getStyleClass().add("head-line");
        first.setAlignment(Pos.BASELINE_LEFT);
        people.getStyleClass().add("request-people");
        people.setRowValignment(VPos.CENTER);
        people.setMinWidth(0);
        VBox head = new VBox(first, people, notes);
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
        centre.setPrefWidth(0);
        HBox middle = new HBox(centre, right);
        right.prefWidthProperty().bind(middle.widthProperty().multiply(CONTEXT_SHARE));
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
        whole.setVisible(view != null);
        none.setVisible(view == null);
        if (view == null) {
            none.getChildren()
                    .setAll(
                            trouble == null
                                    ? new EmptyState(words.text("request.none"), words.text("request.none-hint"))
                                    : new EmptyState(words.text("request.trouble"), trouble));
            return;
        }
        RequestRow row = view.row();
        title.setText(row.title());
        id.setText(row.id().value());
        RequestWords.Pill standing = requestWords.need(row);
        need.show(standing.text(), standing.tone());
        due.setDue(row.status().isOpen() ? row.decideBy() : null);
        showPeople(row);
        sections.show(view);
        context.show(view);
        notes.refresh();
    }

    /// Never wider than there is room, however long it is.
    private Label named(Label label) {
        label.setMinWidth(0);
        label.maxWidthProperty().bind(people.widthProperty());
        return label;
    }

    private void showPeople(RequestRow row) {
        PersonRef subject = row.subject();
        people.getChildren().setAll(named(Texts.strong(subject.name())), named(Texts.muted("· " + subject.title())));
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
}
