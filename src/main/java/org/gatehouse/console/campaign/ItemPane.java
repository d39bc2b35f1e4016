package org.gatehouse.console.campaign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
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
import org.gatehouse.console.kit.Ticker;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Acts;
import org.gatehouse.console.screen.Navigator;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.CampaignItemRow;
import org.gatehouse.contract.CampaignRow;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantStatus;
import org.gatehouse.model.Id;
import org.gatehouse.model.Resolution;

/// Why a grant exists and what was done with it, so that somebody can say whether it is still needed.
final class ItemPane extends BorderPane {
    private static final int MOST_NAMED = 12;
    private static final double FACT_SHARE = 0.85;

    private final CampaignModel model;
    private final CampaignWords campaignWords;
    private final Words words;
    private final Navigator navigator;
    private final Ticker ticker;
    private final Acts acts;
    private final PageHead head = new PageHead();
    private final VBox notes = new VBox();
    private final Section reason;
    private final Section use;
    private final Section allowed;
    private final Section review;
    private final ScrollColumn body;

    ItemPane(CampaignModel model, CampaignWords campaignWords, Navigator navigator, Ticker ticker, Acts acts) {
        this.model = model;
        this.campaignWords = campaignWords;
        this.words = campaignWords.words();
        this.navigator = navigator;
        this.ticker = ticker;
        this.acts = acts;
        this.reason = new Section(words.text("campaigns.section.reason"));
        this.use = new Section(words.text("campaigns.section.use"));
        this.allowed = new Section(words.text("campaigns.section.allowed"));
        this.review = new Section(words.text("campaigns.section.review"));
        notes.getStyleClass().add("pane-notes");
        setMinWidth(0);
        head.setMinWidth(0);
        this.body = new ScrollColumn(notes, reason, use, allowed, review);
        model.shownProperty().subscribe(_ -> show());
        model.selectedProperty().subscribe((_, _) -> show());
        model.campaignProperty().subscribe((_, _) -> show());
        acts.troubleProperty().subscribe((_, _) -> show());
    }

    private void show() {
        List<CampaignItemRow> selected = model.selectedProperty().get();
        CampaignItemRow row = model.shownProperty().get();
        if (row == null) {
            setTop(null);
            setCenter(new EmptyState(words.text("campaigns.none"), words.text("campaigns.none-hint")));
            return;
        }
        setTop(head);
        if (selected.size() > 1) {
            showMany(selected);
            return;
        }
        setCenter(body);
        showHead(row);
        showNotes(row);
        showReason(row);
        showUse(row);
        showAllowed(row.grant().grant());
        showReview(row);
    }

    private void showMany(List<CampaignItemRow> rows) {
        head.show(words.text("campaigns.selected", rows.size()), "");
        head.setRight();
        head.setFacts();
        List<Node> lines = new ArrayList<>(troubles());
        int mine = model.answerable().size();
        lines.add(Texts.body(words.text("campaigns.answerable", mine, rows.size())));
        rows.stream()
                .limit(MOST_NAMED)
                .map(row -> new RichText()
                        .mark(CampaignWords.tone(row, over()))
                        .strong(row.grant().subject().name())
                        .plain(" " + row.grant().title()))
                .forEach(lines::add);
        if (rows.size() > MOST_NAMED) {
            lines.add(Texts.note(words.text("campaigns.and-more", rows.size() - MOST_NAMED)));
        }
        VBox list = new VBox(lines.toArray(Node[]::new));
        list.getStyleClass().add("pane-notes");
        setCenter(new ScrollColumn(list));
    }

    private void showHead(CampaignItemRow row) {
        head.show(row.grant().title(), row.item().grant().value());
        head.setRight(new Chip(campaignWords.state(row, over()), CampaignWords.tone(row, over())));
        head.setFacts(
                within(Texts.strong(row.grant().subject().name())),
                within(Texts.muted(row.grant().subject().title())),
                new Chip(
                        words.text("request.affiliation."
                                + CampaignWords.lower(row.grant().subject().affiliation())),
                        Tone.NEUTRAL),
                new Chip(
                        words.text("request.class."
                                + CampaignWords.lower(row.grant().dataClass())),
                        Tone.NEUTRAL));
    }

    /// A fact that is cut short rather than wider than the pane.
    private Label within(Label fact) {
        fact.maxWidthProperty().bind(widthProperty().multiply(FACT_SHARE));
        return fact;
    }

    private void showNotes(CampaignItemRow row) {
        List<Node> said = new ArrayList<>(troubles());
        if (row.whyNot() != null) {
            said.add(new Callout(Tone.NEUTRAL, row.whyNot()));
        }
        boolean open = !row.item().status().isFinal();
        if (open && row.item().lapsedAt() != null) {
            boolean suspended = row.grant().grant().status() == GrantStatus.SUSPENDED;
            said.add(new Callout(
                    Tone.WARNING, words.text(suspended ? "campaigns.lapsed-suspended" : "campaigns.lapsed")));
        }
        campaignWords
                .concerns(row.grant(), ticker.nowProperty().get())
                .forEach(concern -> said.add(new Callout(Tone.WARNING, concern)));
        notes.getChildren().setAll(said);
        notes.setManaged(!said.isEmpty());
        notes.setVisible(!said.isEmpty());
    }

