package org.gatehouse.console.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.gatehouse.console.command.Command;
import org.gatehouse.console.kit.ActionButton;
import org.gatehouse.console.kit.Chip;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.EmptyState;
import org.gatehouse.console.kit.FactTable;
import org.gatehouse.console.kit.Links;
import org.gatehouse.console.kit.RichText;
import org.gatehouse.console.kit.ScrollColumn;
import org.gatehouse.console.kit.Section;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.screen.Navigator;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.ActivityDetail;
import org.gatehouse.contract.Json;
import org.gatehouse.model.Id;
import org.gatehouse.model.event.Activity;
import org.jspecify.annotations.Nullable;

/// The event at the right: what it was, why it is covered or not, the query, what came of it, what else there is like
/// it, and its OCSF form.
final class EventPane extends BorderPane {
    /// So much of a statement is drawn; more would push away what came of it.
    private static final int STATEMENT_MOST = 600;

    private final ActivityModel model;
    private final EventWords eventWords;
    private final Words words;
    private final Navigator navigator;
    private final Consumer<String> copy;
    private final VBox head = new VBox();
    private final Section why;
    private final Section query;
    private final Section result;
    private final Section who;
    private final Section data;
    private final Section raw;
    private final TextArea ocsf = new TextArea();
    private final ScrollColumn body;

    /// @param copy puts a text where others can paste it
    EventPane(
            ActivityModel model,
            EventWords eventWords,
            ActivityCommands commands,
            Navigator navigator,
            Consumer<String> copy) {
        this.model = model;
        this.eventWords = eventWords;
        this.words = eventWords.words();
        this.navigator = navigator;
        this.copy = copy;
        this.why = section("why");
        this.query = section("query").withActions(link("copy-query", this::copyQuery));
        this.result = section("result");
        this.who = section("who");
        this.data = section("data");
        this.raw = section("raw").withActions(link("copy-raw", () -> copy.accept(ocsf.getText())));
        getStyleClass().addAll("side-pane", "event-pane");
        head.getStyleClass().add("event-head");
        ocsf.setEditable(false);
        ocsf.getStyleClass().add("mono");
        ocsf.setPrefRowCount(14);
        Descriptor.of(words.text("activity.section.raw")).nameTo(ocsf);
        VBox pivots = new VBox();
        pivots.getStyleClass().add("event-pivots");
        pivots.getChildren()
                .addAll(
                        whilePossible(commands.request(), ActionButton.Kind.PLAIN),
                        whilePossible(commands.lock(), ActionButton.Kind.DANGER));
        for (Pivot pivot : Pivot.values()) {
            pivots.getChildren()
                    .add(commands.pivot(pivot).button(ActionButton.Kind.PLAIN).filling());
        }
        this.body = new ScrollColumn(head, why, query, result, who, data, pivots, raw);
        model.shownProperty().subscribe(_ -> show());
        model.detailProperty().subscribe(_ -> showRaw());
        model.detailTroubleProperty().subscribe(_ -> showRaw());
        model.requestProperty().subscribe(_ -> showWhy());
    }

    /// What cannot be done about an event takes no room beside it.
    private static ActionButton whilePossible(Command act, ActionButton.Kind kind) {
        ActionButton button = act.button(kind).filling();
        button.visibleProperty().bind(act.enabled());
        button.managedProperty().bind(act.enabled());
        return button;
    }

    private Section section(String name) {
        return new Section(words.text("activity.section." + name));
    }

    private Node link(String name, Runnable action) {
        return Links.of(Descriptor.of(words.text("activity." + name)), action);
    }

