package org.gatehouse.detection.engine;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// What is looked for in the values of one field.
final class FieldIndex {
    private final @Nullable ExactTable whole;
    private final @Nullable EndTrie starts;
    private final @Nullable EndTrie ends;
    private final @Nullable Finder anywhere;

    private FieldIndex(Builder builder) {
        this.whole = builder.whole.isEmpty() ? null : new ExactTable(builder.whole);
        this.starts = builder.starts.isEmpty() ? null : new EndTrie(builder.starts, false);
        this.ends = builder.ends.isEmpty() ? null : new EndTrie(builder.ends, true);
        this.anywhere = builder.anywhere.isEmpty() ? null : new Finder(builder.anywhere);
    }

    void find(byte[] text, int from, int to, Hits hits) {
        if (whole != null) {
            whole.find(text, from, to, hits);
        }
        if (starts != null) {
            starts.find(text, from, to, hits);
        }
        if (ends != null) {
            ends.find(text, from, to, hits);
        }
        if (anywhere != null) {
            anywhere.find(text, from, to, hits);
        }
    }

    static final class Builder {
        private final LiteralMap whole = new LiteralMap();
        private final LiteralMap starts = new LiteralMap();
        private final LiteralMap ends = new LiteralMap();
        private final LiteralMap anywhere = new LiteralMap();

        void add(Needle needle, int predicate) {
            LiteralMap map = switch (needle.place()) {
                case WHOLE -> whole;
                case START -> starts;
                case END -> ends;
                case ANYWHERE -> anywhere;
            };
            map.add(needle.literal().getBytes(StandardCharsets.UTF_8), predicate);
        }

        FieldIndex build() {
            return new FieldIndex(this);
        }
    }
}
