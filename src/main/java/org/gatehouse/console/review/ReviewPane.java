package org.gatehouse.console.review;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.gatehouse.console.i18n.Numbers;
import org.gatehouse.console.kit.Callout;
import org.gatehouse.console.kit.Chip;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.EmptyState;
import org.gatehouse.console.kit.FactTable;
import org.gatehouse.console.kit.Links;
import org.gatehouse.console.kit.PageHead;
import org.gatehouse.console.kit.RichText;
import org.gatehouse.console.kit.ScrollColumn;
import org.gatehouse.console.kit.Section;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Navigator;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.ReviewRow;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Grant;
import org.gatehouse.model.Id;
import org.gatehouse.model.Resolution;
import org.jspecify.annotations.Nullable;

/// The review in the middle: what was granted against what was done with it, and what somebody found.
final class ReviewPane extends BorderPane {
    private final ReviewsModel model;
    private final Words words;
    private final Navigator navigator;
    private final PageHead head = new PageHead();
    private final VBox notes = new VBox();
    private final Section granted;
    private final Section used;
    private final Section found;
    private final ScrollColumn body;

    ReviewPane(ReviewsModel model, Words words, Navigator navigator) {
        this.model = model;
        this.words = words;
        this.navigator = navigator;
        this.granted = new Section(words.text("reviews.granted"));
        this.used = new Section(words.text("reviews.used"));
        this.found = new Section(words.text("reviews.found"));
        notes.getStyleClass().add("pane-notes");
        this.body = new ScrollColumn(notes, granted, used, found);
        model.shownProperty().subscribe(this::show);
        model.refusalProperty().subscribe(_ -> showNotes(model.shownProperty().get()));
    }

    private void show(@Nullable ReviewRow row) {
        if (row == null) {
            setTop(null);
            setCenter(new EmptyState(words.text("reviews.none"), words.text("reviews.none-hint")));
            return;
        }
        setTop(head);
        setCenter(body);
        head.show(row.grant().title(), row.review().id().value());
        head.setRight(new Chip(
                ReviewLine.state(words, row.review().status()),
                ReviewLine.tone(row.review().status())));
        head.setFacts(
                Texts.strong(row.grant().subject().name()),
                Texts.muted(row.grant().subject().title()),
                Texts.muted(words.text(
                        "reviews.due", words.times().moment(row.review().dueAt()))));
        showNotes(row);
        showGranted(row.grant().grant());
        showUsed(row.grant().grant());
        showFound(row);
    }

    private void showNotes(@Nullable ReviewRow row) {
        List<Node> said = new ArrayList<>();
        String refusal = model.refusalProperty().get();
        if (refusal != null) {
            said.add(new Callout(Tone.DANGER, refusal)
                    .withAction(
                            Descriptor.of(words.text("request.note-close")),
                            () -> model.refusalProperty().set(null)));
        }
        if (row != null && row.whyNot() != null) {
            said.add(new Callout(Tone.NEUTRAL, row.whyNot()));
        }
        notes.getChildren().setAll(said);
        notes.setManaged(!said.isEmpty());
        notes.setVisible(!said.isEmpty());
    }

    private void showGranted(Grant grant) {
        FactTable facts = new FactTable();
        for (AccessItem item : grant.items()) {
            facts.fact(words.text("request.fact.data"), Texts.mono(item.asset().value()));
            String columns = item.allColumns() ? words.text("request.all-columns") : String.join(", ", item.columns());
            facts.fact(words.text("request.fact.columns"), new RichText().mono(columns));
            facts.fact(
                    words.text("request.fact.access"),
                    words.text("request.action." + item.action().name().toLowerCase(Locale.ROOT)));
        }
        facts.fact(words.text("reviews.fact.time"), words.durations().words(grant.duration()));
        Long rows = grant.limits().rows();
        facts.fact(
                words.text("reviews.fact.rows"),
                rows == null ? words.text("reviews.no-limit") : words.text("reviews.rows", Numbers.grouped(rows)));
        facts.fact(words.text("reviews.fact.grant"), link(grant.id().value(), grant.id()));
        facts.fact(words.text("reviews.fact.request"), link(grant.request().value(), grant.request()));
        granted.setContent(facts);
    }

    private void showUsed(Grant grant) {
        FactTable facts = new FactTable();
        Instant began = grant.activatedAt();
        Resolution closure = grant.closure();
        if (began != null && closure != null) {
            facts.fact(words.text("reviews.fact.held"), words.times().window(began, closure.at()));
            boolean early = Duration.between(began, closure.at()).compareTo(grant.duration()) < 0;
            facts.fact(
                    words.text("reviews.fact.ended"),
                    words.text("grants.state." + grant.status().name().toLowerCase(Locale.ROOT))
                            + (early ? " · " + words.text("reviews.early") : ""));
        }
        Grant.Use use = grant.use();
        Instant last = use.lastUsed();
        facts.fact(words.text("reviews.fact.rows"), words.text("reviews.rows", Numbers.grouped(use.rowsRead())));
        facts.fact(words.text("reviews.fact.decisions"), Numbers.grouped(use.decisions()));
        facts.fact(
                words.text("reviews.fact.last"),
                last == null ? words.text("grants.use.none") : words.times().moment(last));
        used.setContent(facts);
    }

    private void showFound(ReviewRow row) {
        Resolution outcome = row.review().outcome();
        boolean taken = row.reviewer() != null;
        found.setVisible(outcome != null || taken);
        found.setManaged(outcome != null || taken);
        String who = row.reviewer() == null ? "" : row.reviewer().name();
        if (outcome == null) {
            found.setContent(Texts.body(words.text("reviews.taken-by", who)));
        } else {
            found.setContent(new RichText()
                    .mark(ReviewLine.tone(row.review().status()))
                    .strong(who)
                    .plain(" — “" + outcome.reason() + "” ")
                    .muted(words.times().moment(outcome.at())));
        }
    }

    /// A link where something can be opened, else words.
    private Node link(String text, Id thing) {
        return navigator.canOpen(thing)
                ? Links.of(Descriptor.of(text, words.text("grants.open", text)), () -> navigator.open(thing))
                : Texts.mono(text);
    }
}
