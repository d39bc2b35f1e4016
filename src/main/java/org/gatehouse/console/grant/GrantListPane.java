package org.gatehouse.console.grant;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;
import org.gatehouse.console.client.GrantSearch;
import org.gatehouse.console.kit.ActionButton;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.EmptyState;
import org.gatehouse.console.kit.FilterChips;
import org.gatehouse.console.kit.PaneHead;
import org.gatehouse.console.kit.RecordTable;
import org.gatehouse.console.kit.SavedViews;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.GrantCounts;
import org.gatehouse.contract.GrantCut;
import org.gatehouse.contract.GrantRow;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.GrantId;
import org.jspecify.annotations.Nullable;

/// The list of grants: its cuts with their counts, what narrows it, and the lines as a table or over time.
final class GrantListPane extends BorderPane {
    private final GrantsModel model;
    private final Words words;
    private final FilterChips<GrantCut> cuts;
    private final TextField text = new TextField();
    private final FlowPane filters = new FlowPane();
    private final ComboBox<@Nullable Affiliation> affiliation = new ComboBox<>();
    private final ComboBox<@Nullable DataClass> dataClass = new ComboBox<>();
    private final PaneHead head;
    private final RecordTable<GrantRow> table;
    private final TimelinePane timeline;
    private final SavedViews views;
    private final ActionButton face;

    GrantListPane(
            GrantsModel model,
            GrantWords grantWords,
            RecordTable<GrantRow> table,
            TimelinePane timeline,
            SavedViews views,
            ActionButton face) {
        this.model = model;
        this.words = grantWords.words();
        this.table = table;
        this.timeline = timeline;
        this.views = views;
        this.face = face;
        this.cuts = new FilterChips<>(Descriptor.of(words.text("grants.cuts")));
        this.head = new PaneHead(words.text("screen.grants.title"), cuts, filters);
        getStyleClass().add("grant-list");
        filters.getStyleClass().add("list-filters");
        setTop(head);
        showTimeline(false);
        makeFilters(grantWords);
        bind();
    }

    TextField text() {
        return text;
    }

    /// Shows the lines over time, or as a table.
    void showTimeline(boolean overTime) {
        setCenter(overTime ? timeline : new StackPane(table));
    }

    boolean showsTimeline() {
        return getCenter() == timeline;
    }

    @Override
    public void requestFocus() {
        if (showsTimeline()) {
            timeline.list().requestFocus();
        } else {
            table.requestFocus();
        }
    }

    void selectNext() {
        if (showsTimeline()) {
            timeline.list().selectNext();
        } else {
            table.selectNext();
        }
    }

    void selectPrevious() {
        if (showsTimeline()) {
            timeline.list().selectPrevious();
        } else {
            table.selectPrevious();
        }
    }

    private void makeFilters(GrantWords grantWords) {
        Descriptor.of(words.text("grants.search"), words.text("grants.search-hint"))
                .describe(text);
        text.setPromptText(words.text("grants.search"));
        text.getStyleClass().add("list-search");
        choices(affiliation, "grants.filter.affiliation", Affiliation.values(), grantWords::affiliation);
        choices(
                dataClass,
                "grants.filter.class",
                DataClass.values(),
                each -> grantWords.dataClass(each).text());
    }

    private <T> void choices(
            ComboBox<@Nullable T> box, String key, T[] all, java.util.function.Function<T, String> name) {
        String any = words.text(key + ".any");
        Descriptor.of(words.text(key)).describe(box);
        List<@Nullable T> values = new ArrayList<>();
        values.add(null);
        values.addAll(List.of(all));
        box.getItems().setAll(values);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? any : name.apply(value);
            }

