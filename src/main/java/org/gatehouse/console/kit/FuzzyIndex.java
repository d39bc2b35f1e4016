package org.gatehouse.console.kit;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// Palette entries made ready for matching. Immutable; may be asked from any thread.
public final class FuzzyIndex {
    /// What was chosen often comes first among equals and a little beyond, but never drowns a better match.
    private static final int MOST_FOR_USE = 20;

    private final List<PaletteEntry> entries;
    private final FuzzyText[] texts;
    private final int[] bonus;

    private FuzzyIndex(List<PaletteEntry> entries, FuzzyText[] texts, int[] bonus) {
        this.entries = entries;
        this.texts = texts;
        this.bonus = bonus;
    }

    /// Makes entries ready, which takes a while where there are very many.
    public static FuzzyIndex of(List<PaletteEntry> entries) {
        FuzzyText[] texts = entries.stream().map(FuzzyIndex::text).toArray(FuzzyText[]::new);
        return new FuzzyIndex(List.copyOf(entries), texts, new int[texts.length]);
    }

    /// Makes other entries ready, of which many are the very same: those are taken over as they are.
    public FuzzyIndex with(List<PaletteEntry> others) {
        IdentityHashMap<PaletteEntry, FuzzyText> ready = new IdentityHashMap<>(entries.size());
        for (int i = 0; i < texts.length; i++) {
            ready.put(entries.get(i), texts[i]);
        }
        FuzzyText[] taken = new FuzzyText[others.size()];
        for (int i = 0; i < taken.length; i++) {
            FuzzyText known = ready.get(others.get(i));
            taken[i] = known == null ? text(others.get(i)) : known;
        }
        return new FuzzyIndex(List.copyOf(others), taken, new int[taken.length]);
    }

    private static FuzzyText text(PaletteEntry entry) {
        return new FuzzyText(entry.title(), entry.subtitle());
    }

    /// The same, putting first among equals what is used most.
    ///
    /// @param use how often an entry was chosen before
    public FuzzyIndex rankedBy(ToIntFunction<PaletteEntry> use) {
        int[] used = entries.stream()
                .mapToInt(entry -> Math.min(use.applyAsInt(entry), MOST_FOR_USE))
                .toArray();
        return new FuzzyIndex(entries, texts, used);
    }

    /// The entries that match all words of the query, best first. An empty query matches everything.
    ///
    /// @param limit how many of them are wanted
    /// @param earlier an answer of this index; where the query only goes on from its own, no more than what matched
    ///         there is looked at
    public Found find(String query, int limit, @Nullable Found earlier) {
        FuzzyText.Query words = FuzzyText.Query.of(query);
        int[] candidates = earlier != null && query.startsWith(earlier.query)
                ? earlier.matching
                : IntStream.range(0, texts.length).toArray();
        int[] matching = new int[candidates.length];
        int total = 0;
        Best best = new Best(limit);
        for (int candidate : candidates) {
            int score = texts[candidate].score(words);
            if (score >= 0) {
                matching[total++] = candidate;
                best.offer(score + bonus[candidate], candidate);
            }
        }
        return new Found(query, Arrays.copyOf(matching, total), best.entries(entries));
    }

    /// An answer: the best matches, and which others there were.
    public static final class Found {
        private final String query;
        private final int[] matching;
        private final List<PaletteEntry> best;

        private Found(String query, int[] matching, List<PaletteEntry> best) {
            this.query = query;
            this.matching = matching;
            this.best = best;
        }

        public String query() {
            return query;
        }

        public List<PaletteEntry> best() {
            return best;
        }

        public int total() {
            return matching.length;
        }
    }

    /// The few best of many, without an object for each of the many. Score and place are one number: the higher
    /// score is better, and among equals what was listed first.
    private static final class Best {
        private final long[] ranks;
        private int size;

        private Best(int limit) {
            ranks = new long[limit];
        }

        private void offer(int score, int index) {
            long rank = ((long) score << Integer.SIZE) | (Integer.MAX_VALUE - index);
            if (size == ranks.length && rank < ranks[size - 1]) {
                return;
            }
            int place = size < ranks.length ? size++ : size - 1;
            while (place > 0 && ranks[place - 1] < rank) {
                ranks[place] = ranks[place - 1];
                place--;
            }
            ranks[place] = rank;
        }

        private List<PaletteEntry> entries(List<PaletteEntry> all) {
            return LongStream.of(ranks)
                    .limit(size)
                    .mapToObj(rank -> all.get(Integer.MAX_VALUE - (int) rank))
                    .toList();
        }
    }
}
