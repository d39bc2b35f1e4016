package org.gatehouse.console.grant;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.gatehouse.console.kit.Callout;
import org.gatehouse.console.kit.Chip;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.DueLabel;
import org.gatehouse.console.kit.EmptyState;
import org.gatehouse.console.kit.InTurn;
import org.gatehouse.console.kit.PageHead;
import org.gatehouse.console.kit.ScrollColumn;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Ticker;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.GrantRow;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantConcern;
import org.gatehouse.model.GrantStatus;
import org.jspecify.annotations.Nullable;

/// The grant in the middle: who and what at the top with how it stands, what deserves a look, and the sections
/// below.
final class GrantPane extends BorderPane {
    private final GrantsModel model;
    private final GrantWords grantWords;
    private final Words words;
    private final Ticker ticker;
    private final PageHead head = new PageHead();
    private final VBox notes = new VBox();
    private final GrantSections sections;
    private final DueLabel due;
    private final ScrollColumn body;
    private final InTurn inTurn = new InTurn(this);

    GrantPane(GrantsModel model, GrantWords grantWords, Ticker ticker, GrantSections sections) {
        this.model = model;
        this.grantWords = grantWords;
        this.words = grantWords.words();
        this.ticker = ticker;
        this.sections = sections;
        this.due = new DueLabel(
                ticker.nowProperty(),
                words.durations(),
                words.times(),
                DueLabel.Limits.DEFAULT,
                DueLabel.Wording.SENTENCE);
        getStyleClass().add("grant-pane");
        notes.getStyleClass().add("pane-notes");
        List<Node> parts = new ArrayList<>(List.of(notes));
        parts.addAll(sections.nodes());
        this.body = new ScrollColumn(parts.toArray(Node[]::new));
        model.shownProperty().subscribe(_ -> show());
        model.originProperty().subscribe(_ -> show());
        model.detailTroubleProperty().subscribe(_ -> show());
        model.refusalProperty().subscribe(_ -> showNotes());
    }

    private void show() {
        GrantRow row = model.shownProperty().get();
        String trouble = model.detailTroubleProperty().get();
        if (row == null) {
            inTurn.leave();
            setTop(null);
            setCenter(nothing(trouble));
            return;
        }
        inTurn.show(List.of(() -> showHead(row), () -> showBody(row)));
    }

    private void showHead(GrantRow row) {
        setTop(head);
        Grant grant = row.grant();
        head.show(row.title(), grant.id().value());
        GrantWords.Pill state = grantWords.state(grant);
        boolean ends = grant.status() == GrantStatus.ACTIVE && grant.endsAt() != null;
        due.setDue(ends ? grant.endsAt() : null);
        head.setRight(new Chip(state.text(), state.tone()));
        showPeople(row);
    }

    private void showBody(GrantRow row) {
        setCenter(body);
        showNotes();
        sections.show(
                row,
                model.hasOrigin(row.grant().request()) ? model.originProperty().get() : null);
    }

    private EmptyState nothing(@Nullable String trouble) {
        if (trouble == null) {
            return new EmptyState(words.text("grants.none"), words.text("grants.none-hint"));
        }
        String why = trouble.isEmpty() ? words.text("grants.gone") : trouble;
        return new EmptyState(words.text("grants.trouble"), why);
    }

    private void showPeople(GrantRow row) {
        GrantWords.Pill belonging = grantWords.belonging(row.subject());
        GrantWords.Pill dataClass = grantWords.dataClass(row.dataClass());
        List<Node> facts = new ArrayList<>(List.of(
                Texts.strong(row.subject().name()),
                new Chip(belonging.text(), belonging.tone()),
                Texts.muted(row.subject().title()),
                new Chip(dataClass.text(), dataClass.tone())));
        if (row.grant().emergency()) {
            facts.add(new Chip(words.text("request.emergency"), Tone.DANGER));
        }
        facts.add(Texts.muted(grantWords.ends(row.grant(), ticker.nowProperty().get())));
        head.setFacts(facts.toArray(Node[]::new));
    }

    private void showNotes() {
        notes.getChildren().clear();
        String refusal = model.refusalProperty().get();
        if (refusal != null) {
            Descriptor close = Descriptor.of(words.text("request.note-close"));
            notes.getChildren()
                    .add(new Callout(Tone.DANGER, refusal)
                            .withAction(close, () -> model.refusalProperty().set(null)));
        }
        String trouble = model.detailTroubleProperty().get();
        if (trouble != null && !trouble.isEmpty()) {
            notes.getChildren().add(new Callout(Tone.WARNING, trouble));
        }
        GrantRow row = model.shownProperty().get();
        if (row != null) {
            for (GrantConcern concern : row.concerns(ticker.nowProperty().get())) {
                notes.getChildren()
                        .add(new Callout(
                                Tone.WARNING,
                                grantWords.concern(concern, ticker.nowProperty().get())));
            }
        }
        boolean any = !notes.getChildren().isEmpty();
        notes.setManaged(any);
        notes.setVisible(any);
    }
}
