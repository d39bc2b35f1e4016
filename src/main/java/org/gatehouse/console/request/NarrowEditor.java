package org.gatehouse.console.request;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.gatehouse.console.kit.Callout;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.ReasonField;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.Documents;
import org.gatehouse.contract.Documents.TermsDocument;
import org.gatehouse.contract.PersonRef;
import org.gatehouse.contract.RequestView;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Asset;
import org.gatehouse.model.Mask;
import org.gatehouse.model.Narrowing;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.Terms;
import org.jspecify.annotations.Nullable;

/// Makes what is asked narrower: fewer columns, masks, fewer rows, less time. Begins with what the policy would let
/// pass.
final class NarrowEditor {
    private static final List<Duration> LENGTHS = List.of(
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(8),
            Duration.ofHours(24),
            Duration.ofHours(72));

    private static final double GAP = 8;
    private static final double TALLEST = 320;

    private final Words words;
    private final RequestView view;
    private final Terms start;
    private final List<ItemEditor> items = new ArrayList<>();
    private final ComboBox<Duration> length = new ComboBox<>();
    private final ReasonField reason;
    private final VBox node = new VBox();

    /// One item being narrowed.
    private record ItemEditor(
            AccessItem asked, Map<String, CheckBox> kept, Map<String, ComboBox<Show>> shown, TextField rows) {}

    /// How a column is shown to the person.
    enum Show {
        AS_IS,
        PARTIAL,
        HASH,
        NULL;

        static Show of(@Nullable Mask mask) {
            return mask == null ? AS_IS : valueOf(mask.name());
        }

        @Nullable
        Mask mask() {
            return this == AS_IS ? null : Mask.valueOf(name());
        }
    }

    /// @param typed what was typed as the reason already
    NarrowEditor(RequestView view, String typed, Words words, RequestWords requestWords) {
        this.view = view;
        this.words = words;
        this.reason = new ReasonField(words.messages(), Documents.TEXT_MOST);
        reason.textProperty().set(typed);
        Terms proposed = view.request().verdict().wouldPass();
        this.start = view.request().terms() != null
                ? view.request().terms()
                : proposed != null ? proposed : view.request().currentTerms();
        node.setSpacing(GAP);
        VBox columns = new VBox(2 * GAP);
        for (AccessItem item : view.request().items()) {
            columns.getChildren().add(itemNode(item));
        }
        ScrollPane scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMaxHeight(TALLEST);
        voided().ifPresent(node.getChildren()::add);
        node.getChildren().addAll(scroll, lengthNode(requestWords), reason);
    }

