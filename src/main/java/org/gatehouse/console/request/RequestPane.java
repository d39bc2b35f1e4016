package org.gatehouse.console.request;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gatehouse.console.kit.Chip;
import org.gatehouse.console.kit.DueLabel;
import org.gatehouse.console.kit.EmptyState;
import org.gatehouse.console.kit.InTurn;
import org.gatehouse.console.kit.PageHead;
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

    /// So many letters' widths there must be for request and context to stand side by side.
    private static final double BESIDE = 36;

    private final RequestsModel model;
    private final RequestWords requestWords;
    private final Words words;
    private final PersonId me;
    private final PageHead head = new PageHead();
    private final Chip need = new Chip();
    private final DueLabel due;
    private final RequestNotes notes;
    private final RequestSections sections;
    private final ContextSections context;
    private final VBox body = new VBox();
    private final VBox around = new VBox();
    private final VBox column = new VBox();
    private final ScrollPane beside = scroll(null);
    private final HBox middle = new HBox();
    private final BorderPane whole = new BorderPane();
    private final StackPane none = new StackPane();
    private final InTurn inTurn = new InTurn(this);

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
        head.setRight(need, due);
        head.getChildren().add(notes);
        whole.setTop(head);
        whole.setCenter(middle());
        // Both are there from the start, so that the first request does not pay for the styling of the whole.
        setCenter(new StackPane(whole, none));
        model.detailProperty().subscribe(this::show);
        model.detailTroubleProperty().subscribe(_ -> show(model.detailProperty().get()));
    }

    private Node middle() {
        body.getChildren().setAll(sections.nodes());
        around.getChildren().setAll(context.nodes());
        ScrollPane centre = scroll(column);
        HBox.setHgrow(centre, Priority.ALWAYS);
        centre.setMinWidth(0);
        centre.setPrefWidth(0);
        middle.getChildren().add(centre);
        beside.getStyleClass().addAll("side-pane", "request-context");
        beside.prefWidthProperty().bind(middle.widthProperty().multiply(CONTEXT_SHARE));
        middle.getStyleClass().add("request-middle");
        middle.widthProperty().subscribe(this::arrange);
        due.fontProperty().subscribe(this::arrange);
        arrange();
        return middle;
    }

    /// The context stands beside the request where both have room, and below it otherwise.
    private void arrange() {
        boolean wide = middle.getWidth() >= BESIDE * due.getFont().getSize();
        if (wide == middle.getChildren().contains(beside)
                && !column.getChildren().isEmpty()) {
            return;
        }
        if (wide) {
            column.getChildren().setAll(body);
            beside.setContent(around);
            middle.getChildren().add(beside);
        } else {
            middle.getChildren().remove(beside);
            beside.setContent(null);
            column.getChildren().setAll(body, around);
        }
    }

    private static ScrollPane scroll(@Nullable Region content) {
        ScrollPane pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setFocusTraversable(false);
        return pane;
    }

    private void show(@Nullable RequestView view) {
        String trouble = model.detailTroubleProperty().get();
        none.setVisible(view == null);
        if (view == null) {
            inTurn.leave();
            whole.setVisible(false);
            none.getChildren()
                    .setAll(
                            trouble == null
                                    ? new EmptyState(words.text("request.none"), words.text("request.none-hint"))
                                    : new EmptyState(words.text("request.trouble"), trouble));
            return;
        }
        inTurn.show(List.of(
                () -> showHead(view.row()),
                () -> sections.showTerms(view),
                () -> sections.showTalk(view),
                () -> context.show(view)));
    }

    private void showHead(RequestRow row) {
        whole.setVisible(true);
        head.show(row.title(), row.id().value());
        RequestWords.Pill standing = requestWords.need(row);
        need.show(standing.text(), standing.tone());
        due.setDue(row.status().isOpen() ? row.decideBy() : null);
        showPeople(row);
        notes.refresh();
    }

    private void showPeople(RequestRow row) {
        PersonRef subject = row.subject();
        List<Node> people = new ArrayList<>();
        people.add(Texts.strong(subject.name()));
        people.add(Texts.muted("· " + subject.title()));
        RequestWords.Pill affiliation = requestWords.affiliation(subject.affiliation());
        people.add(new Chip(affiliation.text(), affiliation.tone()));
        people.add(new Chip(RequestWords.country(row.physicalCountry()), Tone.NEUTRAL));
        if (!row.requester().id().equals(subject.id())) {
            people.add(new Chip(words.text("request.asked-by", row.requester().name()), Tone.NEUTRAL));
        }
        if (row.emergency()) {
            people.add(new Chip(words.text("request.emergency"), Tone.DANGER));
        }
        RequestRow.ClaimRef claim = row.claim();
        if (claim != null) {
            boolean mine = claim.by().id().equals(me);
            String text = mine
                    ? words.text("request.claimed-by-you")
                    : words.text("request.claimed-by", claim.by().name());
            people.add(new Chip(text, mine ? Tone.NEUTRAL : Tone.ACCENT));
        }
        head.setFacts(people.toArray(Node[]::new));
    }
}
