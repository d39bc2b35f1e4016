package org.gatehouse.console.asset;

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
import org.gatehouse.console.kit.Links;
import org.gatehouse.console.kit.PageHead;
import org.gatehouse.console.kit.RichText;
import org.gatehouse.console.kit.ScrollColumn;
import org.gatehouse.console.kit.Section;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Acts;
import org.gatehouse.console.screen.Loaded;
import org.gatehouse.console.screen.LoadedLists;
import org.gatehouse.console.screen.Navigator;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.model.Asset;
import org.gatehouse.model.Freeze;
import org.gatehouse.model.Grant;
import org.gatehouse.model.Id;
import org.jspecify.annotations.Nullable;

/// The asset in the middle: how it is guarded and where it is stored, who reaches it now, what is asked about it.
final class AssetPane extends BorderPane {
    private final AssetModel model;
    private final AssetWords assetWords;
    private final Words words;
    private final Navigator navigator;
    private final Acts acts;
    private final PageHead head = new PageHead();
    private final VBox notes = new VBox();
    private final FactTable facts = new FactTable();
    private final Section columns;
    private final Section reach;
    private final Section budgets;
    private final Section requests;
    private final BorderPane whole = new BorderPane();

    AssetPane(AssetModel model, AssetWords assetWords, Words words, Navigator navigator, Acts acts, Node bar) {
        this.model = model;
        this.assetWords = assetWords;
        this.words = words;
        this.navigator = navigator;
        this.acts = acts;
        this.columns = new Section(words.text("asset.section.columns"));
        this.reach = new Section(words.text("asset.section.reach"));
        this.budgets = new Section(words.text("asset.section.budgets"));
        this.requests = new Section(words.text("asset.section.requests"));
        getStyleClass().add("asset-pane");
        setMinWidth(0);
        notes.getStyleClass().add("pane-notes");
        whole.setTop(new VBox(head, notes));
        whole.setCenter(new ScrollColumn(
                new Section(words.text("asset.section.about"), facts), reach, budgets, requests, columns));
        setBottom(bar);
        model.assetProperty().subscribe(this::show);
        model.assetTroubleProperty().subscribe(_ -> show(model.assetProperty().get()));
        model.grantsProperty()
                .subscribe(list ->
                        reach.setContent(LoadedLists.lines(list, this::grant, words.text("asset.none.grants"), words)));
        model.requestsProperty()
                .subscribe(list -> requests.setContent(
                        LoadedLists.lines(list, this::request, words.text("asset.none.requests"), words)));
        BudgetLines budgetLines = new BudgetLines(model, words, id -> link(id, model.name(id)));
        model.budgetsProperty()
                .subscribe(list -> budgets.setContent(
                        LoadedLists.lines(list, budgetLines::of, words.text("asset.none.budgets"), words)));
        model.freezesProperty().subscribe(_ -> showNotes());
        acts.troubleProperty().subscribe(_ -> showNotes());
    }

    private void show(@Nullable Asset asset) {
        String trouble = model.assetTroubleProperty().get();
        if (asset == null) {
            setCenter(
                    trouble == null
                            ? new EmptyState(words.text("asset.none"), words.text("asset.none-hint"))
                            : new EmptyState(words.text("asset.trouble"), trouble));
            return;
        }
        setCenter(whole);
        head.show(asset.id().value(), "");
        List<Node> chips = new ArrayList<>();
        AssetWords.Pill guard = assetWords.guard(asset.dataClass());
        chips.add(new Chip(guard.text(), guard.tone()));
        asset.tags().forEach(tag -> chips.add(new Chip(tag, Tone.WARNING)));
        head.setFacts(chips.toArray(Node[]::new));
        showFacts(asset);
        columns.setContent(
                asset.columns().isEmpty()
                        ? new Node[] {Texts.note(words.text("asset.none.columns"))}
                        : asset.columns().stream().map(this::column).toArray(Node[]::new));
        showNotes();
    }

    private void showFacts(Asset asset) {
        facts.clear();
        facts.fact(words.text("asset.fact.kind"), words.text("asset.kind." + AssetWords.lower(asset.kind())));
        if (!asset.description().isBlank()) {
            facts.fact(words.text("asset.fact.description"), asset.description());
        }
        facts.fact(
                words.text("asset.fact.region"),
                words.text("asset.region", asset.region().value(), AssetWords.country(asset.country())));
        facts.fact(words.text("asset.fact.custodian"), asset.custodian());
        facts.fact(words.text("asset.fact.rows"), Numbers.grouped(asset.rows()));
        facts.fact(words.text("asset.fact.persons"), Numbers.grouped(asset.persons()));
    }

    private Node column(Asset.Column column) {
        RichText line = new RichText().mono(column.name()).muted("  " + column.type() + "  ");
        column.tags().forEach(tag -> line.node(new Chip(tag, Tone.WARNING)).plain(" "));
        return line;
    }

    private Node grant(Grant grant) {
        Instant ends = grant.endsAt();
        String until = ends == null
                ? ""
                : " · " + words.text("asset.until", words.times().moment(ends));
        RichText line = new RichText()
                .node(link(grant.subject().id(), model.name(grant.subject().id())))
                .plain(" ");
        grant.items().stream()
                .filter(item -> item.asset().equals(model.selectedProperty().get()))
                .forEach(item -> line.plain(words.text("request.action." + AssetWords.lower(item.action())) + " ")
                        .mono(item.allColumns() ? "*" : String.join(", ", item.columns()))
                        .plain(" "));
        return line.muted("· " + words.text("grant-status." + AssetWords.lower(grant.status())) + until + " · ")
                .node(link(grant.id(), grant.id().value()));
    }

    private Node request(RequestRow row) {
        return new RichText()
                .node(link(row.id(), row.id().value()))
                .plain(" " + row.subject().name() + " · " + row.title())
                .muted(" · " + words.text("request.status." + AssetWords.lower(row.status())));
    }

    /// What stops all use of it now, and what became of the last act.
    private void showNotes() {
        List<Node> shown = new ArrayList<>();
        if (model.freezesProperty().get() instanceof Loaded.Here<Freeze>(List<Freeze> freezes, boolean _)) {
            freezes.forEach(freeze -> shown.add(new Callout(
                    Tone.DANGER,
                    words.text(
                            "asset.frozen-by",
                            model.name(freeze.by()),
                            words.times().moment(freeze.at()),
                            freeze.target().isEmpty() ? words.text("asset.everything") : freeze.target(),
                            freeze.reason()))));
        }
        Acts.Trouble trouble = acts.troubleProperty().get();
        if (trouble != null) {
            shown.add(new Callout(Tone.DANGER, words.text("people.act-failed", trouble.words()))
                    .withAction(Descriptor.of(words.text("people.act-failed.close")), acts::forgetTrouble));
        }
        notes.getChildren().setAll(shown);
        notes.setManaged(!shown.isEmpty());
    }

    private Node link(Id thing, String name) {
        return navigator.canOpen(thing)
                ? Links.of(Descriptor.of(name, words.text("people.open")), () -> navigator.open(thing))
                : Texts.body(name);
    }
}
