package org.gatehouse.console.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.gatehouse.console.command.Command;
import org.gatehouse.console.i18n.Numbers;
import org.gatehouse.console.kit.ActionButton.Kind;
import org.gatehouse.console.kit.Callout;
import org.gatehouse.console.kit.Chip;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.EmptyState;
import org.gatehouse.console.kit.FactTable;
import org.gatehouse.console.kit.PageHead;
import org.gatehouse.console.kit.RichText;
import org.gatehouse.console.kit.ScrollColumn;
import org.gatehouse.console.kit.Section;
import org.gatehouse.console.kit.Sparkbars;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Ticker;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Acts;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.FeedDetail;
import org.gatehouse.contract.FeedDetail.Gap;
import org.gatehouse.contract.FeedDetail.Minute;
import org.gatehouse.contract.FeedDetail.Silence;
import org.gatehouse.contract.FeedView;
import org.gatehouse.contract.HistoryEntry;
import org.jspecify.annotations.Nullable;

/// The feed in the middle: how it has been in the last hour, what is missing, when it was silent, how it is set up, and
/// what was done to it.
final class FeedPane extends BorderPane {
    private static final int LINES = 10;

    private final FeedsModel model;
    private final FeedWords feedWords;
    private final Words words;
    private final Ticker ticker;
    private final Acts acts;
    private final PageHead head = new PageHead();
    private final VBox notes = new VBox();
    private final Sparkbars minutes = new Sparkbars();
    private final FactTable health = new FactTable();
    private final Section missing;
    private final Section silences;
    private final Section history;
    private final SetupBox setup;
    private final BorderPane whole = new BorderPane();

    /// @param lossAct puts what accepts a loss beside what is missing, for those who may
    /// @param bar what can be done; null for those who may do nothing
    FeedPane(
            FeedsModel model,
            FeedWords feedWords,
            Words words,
            Ticker ticker,
            Acts acts,
            SetupBox setup,
            Consumer<Section> lossAct,
            @Nullable Node bar) {
        this.model = model;
        this.feedWords = feedWords;
        this.words = words;
        this.ticker = ticker;
        this.acts = acts;
        this.setup = setup;
        this.missing = new Section(words.text("feeds.section.missing"));
        this.silences = new Section(words.text("feeds.section.silences"));
        this.history = new Section(words.text("feeds.section.history"));
        lossAct.accept(missing);
        minutes.getStyleClass().add("feed-minutes");
        notes.getStyleClass().add("pane-notes");
        setMinWidth(0);
        whole.setTop(new VBox(head, notes));
        whole.setCenter(new ScrollColumn(
                new Section(words.text("feeds.section.hour"), minutes, health), missing, silences, setup, history));
        setBottom(bar);
        model.shownProperty().subscribe(_ -> show());
        model.troubleProperty().subscribe(_ -> show());
        model.listStateProperty().subscribe(_ -> show());
        acts.troubleProperty().subscribe(_ -> showNotes());
    }

    /// The button that accepts what is missing, beside what is missing.
    static void loss(Section section, Command command) {
        section.withActions(command.button(Kind.PLAIN));
    }

    private void show() {
        FeedDetail detail = model.shownProperty().get();
        String trouble = model.troubleProperty().get();
        if (detail == null) {
            setCenter(
                    trouble == null
                            ? new EmptyState(words.text("feeds.none"), words.text("feeds.none-hint"))
                            : new EmptyState(words.text("feeds.trouble"), trouble));
            return;
        }
        setCenter(whole);
        Instant now = ticker.nowProperty().get();
        FeedView feed = detail.feed();
        FeedWords.Pill pill = feedWords.state(feed);
        head.show(feed.feed().title(), feed.feed().id().value());
        head.setRight(new Chip(pill.text(), pill.tone()));
        head.setFacts(Texts.muted(words.text("feeds.delivers", feed.source(), feedWords.kind(feed)) + " · "
                + feedWords.heard(feed, now)));
        showHour(detail);
        showHealth(feed);
        showMissing(detail);
        showSilences(detail, now);
        showHistory(detail.history());
        setup.show(feed);
        showNotes();
    }

