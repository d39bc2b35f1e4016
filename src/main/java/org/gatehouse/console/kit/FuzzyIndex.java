package org.gatehouse.console.kit;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.ToIntFunction;

/// Palette entries made ready for matching. Immutable; may be asked from any thread.
final class FuzzyIndex {
    private final List<PaletteEntry> entries;
    private final FuzzyText[] texts;
    private final ToIntFunction<PaletteEntry> use;

    /// The best matches and how many there were in all.
    record Matches(List<PaletteEntry> best, int total) {}

    /// @param use how often an entry was chosen before; more is better
    FuzzyIndex(List<PaletteEntry> entries, ToIntFunction<PaletteEntry> use) {
        this.entries = List.copyOf(entries);
        this.use = use;
        this.texts = new FuzzyText[this.entries.size()];
        for (int i = 0; i < texts.length; i++) {
            PaletteEntry entry = this.entries.get(i);
            texts[i] = new FuzzyText(entry.title(), entry.subtitle());
        }
    }

    /// The entries that match all words of the query, best first. An empty query matches everything.
    Matches find(String query, int limit) {
        FuzzyText.Query words = FuzzyText.Query.of(query);
        PriorityQueue<Hit> best = new PriorityQueue<>(limit + 1, Hit.WORST_FIRST);
        int total = 0;
        for (int i = 0; i < texts.length; i++) {
            int score = texts[i].score(words);
            if (score < 0) {
                continue;
            }
            total++;
            best.add(new Hit(i, score + bonus(entries.get(i))));
            if (best.size() > limit) {
                best.poll();
            }
        }
        List<PaletteEntry> sorted = best.stream()
                .sorted(Hit.WORST_FIRST.reversed())
                .map(hit -> entries.get(hit.index))
                .toList();
        return new Matches(sorted, total);
    }

    /// What was chosen often comes first among equals and a little beyond, but never drowns a better match.
    private int bonus(PaletteEntry entry) {
        return Math.min(use.applyAsInt(entry), 20);
    }

    private record Hit(int index, int score) {
        /// Among equals, what was listed first is better.
        private static final Comparator<Hit> WORST_FIRST =
                Comparator.comparingInt(Hit::score).thenComparing(Hit::index, Comparator.reverseOrder());
    }
}
