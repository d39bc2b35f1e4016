package org.gatehouse.console.kit.preview;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gatehouse.console.kit.ActionBar;
import org.gatehouse.console.kit.ActionButton;
import org.gatehouse.console.kit.Chip;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.FilterChips;
import org.gatehouse.console.kit.PageHead;
import org.gatehouse.console.kit.PaneHead;
import org.gatehouse.console.kit.QueueList;
import org.gatehouse.console.kit.QueueRow;
import org.gatehouse.console.kit.RichText;
import org.gatehouse.console.kit.RowLine;
import org.gatehouse.console.kit.RowLines;
import org.gatehouse.console.kit.ScrollColumn;
import org.gatehouse.console.kit.Section;
import org.gatehouse.console.kit.Spacer;
import org.gatehouse.console.kit.Steps;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Tone;

/// The incidents screen from the kit alone.
final class IncidentsPicture {
    private record Incident(String severity, Tone tone, String title, String facts, String age) {}

    private static final List<Incident> INCIDENTS = List.of(
            new Incident(
                    "Critical",
                    Tone.DANGER,
                    "Reads after grant expiry: profiles",
                    "INC-0314 · 37 events · j.keller",
                    "2 min, unacknowledged"),
            new Incident(
                    "High", Tone.DANGER, "Export above grant: profiles", "INC-0312 · Contain · M. Ito", "3 h 12 min"),
            new Incident(
                    "Medium",
                    Tone.WARNING,
                    "New country for service account",
                    "INC-0313 · 1 event · rec-train-us",
                    "18 min"),
            new Incident(
                    "Medium",
                    Tone.WARNING,
                    "Backup traffic to Singapore store",
                    "INC-0309 · Recover · J. Park",
                    "1 day"),
            new Incident("Low", Tone.NEUTRAL, "Repeated denied logins at gate", "INC-0311 · 212 events merged", "5 h"));

    Node build() {
        SplitPane split = new SplitPane(queue(), incident());
        split.setDividerPositions(0.3205);
        return split;
    }

    private static Node queue() {
        FilterChips<String> filters = new FilterChips<>(Descriptor.of("Which incidents"));
        filters.setFilters(List.of(
                FilterChips.Filter.counted("triage", Descriptor.of("To triage"), 5),
                FilterChips.Filter.counted("open", Descriptor.of("Open"), 11),
                FilterChips.Filter.counted("mine", Descriptor.of("Mine"), 3),
                FilterChips.Filter.uncounted("closed", Descriptor.of("Closed"))));
        PaneHead head = new PaneHead("Incidents", filters);
        head.setSummary("2 open high · 5 to triage");
        QueueList<Incident> list = new QueueList<>(
                Descriptor.of("Incidents"), QueueList.Lines.TWO, Incident::title, Row::new, Sample.MESSAGES);
        list.setItems(FXCollections.observableArrayList(INCIDENTS));
        list.selectFirst();
        VBox.setVgrow(list, Priority.ALWAYS);
        return new VBox(head, list);
    }

    private static Node incident() {
        PageHead head = new PageHead();
        head.setBefore(new Chip("Critical", Tone.DANGER));
        head.show("Reads after grant expiry: userdata.core.profiles", "INC-0314");
        head.setRight(Texts.muted("Owner: nobody"));
        head.getChildren().add(new Steps(List.of("Detect", "Analyse", "Contain", "Eradicate", "Recover", "Review")));
        ScrollColumn middle = new ScrollColumn(
                new Section(
                        "What happened",
                        new RichText()
                                .plain("37 queries by ")
                                .strong("j.keller")
                                .plain(" (Parent, SG) read protected columns after grant ")
                                .strong("G-8841")
                                .plain(" ended at 13:30.")),
                new Section(
                        "Timeline",
                        new RichText()
                                .muted("13:32:04 ")
                                .plain("Rule ")
                                .strong("grant-expired-read")
                                .plain(" raised 37 alerts, grouped")
                                .line()
                                .muted("13:32:05 ")
                                .plain("Gate trino-va-1 still holds decision cache (30 s)")
                                .line()
                                .muted("13:34:10 ")
                                .plain("Paged on-call: M. Ito")));
        ScrollColumn side = new ScrollColumn(
                contain(), playbook(), new Section("Linked", Texts.body("REQ-20418 · G-8841 · INC-0312")));
        SplitPane both = new SplitPane(middle, side);
        both.setDividerPositions(0.702);
        BorderPane pane = new BorderPane(both);
        pane.setTop(head);
        pane.setBottom(ActionBar.of(
                RequestsPicture.button("Acknowledge & take", "T", ActionButton.Kind.PRIMARY),
                RequestsPicture.button("Assign…", "S", ActionButton.Kind.PLAIN),
                RequestsPicture.button("Merge…", "M", ActionButton.Kind.PLAIN),
                RequestsPicture.button("Not an incident…", "X", ActionButton.Kind.PLAIN),
                new Spacer(),
                new ActionButton(Descriptor.of("Report (PDF)…"), ActionButton.Kind.PLAIN, () -> {})));
        return pane;
    }

    private static Section contain() {
        return new Section(
                "Contain now",
                act("Revoke all grants of j.keller (3)", ActionButton.Kind.DANGER),
                act("Lock identity at every gate", ActionButton.Kind.DANGER),
                act("Hold requests on this table", ActionButton.Kind.PLAIN));
    }

    private static ActionButton act(String name, ActionButton.Kind kind) {
        return new ActionButton(Descriptor.of(name), kind, () -> {}).filling();
    }

    private static Section playbook() {
        CheckBox first = new CheckBox("Confirm the events at the source");
        first.setSelected(true);
        first.setWrapText(true);
        return new Section(
                "Playbook: access outside grant",
                first,
                new CheckBox("Revoke or lock"),
                new CheckBox("Bound what was read"),
                new CheckBox("Write the report"));
    }

    private static final class Row implements QueueRow<Incident> {
        private final Chip severity = new Chip();
        private final Label title = Texts.strong("");
        private final Label facts = Texts.muted("");
        private final Label age = Texts.muted("");
        private final RowLines lines = new RowLines(
                new RowLine(List.of(severity, title), List.of()), new RowLine(List.of(facts), List.of(age)));

        @Override
        public Node node() {
            return lines;
        }

        @Override
        public void show(Incident item) {
            severity.show(item.severity(), item.tone());
            title.setText(item.title());
            facts.setText(item.facts());
            age.setText(item.age());
        }

        @Override
        public String accessibleText(Incident item) {
            return item.severity() + ", " + item.title() + ", " + item.facts() + ", " + item.age();
        }
    }
}
