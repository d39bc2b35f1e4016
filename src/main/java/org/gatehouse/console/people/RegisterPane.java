package org.gatehouse.console.people;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gatehouse.console.kit.Choices;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.EmptyState;
import org.gatehouse.console.kit.FilterChips;
import org.gatehouse.console.kit.PaneHead;
import org.gatehouse.console.kit.RecordColumn;
import org.gatehouse.console.kit.RecordMemory;
import org.gatehouse.console.kit.RecordTable;
import org.gatehouse.console.people.PeopleModel.Cut;
import org.gatehouse.console.screen.Words;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.Role;
import org.jspecify.annotations.Nullable;

/// The register at the left: search, filters, and the table of people.
final class RegisterPane extends VBox {
    private final PeopleModel model;
    private final PeopleWords people;
    private final Words words;
    private final TextField search = new TextField();
    private final RecordTable<Person> table;

    RegisterPane(PeopleModel model, PeopleWords people, Words words, RecordMemory memory, Runnable loadMore) {
        this.model = model;
        this.people = people;
        this.words = words;
        this.table = new RecordTable<>(
                Descriptor.of(words.text("people.register")), Person::id, columns(), memory, words.messages());
        getStyleClass().add("register-pane");
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(new PaneHead(words.text("screen.people.title"), search(), filters(), cuts()), table);
        bindTable(loadMore);
    }

    private List<RecordColumn<Person>> columns() {
        return List.of(
                RecordColumn.words("name", words.text("people.column.name"), 11.5, Person::name),
                column("affiliation", 9, person -> people.affiliation(person.affiliation())),
                column("roles", 10, person -> people.roles(person.roles())),
                column("teams", 8.5, person -> String.join(", ", person.teams())),
                column("standing", 6, people::standingOrOff),
                column("title", 12, Person::title).hiddenAtFirst(),
                column("country", 8, person -> PeopleWords.country(person.country()))
                        .hiddenAtFirst(),
                column("id", 9, person -> person.id().value())
                        .look(RecordColumn.Look.MONO)
                        .hiddenAtFirst());
    }

    private RecordColumn<Person> column(String id, double width, java.util.function.Function<Person, String> text) {
        return RecordColumn.words(id, words.text("people.column." + id), width, text);
    }

    private TextField search() {
        Descriptor.of(words.text("people.search"), words.text("people.search-hint"))
                .describe(search);
        search.setPromptText(words.text("people.search"));
        search.textProperty().bindBidirectional(model.searchProperty());
        return search;
    }

    private FlowPane filters() {
        ComboBox<@Nullable Role> role = Choices.any(
                Descriptor.of(words.text("people.filter.role")),
                words.text("people.filter.any-role"),
                new ArrayList<>(EnumSet.allOf(Role.class)),
                people::role);
        role.valueProperty().bindBidirectional(model.roleProperty());
        ComboBox<@Nullable Affiliation> affiliation = Choices.any(
                Descriptor.of(words.text("people.filter.affiliation")),
                words.text("people.filter.any-affiliation"),
                new ArrayList<>(EnumSet.allOf(Affiliation.class)),
                people::affiliation);
        affiliation.valueProperty().bindBidirectional(model.affiliationProperty());
        FlowPane row = new FlowPane(role, affiliation, team());
        row.getStyleClass().add("filter-row");
        return row;
    }

    private ComboBox<@Nullable String> team() {
        ObservableList<@Nullable String> teams = FXCollections.observableArrayList();
        ComboBox<@Nullable String> team = Choices.of(
                Descriptor.of(words.text("people.filter.team")),
                words.text("people.filter.any-team"),
                teams,
                name -> name == null ? "" : name);
        model.teams().subscribe(() -> showTeams(teams));
        showTeams(teams);
        team.valueProperty().bindBidirectional(model.teamProperty());
        return team;
    }

    /// Teams are added alone: taking the chosen one out for a moment would take the choice back.
    private void showTeams(ObservableList<@Nullable String> shown) {
        if (shown.isEmpty()) {
            shown.add(null);
        }
        model.teams().stream().filter(name -> !shown.contains(name)).forEach(shown::add);
    }

    private FilterChips<Cut> cuts() {
        FilterChips<Cut> chips = new FilterChips<>(Descriptor.of(words.text("people.cuts")));
        List<FilterChips.Filter<Cut>> filters = new ArrayList<>();
        for (Cut cut : Cut.values()) {
            String key = PeopleWords.lower(cut).replace('_', '-');
            filters.add(FilterChips.Filter.uncounted(
                    cut, Descriptor.of(words.text("people.cut." + key), words.text("people.cut-hint." + key))));
        }
        chips.setFilters(filters);
        chips.selectedProperty().bindBidirectional(model.cutProperty());
        return chips;
    }

    private void bindTable(Runnable loadMore) {
        table.setItems(model.rows());
        table.setEmptyState(new EmptyState(words.text("people.empty"), words.text("people.empty-hint")));
        table.setOnNearEnd(loadMore);
        model.listStateProperty().subscribe(table::setState);
        model.moreProperty().subscribe(more -> table.setTotal(OptionalLong.empty(), more));
        table.selectedProperty().subscribe(person -> {
            if (person != null) {
                model.selectedProperty().set(person.id());
            }
        });
        model.selectedProperty().subscribe(this::select);
        model.rows().subscribe(() -> select(model.selectedProperty().get()));
    }

    private void select(@Nullable PersonId id) {
        Person shown = table.selectedProperty().get();
        if (id != null && (shown == null || !shown.id().equals(id))) {
            table.select(id);
        }
    }

    RecordTable<Person> table() {
        return table;
    }

    void beginSearch() {
        search.requestFocus();
    }
}
