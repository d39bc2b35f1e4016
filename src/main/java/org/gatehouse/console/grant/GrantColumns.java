package org.gatehouse.console.grant;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.gatehouse.console.kit.Chip;
import org.gatehouse.console.kit.PersonLabel;
import org.gatehouse.console.kit.RecordCell;
import org.gatehouse.console.kit.RecordColumn;
import org.gatehouse.console.kit.RecordColumn.Look;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.GrantRow;
import org.gatehouse.model.Affiliation;

/// The columns of the table of grants.
final class GrantColumns {
    private final GrantWords grantWords;
    private final Words words;
    private final Supplier<Instant> now;

    GrantColumns(GrantWords grantWords, Supplier<Instant> now) {
        this.grantWords = grantWords;
        this.words = grantWords.words();
        this.now = now;
    }

    List<RecordColumn<GrantRow>> all() {
        return List.of(
                words(
                                "subject",
                                11.5,
                                row -> row.subject().name() + ", "
                                        + grantWords.belonging(row.subject()).text())
                        .exportedAs(row -> row.subject().name())
                        .drawnBy(() -> new Who(grantWords)),
                words("access", 16, GrantRow::title),
                words("state", 7.5, row -> grantWords.state(row.grant()).text()).drawnBy(() -> new State(grantWords)),
                ends(),
                words("flags", 7.5, row -> String.join(", ", grantWords.flags(row, now.get())))
                        .drawnBy(() -> new Flags(grantWords, now)),
                number(),
                begins(),
                words("class", 8, row -> grantWords.dataClass(row.dataClass()).text())
                        .hiddenAtFirst(),
                words("assets", 18, row -> grantWords.assets(row.grant()))
                        .look(Look.MONO)
                        .hiddenAtFirst(),
                words("affiliation", 8, row -> grantWords.affiliation(row.affiliation()))
                        .hiddenAtFirst(),
                words("requester", 11, row -> row.requester().name()).hiddenAtFirst(),
                rows(),
                used(),
                words("request", 8, row -> row.grant().request().value())
                        .look(Look.MONO)
                        .hiddenAtFirst(),
                words("policy", 11, row -> row.grant().policy().toString()).hiddenAtFirst());
    }

    private RecordColumn<GrantRow> words(String id, double width, java.util.function.Function<GrantRow, String> text) {
        return RecordColumn.words(id, title(id), width, text);
    }

    private RecordColumn<GrantRow> number() {
        return RecordColumn.<GrantRow, Long>of(
                        "id",
                        title("id"),
                        6,
                        row -> Long.valueOf(row.grant().id().value().substring(2)),
                        row -> row.grant().id().value())
                .look(Look.MONO)
                .hiddenAtFirst();
    }

    private RecordColumn<GrantRow> begins() {
        return RecordColumn.<GrantRow, Instant>of(
                        "begins",
                        title("begins"),
                        11,
                        row -> row.grant().activatedAt() == null
                                ? row.grant().startsAt()
                                : row.grant().activatedAt(),
                        row -> grantWords.begins(row.grant()))
                .exportedAs(row -> text(
                        row.grant().activatedAt() == null
                                ? row.grant().startsAt()
                                : row.grant().activatedAt()))
                .hiddenAtFirst();
    }

    private RecordColumn<GrantRow> ends() {
        return RecordColumn.<GrantRow, Instant>of(
                        "ends",
                        title("ends"),
                        11,
                        row -> GrantOrder.ends(row.grant()),
                        row -> grantWords.ends(row.grant(), now.get()))
                .exportedAs(row -> text(GrantOrder.ends(row.grant())));
    }

    private RecordColumn<GrantRow> rows() {
        return RecordColumn.<GrantRow, Long>of(
                        "rows",
                        title("rows"),
                        7,
                        row -> row.grant().use().rowsRead(),
                        row -> org.gatehouse.console.i18n.Numbers.brief(
                                row.grant().use().rowsRead()))
                .look(Look.NUMBER)
                .exportedAs(row -> Long.toString(row.grant().use().rowsRead()))
                .hiddenAtFirst();
    }

    private RecordColumn<GrantRow> used() {
        return RecordColumn.<GrantRow, Instant>of(
                        "used",
                        title("used"),
                        11,
                        row -> row.grant().use().lastUsed(),
                        row -> grantWords.use(row.grant(), now.get()))
                .exportedAs(row -> text(row.grant().use().lastUsed()))
                .hiddenAtFirst();
    }

    private String title(String id) {
        return words.text("grants.column." + id);
    }

    private static String text(@org.jspecify.annotations.Nullable Instant at) {
        return at == null ? "" : at.toString();
    }

    /// Who uses it and whom they belong to.
    private static final class Who implements RecordCell<GrantRow> {
        private final GrantWords words;
        private final PersonLabel label = new PersonLabel();

        private Who(GrantWords words) {
            this.words = words;
        }

        @Override
        public Node node() {
            return label;
        }

        @Override
        public void show(GrantRow row) {
            // The name needs the room; only whom the parent company sends is told apart here.
            boolean parent = row.subject().affiliation() == Affiliation.PARENT;
            GrantWords.Pill belonging = words.belonging(row.subject());
            label.show(row.subject().name(), parent ? belonging.text() : "", belonging.tone());
        }
    }

    /// Where it stands.
    private static final class State implements RecordCell<GrantRow> {
        private final GrantWords words;
        private final Chip chip = new Chip();

        private State(GrantWords words) {
            this.words = words;
        }

        @Override
        public Node node() {
            return chip;
        }

        @Override
        public void show(GrantRow row) {
            GrantWords.Pill state = words.state(row.grant());
            chip.show(state.text(), state.tone());
        }
    }

    /// What deserves a look.
    private static final class Flags implements RecordCell<GrantRow> {
        private final GrantWords words;
        private final Supplier<Instant> now;
        private final Chip chip = new Chip();

        private Flags(GrantWords words, Supplier<Instant> now) {
            this.words = words;
            this.now = now;
        }

        @Override
        public Node node() {
            return chip;
        }

        @Override
        public void show(GrantRow row) {
            List<String> flags = words.flags(row, now.get());
            if (flags.isEmpty()) {
                chip.clear();
            } else {
                chip.show(String.join(" · ", flags), Tone.WARNING);
            }
        }
    }
}
