package org.gatehouse.console.kit.preview;

import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.CheckComboBox;
import org.controlsfx.control.RangeSlider;
import org.controlsfx.control.SegmentedButton;
import org.controlsfx.control.ToggleSwitch;
import org.gatehouse.console.kit.ActionButton;
import org.gatehouse.console.kit.Banner;
import org.gatehouse.console.kit.Callout;
import org.gatehouse.console.kit.Chip;
import org.gatehouse.console.kit.CountBadge;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.EmptyState;
import org.gatehouse.console.kit.KeyCap;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.kit.PersonLabel;
import org.gatehouse.console.kit.QueueList;
import org.gatehouse.console.kit.ReasonField;
import org.gatehouse.console.kit.Section;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Ticker;
import org.gatehouse.console.kit.Tone;
import org.kordamp.ikonli.octicons.Octicons;

/// One sheet with every control in its states, and the toolkit's own controls beside them.
final class ControlsPicture {
    Parent build() {
        VBox left = new VBox(chips(), buttons(), reasons(), callouts(), native1(), native2());
        VBox right = new VBox(lists());
        HBox.setHgrow(left, Priority.ALWAYS);
        right.setPrefWidth(520);
        return new HBox(left, right);
    }

    private static Node chips() {
        FlowPane flow = new FlowPane(6, 6);
        for (Tone tone : Tone.values()) {
            flow.getChildren().add(new Chip(tone.name().toLowerCase(java.util.Locale.ROOT), tone));
        }
        flow.getChildren().add(new Chip("verified", Tone.SUCCESS).withIcon(Octicons.CHECK_16));
        flow.getChildren().add(new Chip("policy: deny", Tone.DANGER).withIcon(Octicons.X_16));
        flow.getChildren().add(new Chip("due soon", Tone.WARNING).withIcon(Octicons.CLOCK_16));
        for (Tone tone : new Tone[] {Tone.NEUTRAL, Tone.ACCENT, Tone.DANGER}) {
            CountBadge badge = new CountBadge();
            badge.show(1234, tone);
            flow.getChildren().add(badge);
        }
        flow.getChildren()
                .addAll(
                        new KeyCap("A"),
                        new KeyCap("Ctrl K"),
                        new PersonLabel("Tomas Berg", "Parent · IE", Tone.DANGER));
        return new Section("Chips, badges, caps, people", flow);
    }

    private static Node buttons() {
        ActionButton off = RequestsPicture.button("Approve", "A", ActionButton.Kind.PRIMARY);
        off.setDisable(true);
        return new Section(
                "Buttons",
                new FlowPane(
                        8,
                        8,
                        RequestsPicture.button("Approve", "A", ActionButton.Kind.PRIMARY),
                        RequestsPicture.button("Ask", "Q", ActionButton.Kind.PLAIN),
                        RequestsPicture.button("Deny", "D", ActionButton.Kind.DANGER),
                        new ActionButton(Descriptor.of("Export…"), ActionButton.Kind.PLAIN, () -> {}),
                        off,
                        new Button("Toolkit button")));
    }

    private static Node reasons() {
        ReasonField missing = new ReasonField(Sample.MESSAGES, 500);
        missing.demand();
        ReasonField nearly = new ReasonField(Sample.MESSAGES, 40);
        nearly.textProperty().set("Narrowed to hashed columns, as agreed");
        ReasonField over = new ReasonField(Sample.MESSAGES, 20);
        over.textProperty().set("Narrowed to hashed columns, as agreed");
        return new Section("Reasons", missing, nearly, over);
    }

    private static Node callouts() {
        Banner banner = new Banner(Octicons.ALERT_16);
        banner.show(Tone.WARNING, "Connection lost. What you see is from 13:34. Trying again in 8 s.");
        banner.withAction(Descriptor.of("Try now"), () -> {});
        return new Section(
                "Callouts and banners",
                banner,
                new Callout(Tone.WARNING, "The grant ends in 12 minutes.").withAction(Descriptor.of("Renew"), () -> {}),
                new Callout(Tone.DANGER, "The ledger could not be verified: the tree is smaller than before."),
                new Callout(Tone.SUCCESS, "184 203 entries verified."));
    }

    private static Node native1() {
        RadioButton radio = new RadioButton("Radio");
        radio.setSelected(true);
        CheckBox check = new CheckBox("Check");
        check.setSelected(true);
        ToggleSwitch toggle = new ToggleSwitch("Switch");
        toggle.setSelected(true);
        return new Section(
                "Toolkit",
                new FlowPane(
                        10,
                        8,
                        check,
                        radio,
                        toggle,
                        new ChoiceBox<>(FXCollections.observableArrayList("Choice")),
                        new ComboBox<>(FXCollections.observableArrayList("Combo")),
                        new CheckComboBox<>(FXCollections.observableArrayList("One", "Two")),
                        new DatePicker(),
                        new Spinner<Integer>(1, 9, 3),
                        new Slider(0, 100, 40),
                        new RangeSlider(0, 100, 20, 70),
                        new SegmentedButton()));
    }

    private static Node native2() {
        TextArea area = new TextArea("A longer text");
        area.setPrefRowCount(2);
        TabPane tabs = new TabPane(new Tab("First", Texts.body("content")), new Tab("Second"));
        tabs.setPrefHeight(60);
        return new Section("Text and tabs", new TextField("Field"), area, tabs);
    }

    private static Node lists() {
        Ticker ticker = Sample.ticker();
        QueueList<Sample.Item> loading = list(ticker);
        loading.setItems(FXCollections.observableArrayList(Sample.ITEMS.subList(0, 2)));
        loading.setState(new ListState.Loading());
        QueueList<Sample.Item> failed = list(ticker);
        failed.setState(new ListState.Failed("The team server does not answer. Nothing is lost.", () -> {}));
        QueueList<Sample.Item> empty = list(ticker);
        empty.setEmptyState(new EmptyState("Nothing needs you", "Requests that wait for your decision appear here.")
                .withIcon(Octicons.INBOX_24)
                .withAction(Descriptor.of("Show all waiting"), () -> {}));
        VBox box = new VBox(12, loading, failed, empty);
        box.setFillWidth(true);
        for (QueueList<Sample.Item> each : java.util.List.of(loading, failed, empty)) {
            each.setPrefHeight(260);
        }
        return new Section("Lists", box);
    }

    private static QueueList<Sample.Item> list(Ticker ticker) {
        return new QueueList<>(
                Descriptor.of("Requests"),
                QueueList.Lines.THREE,
                Sample.Item::name,
                () -> new SampleRow(ticker),
                Sample.MESSAGES);
    }
}