    private void show() {
        Activity event = model.shownProperty().get();
        if (event == null) {
            setCenter(new EmptyState(words.text("activity.none"), words.text("activity.none-hint")));
            return;
        }
        setCenter(body);
        EventWords.Pill standing = eventWords.standing(event);
        head.getChildren()
                .setAll(
                        new RichText().strong(event.name() + " · " + eventWords.did(event)),
                        Texts.note(words.times().day(event.time()) + " "
                                + words.times().millis(event.time()) + " · " + event.source()),
                        new Chip(standing.text(), standing.tone()));
        EventWords.Pill over = eventWords.over(event);
        if (over != null) {
            head.getChildren().add(new Chip(over.text(), over.tone()));
        }
        showWhy();
        showQuery(event.statement());
        result.setContent(Texts.body(eventWords.result(event)));
        showWho(event);
        showData(event);
    }

    private void showQuery(@Nullable String statement) {
        if (statement == null) {
            query.setContent(Texts.note(words.text("activity.no-query")));
        } else if (statement.length() <= STATEMENT_MOST) {
            query.setContent(new RichText().mono(statement));
        } else {
            String begin = statement.substring(0, STATEMENT_MOST);
            query.setContent(
                    new RichText().mono(begin + " …"),
                    Texts.note(words.text("activity.query-cut", statement.length())));
        }
    }

    private void showWhy() {
        Activity event = model.shownProperty().get();
        if (event == null) {
            return;
        }
        List<Node> lines = new ArrayList<>();
        lines.add(Texts.body(event.reason()));
        if (event.grant() != null) {
            RichText links =
                    new RichText().plain(words.text("activity.grant") + " ").node(linkTo(event.grant()));
            if (model.requestProperty().get() != null) {
                links.plain("  " + words.text("activity.request") + " ")
                        .node(linkTo(model.requestProperty().get()));
            }
            lines.add(links);
        }
        why.setContent(lines.toArray(Node[]::new));
    }

    /// A link where something can be opened, else words.
    private Node linkTo(Id thing) {
        Descriptor descriptor = Descriptor.of(thing.value(), words.text("activity.open", thing.value()));
        return navigator.canOpen(thing)
                ? Links.of(descriptor, () -> navigator.open(thing))
                : Texts.strong(thing.value());
    }

    private void showWho(Activity event) {
        FactTable facts = new FactTable();
        EventWords.Pill affiliation = eventWords.affiliation(event);
        facts.fact(words.text("activity.fact.affiliation"), new Chip(affiliation.text(), affiliation.tone()));
        facts.fact(words.text("activity.fact.user"), new RichText().mono(event.user()));
        if (!event.actors().isEmpty()) {
            facts.fact(words.text("activity.fact.actors"), String.join(" → ", event.actors()));
        }
        facts.fact(words.text("activity.fact.network"), eventWords.network(event));
        if (event.client() != null) {
            facts.fact(words.text("activity.fact.client"), event.client());
        }
        who.setContent(facts);
    }

    private void showData(Activity event) {
        FactTable facts = new FactTable();
        facts.fact(words.text("activity.fact.asset"), new RichText().mono(event.asset()));
        if (!event.columns().isEmpty()) {
            facts.fact(words.text("activity.fact.columns"), new RichText().mono(eventWords.columns(event)));
        }
        EventWords.Pill dataClass = eventWords.dataClass(event);
        facts.fact(words.text("activity.fact.class"), new Chip(dataClass.text(), dataClass.tone()));
        if (event.region() != null) {
            facts.fact(words.text("activity.fact.region"), event.region().value());
        }
        data.setContent(facts);
    }

    private void showRaw() {
        ActivityDetail detail = model.detailProperty().get();
        String trouble = model.detailTroubleProperty().get();
        if (detail != null) {
            ocsf.setText(Json.LENIENT.writerWithDefaultPrettyPrinter().writeValueAsString(detail.ocsf()));
            raw.setContent(ocsf);
        } else {
            raw.setContent(trouble == null ? Texts.muted(words.text("beside.loading")) : Texts.body(trouble));
        }
    }

    private void copyQuery() {
        Activity event = model.shownProperty().get();
        String statement = event == null ? null : event.statement();
        if (statement != null) {
            copy.accept(statement);
        }
    }
}
