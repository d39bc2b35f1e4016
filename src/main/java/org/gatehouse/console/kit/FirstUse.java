package org.gatehouse.console.kit;

import java.util.ArrayDeque;
import java.util.List;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.gatehouse.console.i18n.Messages;
import org.kordamp.ikonli.octicons.Octicons;

/// Styles and lays out one of each of the larger controls, one a frame, where nobody sees them. A control costs tens of
/// milliseconds the first time in a process: paid while the window waits for a service, they do not hold up the frame
/// in which the first screen appears. Belongs to the FX thread.
public final class FirstUse extends AnimationTimer {
    private static final String WORDS = "abc 123";
    private static final List<String> ITEMS = List.of("1", "2", "3", "4", "5");

    /// What is slow at first because it is not compiled yet becomes fast by being repeated.
    private static final int ROUNDS = 3;

    private final Messages messages;
    private final Queue<Supplier<Node>> specimens = new ArrayDeque<>();
    private final StackPane place = new StackPane();
    private final Pane root;

    private FirstUse(Pane root, Messages messages) {
        this.root = root;
        this.messages = messages;
        List<Supplier<Node>> each = List.of(
                FirstUse::fields,
                FirstUse::row,
                this::queue,
                this::table,
                FirstUse::head,
                FirstUse::section,
                FirstUse::acts,
                FirstUse::column);
        for (int round = 0; round < ROUNDS; round++) {
            specimens.addAll(each);
        }
        // In a size that screens give them, behind all else, and out of the keyboard's way.
        place.setManaged(false);
        place.resize(400, 600);
        place.setOpacity(0);
        place.setDisable(true);
    }

    /// Begins with the next frame, takes some more, and leaves nothing behind.
    ///
    /// @param root of the window, whose styles they get
    public static void ahead(Pane root, Messages messages) {
        FirstUse all = new FirstUse(root, messages);
        root.getChildren().addFirst(all.place);
        all.start();
    }

    @Override
    public void handle(long now) {
        Supplier<Node> next = specimens.poll();
        if (next == null) {
            stop();
            root.getChildren().remove(place);
        } else {
            place.getChildren().setAll(next.get());
        }
    }

    private static Node fields() {
        return new SplitPane(new TextField(WORDS), new SearchField(Descriptor.of(WORDS), () -> {}));
    }

    private static Node row() {
        return new Row().node();
    }

    private Node queue() {
        QueueList<String> list =
                new QueueList<>(Descriptor.of(WORDS), QueueList.Lines.THREE, item -> item, Row::new, messages);
        list.setItems(FXCollections.observableArrayList(ITEMS));
        list.selectFirst();
        return list;
    }

    private static final class Row implements QueueRow<String> {
        private final Label words = Texts.strong("");
        private final Node node = new RowLines(
                new RowLine(List.of(words, new Chip(WORDS, Tone.ACCENT)), List.of(Texts.muted(WORDS))),
                new RowLine(List.of(Texts.mono(WORDS)), List.of()),
                new RowLine(List.of(Texts.muted(WORDS)), List.of(new Chip(WORDS, Tone.WARNING))));

        @Override
        public Node node() {
            return node;
        }

        @Override
        public void show(String item) {
            words.setText(item);
        }

        @Override
        public String accessibleText(String item) {
            return item;
        }
    }

    private Node table() {
        List<RecordColumn<String>> columns = ITEMS.stream()
                .map(id -> RecordColumn.<String>words(id, WORDS, 8, item -> item))
                .toList();
        RecordTable<String> table =
                new RecordTable<>(Descriptor.of(WORDS), item -> item, columns, RecordMemory.none(), messages);
        table.setItems(FXCollections.observableArrayList(ITEMS));
        table.selectNext();
        return table;
    }

    private static Node head() {
        PageHead head = new PageHead();
        head.show(WORDS, WORDS);
        head.setRight(new Chip(WORDS, Tone.SUCCESS));
        head.setFacts(Texts.strong(WORDS), new PersonLabel(WORDS, WORDS, Tone.NEUTRAL));
        FilterChips<String> chips = new FilterChips<>(Descriptor.of(WORDS));
        chips.setFilters(List.of(new FilterChips.Filter<>(WORDS, Descriptor.of(WORDS), OptionalLong.of(1))));
        head.getChildren().add(chips);
        return head;
    }

    private static Node section() {
        RichText text = new RichText()
                .plain(WORDS)
                .strong(WORDS)
                .muted(WORDS)
                .mono(WORDS)
                .toned(WORDS, Tone.SUCCESS)
                .icon(Octicons.DOT_FILL_16, Tone.DANGER)
                .node(new Chip(WORDS, Tone.DANGER));
        return new Section(WORDS, new FactTable().fact(WORDS, text), Texts.body(WORDS));
    }

    private static Node acts() {
        Callout callout = new Callout(Tone.ACCENT, WORDS).withAction(Descriptor.of(WORDS), () -> {});
        ActionButton button = new ActionButton(Descriptor.of(WORDS), ActionButton.Kind.PLAIN, () -> {});
        return new Section(WORDS, callout, ActionBar.of(button));
    }

    private static Node column() {
        Sparkbars bars = new Sparkbars();
        bars.show(new double[] {1, 2}, Sparkbars.NONE, WORDS);
        return new ScrollColumn(new Section(WORDS, bars), new EmptyState(WORDS, WORDS));
    }
}
