package org.gatehouse.console.gate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.gatehouse.console.i18n.Numbers;
import org.gatehouse.console.kit.Callout;
import org.gatehouse.console.kit.Chip;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.EmptyState;
import org.gatehouse.console.kit.FactTable;
import org.gatehouse.console.kit.PageHead;
import org.gatehouse.console.kit.QueueList;
import org.gatehouse.console.kit.RichText;
import org.gatehouse.console.kit.ScrollColumn;
import org.gatehouse.console.kit.Section;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Ticker;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Acts;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.GateView;
import org.gatehouse.contract.GateView.BundleState;
import org.gatehouse.contract.GateView.Denial;
import org.gatehouse.model.Gate;
import org.jspecify.annotations.Nullable;

/// The gate in the middle: what it may ask, how it fares, what it has acknowledged, and what it refused lately.
final class GatePane extends BorderPane {
    private final GatesModel model;
    private final GateWords gateWords;
    private final Words words;
    private final Ticker ticker;
    private final Acts acts;
    private final PageHead head = new PageHead();
    private final VBox notes = new VBox();
    private final FactTable health = new FactTable();
    private final FactTable facts = new FactTable();
    private final Section acknowledged;
    private final QueueList<DenialRow> denials;
    private final VBox denial = new VBox();
    private final BorderPane whole = new BorderPane();

    GatePane(GatesModel model, GateWords gateWords, Words words, Ticker ticker, Acts acts, Node bar) {
        this.model = model;
        this.gateWords = gateWords;
        this.words = words;
        this.ticker = ticker;
        this.acts = acts;
        this.acknowledged = new Section(words.text("gates.section.acknowledged"));
        this.denials = new QueueList<>(
                Descriptor.of(words.text("gates.section.denials"), words.text("gates.denials-hint")),
                QueueList.Lines.TWO,
                DenialRow::key,
                () -> new DenialLine(model, gateWords, words),
                words.messages());
        denials.getStyleClass().add("denial-list");
        denials.setItems(model.denials());
        denials.setEmptyState(new EmptyState(words.text("gates.no-denials"), words.text("gates.no-denials-hint")));
        denials.selectedProperty().subscribe(this::showDenial);
        setMinWidth(0);
        notes.getStyleClass().add("pane-notes");
        whole.setTop(new VBox(head, notes));
        whole.setCenter(new ScrollColumn(
                new Section(words.text("gates.section.health"), health),
                acknowledged,
                new Section(words.text("gates.section.denials"), denials, denial),
                new Section(words.text("gates.section.about"), facts)));
        setBottom(bar);
        model.shownProperty().subscribe(this::show);
        model.troubleProperty().subscribe(_ -> show(model.shownProperty().get()));
        acts.troubleProperty().subscribe(_ -> showNotes());
    }

    QueueList<DenialRow> denials() {
        return denials;
    }

    private void show(@Nullable GateView view) {
        String trouble = model.troubleProperty().get();
        if (view == null) {
            setCenter(
                    trouble == null
                            ? new EmptyState(words.text("gates.none"), words.text("gates.none-hint"))
                            : new EmptyState(words.text("gates.trouble"), trouble));
            return;
        }
        setCenter(whole);
        Instant now = ticker.nowProperty().get();
        Gate gate = view.gate();
        GateWords.Pill pill = gateWords.state(view, now);
        head.show(gate.description(), gate.id().value());
        head.setRight(new Chip(pill.text(), pill.tone()));
        head.setFacts(Texts.muted(gateWords.kind(view) + " · " + gateWords.heard(view, now)));
        showHealth(view);
        showAcknowledged(view);
        showFacts(gate);
        showNotes();
    }

    /// All that is known of the selected denial: a line of the list may be too short for it.
    private void showDenial(@Nullable DenialRow row) {
        denial.setManaged(row != null);
        denial.getChildren().clear();
        if (row != null) {
            Denial latest = row.latest();
            denial.getChildren()
                    .addAll(
                            new RichText()
                                    .strong(DenialLine.who(latest, model, words))
                                    .plain(" ")
                                    .mono(latest.asset() + " " + gateWords.action(latest.action()))
                                    .muted("  " + words.times().moment(latest.at())),
                            Texts.body(latest.reason()),
                            Texts.note(words.text(
                                    latest.needs() == null ? "gates.not-curable-hint" : "gates.curable-hint")));
        }
    }