    private void showHour(FeedDetail detail) {
        double[] events = detail.minutes().stream().mapToDouble(Minute::events).toArray();
        long most = detail.minutes().stream().mapToLong(Minute::events).max().orElse(0);
        long all = detail.minutes().stream().mapToLong(Minute::events).sum();
        minutes.show(
                events, Sparkbars.NONE, words.text("feeds.hour.spoken", Numbers.grouped(all), Numbers.grouped(most)));
    }

    private void showHealth(FeedView feed) {
        health.clear();
        health.fact(
                words.text("feeds.fact.pace"), words.text("feeds.per-minute", Numbers.grouped(feed.eventsPerMinute())));
        health.fact(
                words.text("feeds.fact.lag"),
                words.text("feeds.lag", feedWords.lag(feed.lagMs()), feedWords.lag(feed.lagLeastMs())));
        FeedWords.Pill clock = feedWords.clock(feed);
        health.fact(
                words.text("feeds.fact.clock"),
                new RichText().mark(clock.tone()).plain(clock.text()));
        Instant last = feed.lastEvent();
        health.fact(
                words.text("feeds.fact.last"),
                last == null ? words.text("feeds.never") : words.times().moment(last));
        health.fact(
                words.text("feeds.fact.stored"),
                words.text("feeds.stored", Numbers.grouped(feed.stored()), Numbers.grouped(feed.duplicates())));
    }

    private void showMissing(FeedDetail detail) {
        List<Gap> gaps = detail.gaps();
        List<Node> lines = new ArrayList<>();
        if (gaps.isEmpty()) {
            lines.add(Texts.note(words.text("feeds.missing.nothing")));
        }
        gaps.reversed().stream()
                .limit(LINES)
                .forEach(gap -> lines.add(new RichText().mark(Tone.DANGER).plain(feedWords.gap(gap))));
        long others = detail.feed().gaps() - Math.min(gaps.size(), LINES);
        if (others > 0) {
            lines.add(Texts.note(words.text("feeds.missing.more", others)));
        }
        missing.setContent(lines.toArray(Node[]::new));
    }

    private void showSilences(FeedDetail detail, Instant now) {
        List<Node> lines = new ArrayList<>();
        for (Silence silence : detail.silences().stream().limit(LINES).toList()) {
            lines.add(new RichText()
                    .mark(silence.to() == null ? Tone.DANGER : Tone.NEUTRAL)
                    .plain(feedWords.silence(silence, now)));
        }
        lines.add(Texts.note(words.text("feeds.silence.after", words.durations().exact(detail.silentAfter()))));
        silences.setContent(lines.toArray(Node[]::new));
    }

    private void showHistory(List<HistoryEntry> entries) {
        List<Node> lines = new ArrayList<>();
        for (HistoryEntry entry : entries.stream().limit(LINES).toList()) {
            RichText line = new RichText();
            if (entry.actor() != null) {
                line.strong(entry.actor().name()).plain(" ");
            }
            line.plain(entry.words()).muted("  " + words.times().moment(entry.at()));
            if (entry.text() != null) {
                line.line().muted("“" + entry.text() + "”");
            }
            lines.add(line);
        }
        if (lines.isEmpty()) {
            lines.add(Texts.note(words.text("feeds.history.nothing")));
        }
        history.setContent(lines.toArray(Node[]::new));
    }

    /// What became of the last act and of the last look.
    private void showNotes() {
        List<Node> shown = new ArrayList<>();
        String stale = model.troubleProperty().get();
        if (stale != null) {
            shown.add(new Callout(Tone.WARNING, words.text("gates.stale", stale)));
        }
        Acts.Trouble trouble = acts.troubleProperty().get();
        if (trouble != null && !QuarantineActs.isToldBesideDocument(trouble)) {
            shown.add(new Callout(Tone.DANGER, words.text("people.act-failed", trouble.words()))
                    .withAction(Descriptor.of(words.text("people.act-failed.close")), acts::forgetTrouble));
        }
        notes.getChildren().setAll(shown);
        notes.setManaged(!shown.isEmpty());
    }
}
