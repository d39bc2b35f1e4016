package org.gatehouse.console.kit.preview;

import java.time.Duration;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gatehouse.console.kit.ActionBar;
import org.gatehouse.console.kit.ActionButton;
import org.gatehouse.console.kit.Callout;
import org.gatehouse.console.kit.Chip;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.DueLabel;
import org.gatehouse.console.kit.FactTable;
import org.gatehouse.console.kit.FilterChips;
import org.gatehouse.console.kit.PageHead;
import org.gatehouse.console.kit.PaneHead;
import org.gatehouse.console.kit.QueueList;
import org.gatehouse.console.kit.ReasonField;
import org.gatehouse.console.kit.RichText;
import org.gatehouse.console.kit.RowLine;
import org.gatehouse.console.kit.ScrollColumn;
import org.gatehouse.console.kit.Section;
import org.gatehouse.console.kit.Sparkbars;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Ticker;
import org.gatehouse.console.kit.Tone;

/// The requests screen as it is meant to look, from the kit alone.
final class RequestsPicture {
    private final Ticker ticker = Sample.ticker();

    Node build() {
        SplitPane split = new SplitPane(queue(), request());
        split.setDividerPositions(0.3525);
        return split;
    }

    private Node queue() {
        FilterChips<String> filters = new FilterChips<>(Descriptor.of("Which requests"));
        filters.setFilters(List.of(
                FilterChips.Filter.counted("me", Descriptor.of("Needs me"), 7),
                FilterChips.Filter.counted("waiting", Descriptor.of("Waiting"), 38),
                FilterChips.Filter.counted("soon", Descriptor.of("Due soon"), 3),
                FilterChips.Filter.counted("parent", Descriptor.of("Parent-affiliated"), 5),
                FilterChips.Filter.uncounted("decided", Descriptor.of("Decided"))));
        PaneHead head = new PaneHead("Requests", filters);
        head.setSummary("38 waiting · 3 due within 1 h");
        QueueList<Sample.Item> list = new QueueList<>(
                Descriptor.of("Requests"),
                QueueList.Lines.THREE,
                Sample.Item::name,
                () -> new SampleRow(ticker),
                Sample.MESSAGES);
        list.setItems(FXCollections.observableArrayList(Sample.ITEMS));
        list.selectFirst();
        VBox.setVgrow(list, Priority.ALWAYS);
        return new VBox(head, list);
    }

    private Node request() {
        PageHead head = new PageHead();
        head.show("Read email and phone of US profiles", "REQ-20418");
        DueLabel due = new DueLabel(
                ticker.nowProperty(),
                Sample.DURATIONS,
                Sample.TIMES,
                DueLabel.Limits.DEFAULT,
                DueLabel.Wording.SENTENCE);
        due.setDue(Sample.NOW.plus(Duration.ofMinutes(24)));
        head.setRight(new Chip("Needs 1 more approval", Tone.WARNING), due);
        head.setFacts(
                new RichText().strong("Jonas Keller").plain(" · Data engineer ·"),
                new Chip("Parent company", Tone.DANGER),
                new Chip("Singapore", Tone.NEUTRAL),
                new Chip("Claimed by you", Tone.NEUTRAL));
        ScrollColumn middle = new ScrollColumn(asked(), policy(), history());
        ScrollColumn context = context();
        SplitPane both = new SplitPane(middle, context);
        both.setDividerPositions(0.5605);
        BorderPane pane = new BorderPane(both);
        pane.setTop(head);
        pane.setBottom(bar());
        return pane;
    }

    private static Section asked() {
        FactTable facts = new FactTable()
                .fact(
                        "Data",
                        Texts.mono("userdata.core.profiles"),
                        new Chip("Protected", Tone.DANGER),
                        new Chip("Contact data", Tone.WARNING))
                .fact("Columns", Texts.mono("email, phone"))
                .fact("Access", "Read, no export")
                .fact("Window", "Today 14:00 – 22:00 (8 h)")
                .fact("From", "10.4.0.0/16 · Singapore office")
                .fact("Purpose", "Fraud model backfill · FRD-881");
        return new Section(
                "Asked for",
                facts,
                Texts.body(
                        "“Two days of sign-up records lost their hashed contact keys. Need raw values once to recompute.”"));
    }

    private static Section policy() {
        RichText first = new RichText()
                .mark(Tone.WARNING)
                .plain("Parent-affiliated requester on protected data: ")
                .strong("2 approvals, one from Security");
        RichText second = new RichText()
                .mark(Tone.DANGER)
                .plain("Raw contact columns leave the US: ")
                .strong("deny unless narrowed");
        RichText cure = new RichText()
                .plain("Would pass if narrowed to ")
                .monoStrong("hash(email), hash(phone)")
                .plain(" · US jump host · 2 h");
        return new Section(
                "Policy US-PROTECTED v14 says",
                first,
                second,
                new Callout(Tone.ACCENT, cure).withAction(Descriptor.of("Apply"), () -> {}));
    }

    private static Section history() {
        return new Section(
                "History",
                new RichText()
                        .muted("13:02 ")
                        .plain("Jonas Keller submitted")
                        .line()
                        .muted("13:10 ")
                        .plain("K. Osei approved, signed ")
                        .toned("✓ ledger 184 198", Tone.SUCCESS)
                        .plain(" — “Narrow to hashed columns.”")
                        .line()
                        .muted("13:31 ")
                        .plain("You claimed"));
    }

    private static ScrollColumn context() {
        Sparkbars bars = new Sparkbars();
        double[] figures = {
            4, 6, 1, 1, 10, 3, 2, 2, 2, 2, 22, 6, 2, 4, 22, 22, 3, 6, 2, 2, 6, 4, 2, 6, 6, 4, 2, 6, 6, 3, 2, 4, 3, 2,
            22, 4, 2, 4, 10, 5, 40, 22, 6, 2, 6
        };
        bars.show(figures, 40, "Rows read per day. Peak is 11× the team median.");
        return new ScrollColumn(
                new Section(
                        "Requester, last 90 days",
                        Texts.body("6 requests · 4 approved · 1 denied · 1 unused"),
                        bars,
                        Texts.note("Rows read per day. Peak is 11× the team median.")),
                new Section("Same data, now", Texts.body("3 active grants · 2 identities · next expiry 15:30")),
                new Section(
                        "Open incidents",
                        new RowLine(
                                List.of(
                                        new Chip("High", Tone.DANGER),
                                        Texts.body("INC-0312 Export above grant, same table")),
                                List.of())),
                new Section(
                        "Similar decisions",
                        Texts.body("REQ-19877 narrowed, approved 2 of 2\nREQ-19102 denied: raw contact data")));
    }

    private static ActionBar bar() {
        ReasonField reason = new ReasonField(Sample.MESSAGES, 500);
        return ActionBar.withField(
                reason,
                button("Approve", "A", ActionButton.Kind.PRIMARY),
                button("Narrow & approve…", "N", ActionButton.Kind.PLAIN),
                button("Ask", "Q", ActionButton.Kind.PLAIN),
                button("Deny", "D", ActionButton.Kind.DANGER));
    }

    static ActionButton button(String name, String key, ActionButton.Kind kind) {
        return new ActionButton(Descriptor.of(name).withKey(KeyCombination.valueOf(key)), kind, () -> {});
    }
}
