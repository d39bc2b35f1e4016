package org.gatehouse.console.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.gatehouse.console.incident.IncidentModel.Work;
import org.gatehouse.console.kit.Callout;
import org.gatehouse.console.kit.Chip;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.EmptyState;
import org.gatehouse.console.kit.FactTable;
import org.gatehouse.console.kit.PageHead;
import org.gatehouse.console.kit.RichText;
import org.gatehouse.console.kit.ScrollColumn;
import org.gatehouse.console.kit.Section;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Acts;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.AlertRow;
import org.gatehouse.contract.ClockView;
import org.gatehouse.contract.IncidentView;
import org.gatehouse.contract.TimelineEntry;
import org.gatehouse.model.incident.Alert;
import org.gatehouse.model.incident.Incident;
import org.gatehouse.model.incident.IncidentClock;
import org.gatehouse.model.incident.IncidentTask;
import org.jspecify.annotations.Nullable;

/// All about one alert or one incident: what happened, how long there is, what is to be done and what was.
final class FindingPane extends BorderPane {
    private static final int MOST_EVENTS = 20;

    private final IncidentModel model;
    private final IncidentWords spoken;
    private final Words words;
    private final Acts acts;
    private final Consumer<IncidentTask> tick;
    private final boolean works;
    private final PageHead head = new PageHead();
    private final VBox notes = new VBox();
    private final ScrollColumn body;
    private final Section what;
    private final Section events;
    private final Section clocks;
    private final Section tasks;
    private final Section links;
    private final Section timeline;

    /// @param tick ticks a task, or opens it again
    /// @param works whether the reader may work on incidents
    FindingPane(IncidentModel model, IncidentWords spoken, Acts acts, Consumer<IncidentTask> tick, boolean works) {
        this.model = model;
        this.spoken = spoken;
        this.words = spoken.words();
        this.acts = acts;
        this.tick = tick;
        this.works = works;
        this.what = section("what");
        this.events = section("events");
        this.clocks = section("clocks");
        this.tasks = section("tasks");
        this.links = section("links");
        this.timeline = section("timeline");
        notes.getStyleClass().add("pane-notes");
        setMinWidth(0);
        head.setMinWidth(0);
        body = new ScrollColumn(notes, what, events, clocks, tasks, links, timeline);
        model.shownProperty().subscribe(_ -> show());
        model.workProperty().subscribe((_, _) -> show());
        model.troubleProperty().subscribe((_, _) -> show());
        acts.troubleProperty().subscribe((_, _) -> show());
    }

    private Section section(String name) {
        return new Section(words.text("incidents.section." + name));
    }

    private void show() {
        Finding finding = model.shownProperty().get();
        if (finding == null) {
            setTop(null);
            setCenter(new EmptyState(words.text("incidents.none"), words.text("incidents.none-hint")));
            return;
        }
        head.show(spoken.title(finding), finding.id().value());
        setTop(head);
        setCenter(body);
        Work work = model.workProperty().get();
        boolean read = finding instanceof Finding.OfAlert || work != null;
        shown(events, finding instanceof Finding.OfAlert);
        shown(what, read);
        for (Section section : List.of(clocks, tasks, links, timeline)) {
            shown(section, work != null);
        }
        switch (finding) {
            case Finding.OfAlert(AlertRow row) -> showAlert(row);
            case Finding.OfIncident _ -> showIncident(finding, work);
        }
    }

    private void showAlert(AlertRow row) {
        Alert alert = row.alert();
        head.setRight(new Chip(spoken.state(alert.status()), Tone.ACCENT));
        head.setFacts(chip(new Finding.OfAlert(row)));
        say(row.whyNot(), List.of());
        FactTable facts = new FactTable();
        facts.fact(words.text("incidents.fact.who"), spoken.who(row));
        facts.fact(words.text("incidents.fact.account"), Texts.mono(alert.actor()));
        facts.fact(words.text("incidents.fact.asset"), Texts.mono(alert.asset()));
        facts.fact(words.text("incidents.fact.rule"), Texts.mono(alert.ruleId()));
        facts.fact(words.text("incidents.fact.first"), words.times().moment(alert.firstAt()));
        facts.fact(words.text("incidents.fact.last"), words.times().moment(alert.lastAt()));
        facts.fact(words.text("incidents.fact.owner"), spoken.nameOr(row.owner(), "incidents.nobody"));
        what.setContent(Texts.body(alert.summary()), facts);
        List<Node> lines = new ArrayList<>();
        alert.events().reversed().stream()
                .limit(MOST_EVENTS)
                .map(uid -> new RichText().mono(uid))
                .forEach(lines::add);
        int listed = Math.min(MOST_EVENTS, alert.events().size());
        if (row.eventCount() > listed) {
            lines.add(Texts.note(words.text("incidents.events-newest", listed, row.eventCount())));
        }
        events.setContent(lines.toArray(Node[]::new));
    }