    private void showHealth(GateView view) {
        health.clear();
        health.fact(
                words.text("gates.fact.pace"),
                words.text("gates.per-second", GateWords.figure(view.decisionsPerSecond())));
        health.fact(
                words.text("gates.fact.refusals"),
                words.text("gates.per-minute", GateWords.figure(view.denialsPerMinute())));
        Instant since = view.countedSince();
        health.fact(
                words.text("gates.fact.all"),
                words.text("gates.all", view.decisions(), view.denials())
                        + (since == null
                                ? ""
                                : " " + words.text("gates.since", words.times().moment(since))));
        if (view.unknownOperations() > 0) {
            health.fact(
                    words.text("gates.fact.unknown"),
                    new RichText().mark(Tone.WARNING).plain(words.text("gates.unknown", view.unknownOperations())));
        }
    }

    private void showAcknowledged(GateView view) {
        List<Node> lines = new ArrayList<>();
        Long index = view.acknowledgedIndex();
        if (index != null) {
            lines.add(new RichText()
                    .mark(Tone.SUCCESS)
                    .plain(words.text("gates.index", Numbers.grouped(index), Numbers.grouped(view.currentIndex()))));
        }
        BundleState bundle = view.bundle();
        String revision = bundle == null ? null : bundle.acknowledged();
        if (bundle != null && revision != null) {
            lines.addAll(bundleLines(bundle, revision));
        }
        if (lines.isEmpty()) {
            lines.add(Texts.note(words.text("gates.acknowledged-nothing")));
        }
        acknowledged.setContent(lines.toArray(Node[]::new));
    }

    private List<Node> bundleLines(BundleState bundle, String revision) {
        List<Node> lines = new ArrayList<>();
        Instant at = bundle.acknowledgedAt();
        RichText line = new RichText()
                .mark(bundle.current() ? Tone.SUCCESS : Tone.WARNING)
                .plain(words.text("gates.bundle") + " ")
                .mono(brief(revision));
        lines.add(at == null ? line : line.muted(" " + words.times().moment(at)));
        if (bundle.current()) {
            return lines;
        }
        lines.add(new RichText().plain(words.text("gates.bundle-now") + " ").mono(brief(bundle.revision())));
        List<GateWords.Pill> missing = gateWords.behind(bundle.behind());
        missing.forEach(what -> lines.add(new RichText().mark(what.tone()).plain(what.text())));
        if (missing.isEmpty()) {
            lines.add(new RichText().mark(Tone.DANGER).plain(words.text("gates.behind.unknown")));
        }
        return lines;
    }

    private static String brief(String revision) {
        return revision.length() > 12 ? revision.substring(0, 12) + "…" : revision;
    }

    private void showFacts(Gate gate) {
        facts.clear();
        facts.fact(words.text("gates.fact.sources"), new RichText().mono(String.join(", ", gate.sources())));
        facts.fact(words.text("gates.fact.assets"), new RichText().mono(String.join(", ", gate.assets())));
        String country = gate.country();
        facts.fact(words.text("gates.fact.country"), country == null ? words.text("gates.country-unknown") : country);
        facts.fact(words.text("gates.fact.registered"), words.times().moment(gate.registeredAt()));
        Instant retired = gate.retiredAt();
        if (retired != null) {
            facts.fact(words.text("gates.fact.retired"), words.times().moment(retired));
        }
    }

    /// What became of the last act and of the last look.
    private void showNotes() {
        List<Node> shown = new ArrayList<>();
        String stale = model.troubleProperty().get();
        if (stale != null) {
            shown.add(new Callout(Tone.WARNING, words.text("gates.stale", stale)));
        }
        Acts.Trouble trouble = acts.troubleProperty().get();
        if (trouble != null) {
            shown.add(new Callout(Tone.DANGER, words.text("people.act-failed", trouble.words()))
                    .withAction(Descriptor.of(words.text("people.act-failed.close")), acts::forgetTrouble));
        }
        notes.getChildren().setAll(shown);
        notes.setManaged(!shown.isEmpty());
    }
}