            @Override
            public @Nullable T fromString(String shown) {
                return null;
            }
        });
    }

    private void bind() {
        table.setItems(model.rows());
        model.listStateProperty().subscribe(table::setState);
        model.moreProperty().subscribe(_ -> sayTotal());
        model.countsProperty().subscribe(this::showCounts);
        cuts.selectedProperty().subscribe((_, cut) -> {
            if (cut != null) {
                change(model.searchProperty().get().withCut(cut));
            }
        });
        text.textProperty()
                .subscribe((_, typed) -> change(model.searchProperty().get().withText(typed)));
        affiliation
                .valueProperty()
                .subscribe((_, chosen) -> change(model.searchProperty().get().withAffiliation(chosen)));
        dataClass
                .valueProperty()
                .subscribe((_, chosen) -> change(model.searchProperty().get().withDataClass(chosen)));
        model.searchProperty().subscribe(this::showSearch);
        follow(table.selectedProperty());
        follow(timeline.list().selectedProperty());
        model.selectedProperty().subscribe(_ -> select());
        model.rows().subscribe(this::select);
    }

    private void follow(javafx.beans.value.ObservableValue<@Nullable GrantRow> chosen) {
        chosen.subscribe((_, row) -> {
            if (row != null) {
                model.selectedProperty().set(row.grant().id());
            }
        });
    }

    private void select() {
        GrantId id = model.selectedProperty().get();
        if (id != null) {
            select(id, table.selectedProperty().get(), () -> table.select(id));
            select(
                    id,
                    timeline.list().selectedProperty().get(),
                    () -> timeline.list().select(id));
        }
    }

    private static void select(GrantId id, @Nullable GrantRow shown, Runnable select) {
        if (shown == null || !shown.grant().id().equals(id)) {
            select.run();
        }
    }

    private void change(GrantSearch search) {
        if (!search.equals(model.searchProperty().get())) {
            model.searchProperty().set(search);
        }
    }

    private void showSearch(GrantSearch search) {
        cuts.selectedProperty().set(search.cut());
        String typed = search.text() == null ? "" : search.text();
        if (!text.getText().strip().equals(typed)) {
            text.setText(typed);
        }
        affiliation.setValue(search.affiliation());
        dataClass.setValue(search.dataClass());
        List<Node> shown = new ArrayList<>(List.of(text, affiliation, dataClass));
        if (search.subject() != null) {
            shown.add(narrowed(search.subject().value(), search.withSubject(null)));
        }
        if (search.asset() != null) {
            shown.add(narrowed(search.asset().value(), search.withAsset(null)));
        }
        if (search.request() != null) {
            shown.add(narrowed(search.request().value(), search.withRequest(null)));
        }
        shown.add(views);
        shown.add(face);
        filters.getChildren().setAll(shown);
        String cut = GrantWords.lower(search.cut());
        boolean narrow = !search.equals(GrantSearch.of(search.cut()));
        EmptyState nothing = narrow
                ? new EmptyState(words.text("grants.empty.narrowed"), words.text("grants.empty-hint.narrowed"))
                        .withAction(
                                Descriptor.of(words.text("grants.clear-filters")),
                                () -> change(GrantSearch.of(search.cut())))
                : new EmptyState(words.text("grants.empty." + cut), words.text("grants.empty-hint." + cut));
        table.setEmptyState(nothing);
        timeline.list().setEmptyState(new EmptyState(words.text("grants.empty.narrowed"), ""));
        sayTotal();
    }

    /// What the list is narrowed to, and a way back.
    private Node narrowed(String what, GrantSearch without) {
        Descriptor descriptor = Descriptor.of(what + "  ✕", words.text("grants.filter.remove", what));
        return new ActionButton(descriptor, ActionButton.Kind.PLAIN, () -> change(without));
    }

    private void showCounts(GrantCounts counts) {
        List<FilterChips.Filter<GrantCut>> shown = new ArrayList<>();
        for (GrantCut cut : GrantCut.values()) {
            Descriptor descriptor = Descriptor.of(
                    words.text("grants.cut." + GrantWords.lower(cut)),
                    words.text("grants.cut-hint." + GrantWords.lower(cut)));
            boolean counted = counts.cuts().containsKey(cut);
            // An alarm that is none is not worth room.
            if (cut != GrantCut.ALARM
                    || counts.of(cut) > 0
                    || model.searchProperty().get().cut() == cut) {
                shown.add(new FilterChips.Filter<>(
                        cut, descriptor, counted ? OptionalLong.of(counts.of(cut)) : OptionalLong.empty()));
            }
        }
        cuts.setFilters(shown);
        // What is not known yet is not said to be none.
        head.setSummary(
                counts.cuts().isEmpty()
                        ? ""
                        : words.text("grants.summary", counts.of(GrantCut.LIVE), counts.of(GrantCut.ENDING_SOON)));
        sayTotal();
    }

    private void sayTotal() {
        GrantSearch search = model.searchProperty().get();
        boolean counted = search.equals(GrantSearch.of(search.cut()))
                && model.countsProperty().get().cuts().containsKey(search.cut());
        OptionalLong total =
                counted ? OptionalLong.of(model.countsProperty().get().of(search.cut())) : OptionalLong.empty();
        table.setTotal(total, model.moreProperty().get());
    }
}