    private void showIncident(Finding finding, @Nullable Work work) {
        if (work == null) {
            String trouble = model.troubleProperty().get();
            head.setRight();
            head.setFacts(chip(finding));
            say(trouble == null ? words.text("incidents.loading") : trouble, List.of());
            return;
        }
        IncidentView view = work.view();
        Incident incident = view.incident();
        head.setRight(new Chip(spoken.state(incident.status()), Tone.ACCENT));
        head.setFacts(chip(finding), Texts.muted(owner(view)));
        say(
                view.whyNot(),
                model.troubleProperty().get() == null
                        ? List.of()
                        : List.of(model.troubleProperty().get()));
        List<Node> about = new ArrayList<>();
        if (!incident.description().isBlank()) {
            about.add(Texts.body(incident.description()));
        }
        FactTable facts = new FactTable();
        facts.fact(words.text("incidents.fact.alerts"), String.valueOf(view.alertCount()));
        incident.subjects()
                .forEach(person -> facts.fact(words.text("incidents.fact.who"), IncidentActs.name(view, person)));
        facts.fact(words.text("incidents.fact.opened"), words.times().moment(incident.openedAt()));
        about.add(facts);
        view.beforeClosing().forEach(missing -> about.add(Texts.note(missing)));
        what.setContent(about.toArray(Node[]::new));
        FactTable times = new FactTable();
        view.clocks().forEach(clock -> times.fact(words.text("incidents.clock." + name(clock)), clock(clock)));
        clocks.setContent(times);
        tasks.setContent(
                incident.tasks().isEmpty()
                        ? new Node[] {Texts.note(words.text("incidents.no-tasks"))}
                        : incident.tasks().stream().map(task -> box(view, task)).toArray(Node[]::new));
        links.setContent(
                incident.links().isEmpty()
                        ? new Node[] {Texts.note(words.text("incidents.no-links"))}
                        : incident.links().stream()
                                .map(link -> new RichText().mono(link.target()).muted(" " + link.note()))
                                .toArray(Node[]::new));
        timeline.setContent(work.timeline().reversed().stream().map(this::entry).toArray(Node[]::new));
    }

    private String owner(IncidentView view) {
        return view.incident().assignee() == null
                ? words.text("incidents.nobody")
                : IncidentActs.name(view, view.incident().assignee());
    }

    private static String name(ClockView view) {
        return IncidentWords.lower(view.clock().kind());
    }

    /// `Running, until 14:30`
    private String clock(ClockView view) {
        IncidentClock clock = view.clock();
        String state = words.text("incidents.clock-state." + IncidentWords.lower(view.state()));
        return clock.dueAt() == null || clock.stoppedAt() != null
                ? state
                : words.text("incidents.clock-due", state, words.times().moment(clock.dueAt()));
    }

    private Node box(IncidentView view, IncidentTask task) {
        CheckBox box = new CheckBox(task.title());
        box.setWrapText(true);
        box.setMinWidth(0);
        box.setSelected(!task.isOpen());
        box.setDisable(!works || view.whyNot() != null || acts.sendingProperty().get());
        Descriptor.of(task.title(), task.detail().isBlank() ? task.title() : task.detail())
                .describe(box);
        // Shown as done once the service has said so.
        box.setOnAction(_ -> {
            box.setSelected(!task.isOpen());
            tick.accept(task);
        });
        return box;
    }

    private Node entry(TimelineEntry entry) {
        RichText line = new RichText().muted(words.times().moment(entry.at()) + " ");
        if (entry.actor() != null) {
            line.strong(entry.actor().name() + " ");
        }
        line.plain(entry.words());
        return entry.text() == null || entry.text().isBlank() ? line : line.plain(" — “" + entry.text() + "”");
    }

    private Chip chip(Finding finding) {
        return new Chip(
                spoken.severity(IncidentWords.severityOf(finding)),
                IncidentWords.tone(IncidentWords.severityOf(finding)));
    }

    private void say(@Nullable String note, List<String> troubles) {
        List<Node> said = new ArrayList<>();
        Acts.Trouble trouble = acts.troubleProperty().get();
        if (trouble != null) {
            said.add(new Callout(Tone.DANGER, trouble.words())
                    .withAction(Descriptor.of(words.text("request.note-close")), acts::forgetTrouble));
        }
        troubles.forEach(words -> said.add(new Callout(Tone.DANGER, words)));
        if (note != null) {
            said.add(new Callout(Tone.NEUTRAL, note));
        }
        notes.getChildren().setAll(said);
        shown(notes, !said.isEmpty());
    }

    private static void shown(Node node, boolean shown) {
        node.setManaged(shown);
        node.setVisible(shown);
    }
}
