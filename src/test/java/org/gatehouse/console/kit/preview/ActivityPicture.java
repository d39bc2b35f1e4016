package org.gatehouse.console.kit.preview;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.gatehouse.console.i18n.Numbers;
import org.gatehouse.console.kit.ActionBar;
import org.gatehouse.console.kit.ActionButton;
import org.gatehouse.console.kit.Chip;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.Facets;
import org.gatehouse.console.kit.PersonLabel;
import org.gatehouse.console.kit.Section;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Tone;
import org.jspecify.annotations.Nullable;

/// The activity screen's parts: facets, a table, a detail.
final class ActivityPicture {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private record Event(
            String time, String who, String belonging, Tone tone, String from, long rows, String covered) {}

    private static final List<Event> EVENTS = IntStream.range(0, 40)
            .mapToObj(i -> new Event(
                    "13:34:%02d.%03d".formatted(59 - i, 149 + 17 * i),
                    List.of("j.keller", "p.nair", "m.ito", "rec-train-us").get(i % 4),
                    List.of("Parent", "Vendor", "Steward", "Service").get(i % 4),
                    i % 4 == 0 ? Tone.DANGER : Tone.NEUTRAL,
                    List.of("SG", "US", "US", "US").get(i % 4),
                    List.of(1L, 8812L, 120_344L, 240L, 12L).get(i % 5),
                    i % 7 == 6 ? "no grant" : i % 9 == 0 ? "denied" : "G-" + (1950 + 113 * i)))
            .toList();

    Node build() {
        TextField query = new TextField("class:protected affiliation:parent");
        query.getStyleClass().add("mono");
        ActionBar tools = ActionBar.withField(
                        query,
                        new Chip("Last 15 min", Tone.NEUTRAL),
                        new ActionButton(
                                Descriptor.of("Pause").withKey(KeyCombination.valueOf("Space")),
                                ActionButton.Kind.PLAIN,
                                () -> {}),
                        new ActionButton(Descriptor.of("Export…"), ActionButton.Kind.PLAIN, () -> {}))
                .onTop();
        BorderPane pane = new BorderPane(table());
        pane.setTop(tools);
        pane.setLeft(facets());
        pane.setRight(detail());
        return pane;
    }

    private static Node facets() {
        Facets facets = new Facets((_, _) -> {});
        facets.show(List.of(
                new Facets.Facet(
                        "coverage",
                        "COVERAGE",
                        List.of(
                                new Facets.Value("covered", "Covered by a grant", 2_900_000),
                                new Facets.Value("denied", "Denied at the gate", 11_204),
                                new Facets.Value("uncovered", "Not covered", 37))),
                new Facets.Facet(
                        "affiliation",
                        "AFFILIATION",
                        List.of(
                                new Facets.Value("steward", "Steward", 2_100_000),
                                new Facets.Value("company", "Company", 640_000),
                                new Facets.Value("parent", "Parent", 9_811)))));
        VBox box = new VBox(Texts.strong("Narrow by"), facets);
        box.setStyle("-fx-padding: 12px; -fx-pref-width: 210px;");
        return box;
    }

    private static Node detail() {
        VBox box = new VBox(
                new Section("Why", Texts.body("Grant G-8841 covers this table until 13:30. This query began 13:34.")),
                new Section(
                        "Query",
                        Texts.mono(
                                "select email, phone from\nuserdata.core.profiles where\nsignup_day = date '2026-11-21'")),
                new Section(
                        "Result",
                        Texts.body(Numbers.grouped(120_344) + " rows · " + Numbers.bytes(9_100_000) + " · 3.2 s")));
        box.getStyleClass().add("side-pane");
        box.setPrefWidth(300);
        return box;
    }

    private static TableView<Event> table() {
        TableView<Event> table = new TableView<>();
        table.getColumns().add(words("Time", 110, Event::time, "mono"));
        table.getColumns().add(who());
        table.getColumns().add(words("From", 60, Event::from, "plain"));
        table.getColumns().add(words("Data", 190, _ -> "userdata.core.profiles", "mono"));
        TableColumn<Event, String> rows = words("Rows", 80, event -> Numbers.grouped(event.rows()), "plain");
        rows.getStyleClass().add("number");
        table.getColumns().add(rows);
        table.getColumns().add(covered());
        table.setRowFactory(_ -> new TableRow<>() {
            @Override
            protected void updateItem(@Nullable Event event, boolean empty) {
                super.updateItem(event, empty);
                pseudoClassStateChanged(WRONG, event != null && event.covered().equals("no grant"));
            }
        });
        table.getItems().setAll(EVENTS);
        table.getSelectionModel().select(3);
        return table;
    }

    private static TableColumn<Event, String> words(
            String title, double width, Function<Event, String> value, String styleClass) {
        TableColumn<Event, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.getStyleClass().add(styleClass);
        column.setCellValueFactory(cell -> new SimpleObjectProperty<>(value.apply(cell.getValue())));
        return column;
    }

    private static TableColumn<Event, Event> who() {
        return drawn("Who", 190, cell -> {
            PersonLabel person = new PersonLabel();
            return new Drawing<>(person, event -> person.show(event.who(), event.belonging(), event.tone()));
        });
    }

    private static TableColumn<Event, Event> covered() {
        return drawn("Covered by", 95, cell -> {
            Chip chip = new Chip();
            return new Drawing<>(
                    chip,
                    event -> chip.show(
                            event.covered(),
                            switch (event.covered()) {
                                case "no grant" -> Tone.DANGER;
                                case "denied" -> Tone.WARNING;
                                default -> Tone.SUCCESS;
                            }));
        });
    }

    private record Drawing<T>(Node node, java.util.function.Consumer<T> show) {}

    private static TableColumn<Event, Event> drawn(
            String title, double width, Function<Label, Drawing<Event>> drawing) {
        TableColumn<Event, Event> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new SimpleObjectProperty<>(cell.getValue()));
        column.setCellFactory(_ -> new TableCell<>() {
            private final Drawing<Event> drawn = drawing.apply(new Label());

            {
                setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            }

            @Override
            protected void updateItem(@Nullable Event event, boolean empty) {
                super.updateItem(event, empty);
                if (empty || event == null) {
                    setGraphic(null);
                } else {
                    drawn.show().accept(event);
                    setGraphic(drawn.node());
                }
            }
        });
        return column;
    }
}
