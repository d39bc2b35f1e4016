package org.gatehouse.console.activity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.scene.layout.BorderPane;
import org.gatehouse.console.kit.Facets;
import org.gatehouse.console.kit.ScrollColumn;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.contract.ActivityFacets;
import org.gatehouse.model.event.Activity;
import org.gatehouse.model.query.Field;

/// What the events found are made of, at the left; a tick narrows the query, and a term of the query shows as a tick.
final class FacetsPane extends BorderPane {
    private static final int VALUES_MOST = 6;

    private final ActivityModel model;
    private final EventWords words;
    private final Facets facets;

    /// @param narrow told a field and the values that it is to have
    FacetsPane(ActivityModel model, EventWords words, BiConsumer<String, Set<String>> narrow) {
        this.model = model;
        this.words = words;
        this.facets = new Facets(narrow);
        getStyleClass().add("activity-facets");
        setCenter(new ScrollColumn(Texts.strong(words.words().text("activity.narrow")), facets));
        model.facetsProperty().subscribe(_ -> show());
        model.searchProperty().subscribe(_ -> show());
    }

    private void show() {
        Map<String, Set<String>> ticks =
                QueryTerms.ticks(model.searchProperty().get().query());
        facets.setTicks(ticks);
        List<Facets.Facet> shown = new ArrayList<>();
        for (ActivityFacets.Facet facet : model.facetsProperty().get().facets()) {
            List<Facets.Value> values = values(facet, ticks.getOrDefault(facet.field(), Set.of()));
            // That nothing goes over any limit is no news.
            boolean saysNothing = facet.field().equals(Field.OVER.word())
                    && values.stream().allMatch(value -> value.key().equals(Field.NONE));
            if (!values.isEmpty() && !saysNothing) {
                shown.add(new Facets.Facet(
                        facet.field(), words.facet(facet.field()).toUpperCase(Locale.ROOT), values));
            }
        }
        facets.show(shown);
    }

    /// The most frequent, and those that are asked for even where they do not occur.
    private List<Facets.Value> values(ActivityFacets.Facet facet, Set<String> ticked) {
        List<Facets.Value> values = new ArrayList<>();
        Set<String> missing = new LinkedHashSet<>(ticked);
        for (ActivityFacets.Value value : facet.values()) {
            String key = value.value() == null ? Field.NONE : value.value().toLowerCase(Locale.ROOT);
            if (missing.remove(key) || values.size() < VALUES_MOST) {
                values.add(new Facets.Value(key, name(facet.field(), key, value), value.events()));
            }
        }
        missing.forEach(key -> values.add(new Facets.Value(key, words.value(facet.field(), key), 0)));
        return values;
    }

    /// People by their names, as far as events in sight tell them.
    private String name(String field, String key, ActivityFacets.Value value) {
        if (!field.equals(Field.PERSON.word()) || value.value() == null) {
            return words.value(field, value.value());
        }
        return model.rows().stream()
                .filter(event ->
                        event.person() != null && event.person().value().equals(key))
                .findFirst()
                .map(Activity::name)
                .orElse(value.value());
    }
}