    /// Names those whose approval of wider terms would no longer count.
    private Optional<Node> voided() {
        String names = view.decisions().stream()
                .filter(decision -> decision.countsFor(view.request().digest()))
                .map(decision -> name(decision.person()))
                .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new Callout(Tone.WARNING, words.text("request.narrow.voids", names)));
    }

    private String name(PersonId id) {
        return view.people().stream()
                .filter(person -> person.id().equals(id))
                .map(PersonRef::name)
                .findFirst()
                .orElse(id.value());
    }

    String reason() {
        return reason.reason();
    }

    Node node() {
        return node;
    }

    /// Whether anything would still be given, and for a reason.
    BooleanBinding possible() {
        CheckBox[] boxes =
                items.stream().flatMap(item -> item.kept().values().stream()).toArray(CheckBox[]::new);
        Observable[] observed = Stream.concat(
                        Stream.of(boxes).map(CheckBox::selectedProperty), Stream.of(reason.textProperty()))
                .toArray(Observable[]::new);
        return Bindings.createBooleanBinding(
                () -> reason.validProperty().get() && !terms().items().isEmpty(), observed);
    }

    /// The terms as they stand in the editor.
    TermsDocument document() {
        Terms terms = terms();
        return new TermsDocument(terms.items(), terms.maxDuration(), terms.limits());
    }

    private Terms terms() {
        List<AccessItem> given = new ArrayList<>();
        for (ItemEditor editor : items) {
            AccessItem item = narrowed(editor);
            if (item != null) {
                given.add(item);
            }
        }
        return new Terms(given, length.getValue(), start.limits());
    }

    /// Null when no column is left: the item is not given.
    private static @Nullable AccessItem narrowed(ItemEditor editor) {
        SortedSet<String> columns = new TreeSet<>();
        SortedMap<String, Mask> masks = new TreeMap<>();
        editor.kept().forEach((column, box) -> {
            if (box.isSelected()) {
                columns.add(column);
                ComboBox<Show> show = editor.shown().get(column);
                Mask mask = show == null ? null : show.getValue().mask();
                if (mask != null) {
                    masks.put(column, mask);
                }
            }
        });
        if (columns.isEmpty() && !editor.kept().isEmpty()) {
            return null;
        }
        boolean all =
                editor.asked().allColumns() && columns.size() == editor.kept().size();
        String more = editor.rows().getText().strip();
        return editor.asked()
                .withColumns(all ? new TreeSet<>() : columns)
                .withMasks(masks)
                .withRowFilter(Narrowing.both(editor.asked().rowFilter(), more.isEmpty() ? null : more));
    }

    private Node itemNode(AccessItem item) {
        AccessItem given = start.items().stream()
                .filter(one -> one.asset().equals(item.asset()) && one.action() == item.action())
                .findFirst()
                .orElse(item);
        Map<String, CheckBox> kept = new LinkedHashMap<>();
        Map<String, ComboBox<Show>> shown = new LinkedHashMap<>();
        GridPane grid = new GridPane();
        grid.setHgap(2 * GAP);
        grid.setVgap(GAP / 2);
        int line = 0;
        for (String column : columnsOf(item)) {
            CheckBox keep = new CheckBox(column);
            keep.setMnemonicParsing(false);
            keep.getStyleClass().add("mono");
            keep.setSelected(given.allColumns() || given.columns().contains(column));
            Descriptor.of(words.text("request.narrow.keep", column)).nameTo(keep);
            ComboBox<Show> show = showBox(column, item, given);
            show.disableProperty().bind(keep.selectedProperty().not());
            kept.put(column, keep);
            shown.put(column, show);
            grid.addRow(line++, keep, show, Texts.muted(tags(item, column)));
        }
        TextField rows = new TextField();
        Descriptor.of(words.text("request.narrow.rows"), words.text("request.narrow.rows-hint"))
                .describe(rows);
        rows.setPromptText(words.text("request.narrow.rows-prompt"));
        items.add(new ItemEditor(item, kept, shown, rows));
        return new VBox(GAP, Texts.mono(item.asset().value()), grid, labelled(words.text("request.narrow.rows"), rows));
    }

    private ComboBox<Show> showBox(String column, AccessItem asked, AccessItem given) {
        ComboBox<Show> box = new ComboBox<>();
        Mask least = asked.masks().get(column);
        for (Show show : Show.values()) {
            Mask mask = show.mask();
            if (least == null || (mask != null && mask.atLeast(least))) {
                box.getItems().add(show);
            }
        }
        box.setConverter(converter(show -> words.text("request.narrow.show." + RequestWords.lower(show))));
        box.setValue(Show.of(given.masks().get(column)));
        Descriptor.of(words.text("request.narrow.show", column)).nameTo(box);
        return box;
    }

    private SortedSet<String> columnsOf(AccessItem item) {
        if (!item.allColumns()) {
            return item.columns();
        }
        SortedSet<String> all = new TreeSet<>();
        view.assets().stream()
                .filter(asset -> asset.id().equals(item.asset()))
                .flatMap(asset -> asset.columns().stream())
                .forEach(column -> all.add(column.name()));
        return all;
    }

    private String tags(AccessItem item, String column) {
        return view.assets().stream()
                .filter(asset -> asset.id().equals(item.asset()))
                .flatMap(asset -> asset.column(column).stream())
                .map(Asset.Column::tags)
                .map(tags -> String.join(", ", tags))
                .findFirst()
                .orElse("");
    }

    private Node lengthNode(RequestWords requestWords) {
        Duration asked = view.request().requestedAccess().maxDuration();
        length.getItems()
                .setAll(LENGTHS.stream().filter(one -> one.compareTo(asked) < 0).toList());
        length.getItems().add(asked);
        if (!length.getItems().contains(start.maxDuration())) {
            length.getItems().addFirst(start.maxDuration());
        }
        length.setConverter(converter(requestWords::duration));
        length.setValue(start.maxDuration());
        Descriptor.of(words.text("request.narrow.length")).nameTo(length);
        return labelled(words.text("request.narrow.length"), length);
    }

    private static Node labelled(String text, javafx.scene.control.Control control) {
        Label label = Texts.muted(text);
        label.setLabelFor(control);
        return new VBox(GAP / 2, label, control);
    }

    private static <T> StringConverter<T> converter(java.util.function.Function<T, String> written) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : written.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new IllegalStateException("these boxes are not typed into");
            }
        };
    }
}