    private List<Node> troubles() {
        Acts.Trouble trouble = acts.troubleProperty().get();
        return trouble == null
                ? List.of()
                : List.of(new Callout(Tone.DANGER, trouble.words())
                        .withAction(Descriptor.of(words.text("request.note-close")), acts::forgetTrouble));
    }

    private void showReason(CampaignItemRow row) {
        List<Node> lines = new ArrayList<>();
        lines.add(Texts.body("“" + row.justification() + "”"));
        FactTable facts = new FactTable();
        facts.fact(words.text("campaigns.fact.asked"), row.grant().requester().name());
        facts.fact(
                words.text("campaigns.fact.request"),
                link(row.grant().grant().request().value(), row.grant().grant().request()));
        lines.add(facts);
        if (row.approvals().isEmpty()) {
            lines.add(Texts.note(words.text("campaigns.by-policy")));
        }
        row.approvals()
                .forEach(approval -> lines.add(new RichText()
                        .mark(Tone.SUCCESS)
                        .strong(approval.person().name())
                        .plain(" — “" + approval.reason() + "” ")
                        .muted(words.times().moment(approval.at()))));
        reason.setContent(lines.toArray(Node[]::new));
    }

    private void showUse(CampaignItemRow row) {
        Grant grant = row.grant().grant();
        Instant last = grant.use().lastUsed();
        FactTable facts = new FactTable();
        facts.fact(
                words.text("reviews.fact.last"),
                last == null ? words.text("grants.use.none") : words.times().moment(last));
        Long rows = grant.limits().rows();
        String read = Numbers.grouped(grant.use().rowsRead());
        facts.fact(
                words.text("reviews.fact.rows"),
                rows == null
                        ? words.text("reviews.rows", read)
                        : words.text("grants.use.of-limit", read, Numbers.grouped(rows)));
        facts.fact(
                words.text("reviews.fact.decisions"),
                Numbers.grouped(grant.use().decisions()));
        use.setContent(facts);
    }

    private void showAllowed(Grant grant) {
        FactTable facts = new FactTable();
        for (AccessItem item : grant.items()) {
            facts.fact(words.text("request.fact.data"), Texts.mono(item.asset().value()));
            String columns = item.allColumns() ? words.text("request.all-columns") : String.join(", ", item.columns());
            facts.fact(words.text("request.fact.columns"), new RichText().mono(columns));
            facts.fact(
                    words.text("request.fact.access"),
                    words.text("request.action." + CampaignWords.lower(item.action())));
        }
        facts.fact(
                words.text("campaigns.fact.state"), words.text("grants.state." + CampaignWords.lower(grant.status())));
        Instant ends = grant.endsAt();
        if (ends == null) {
            facts.fact(words.text("campaigns.fact.lasts"), words.durations().words(grant.duration()));
        } else {
            facts.fact(words.text("campaigns.fact.ends"), words.times().moment(ends));
        }
        facts.fact(words.text("reviews.fact.grant"), link(grant.id().value(), grant.id()));
        allowed.setContent(facts);
    }

    private void showReview(CampaignItemRow row) {
        FactTable facts = new FactTable();
        facts.fact(words.text("campaigns.fact.handed"), campaignWords.assignee(row));
        CampaignRow campaign = model.campaignProperty().get();
        if (campaign != null) {
            facts.fact(
                    words.text("campaigns.fact.campaign"), campaign.campaign().name());
            facts.fact(
                    words.text("campaigns.fact.scope"),
                    campaignWords.scope(campaign.campaign().scope()));
            facts.fact(
                    words.text("campaigns.fact.reviewers"),
                    campaignWords.reviewers(campaign.campaign().reviewers()));
        }
        List<Node> lines = new ArrayList<>(List.of(facts));
        if (campaign != null) {
            lines.add(Texts.note(campaignWords.rules(campaign.campaign())));
        }
        Resolution outcome = row.item().outcome();
        if (outcome != null) {
            String who = row.answeredBy() == null
                    ? words.text("grants.by-time")
                    : row.answeredBy().name();
            lines.addFirst(new RichText()
                    .mark(CampaignWords.tone(row, over()))
                    .strong(who)
                    .plain(" — “" + outcome.reason() + "” ")
                    .muted(words.times().moment(outcome.at())));
        }
        review.setContent(lines.toArray(Node[]::new));
    }

    private boolean over() {
        CampaignRow campaign = model.campaignProperty().get();
        return campaign != null && campaign.campaign().status().isFinal();
    }

    /// A link where something can be opened, else words.
    private Node link(String text, Id thing) {
        return navigator.canOpen(thing)
                ? Links.of(Descriptor.of(text, words.text("grants.open", text)), () -> navigator.open(thing))
                : Texts.mono(text);
    }
}
