package org.gatehouse.detection.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.gatehouse.detection.event.FlatEvent;
import org.gatehouse.detection.rule.Rule;
import org.gatehouse.detection.rule.Test;
import org.jspecify.annotations.Nullable;

/// The index over a set of rules, and the state of asking it about one event. Confined to one thread.
final class Evaluation implements Hits {
    private static final byte BY_INDEX = 0;
    private static final byte AFTER_INDEX = 1;
    private static final byte BY_CHECK = 2;

    private final Predicates predicates;
    private final @Nullable FieldIndex[] fields;
    private final @Nullable FieldIndex everywhere;
    private final byte[] modes;
    private final int[][] wakes;
    private final int[] always;
    /// The number of the event in which a predicate was told last.
    private final int[] told;
    /// The same for predicates that were asked; negative when the answer was no.
    private final int[] asked;
    private final int[] woken;
    private final int[] candidates;
    private int candidateCount;
    private int number;
    private FlatEvent event;

    Evaluation(List<Rule> rules, Predicates predicates, Witnesses witnesses, FlatEvent first) {
        this.predicates = predicates;
        this.event = first;
        this.modes = new byte[predicates.size()];
        this.told = new int[predicates.size()];
        this.asked = new int[predicates.size()];
        this.woken = new int[rules.size()];
        this.candidates = new int[rules.size()];
        int slots = first.fields().size();
        FieldIndex.Builder[] builders = new FieldIndex.Builder[slots];
        FieldIndex.Builder keywords = null;
        for (int predicate = 0; predicate < predicates.size(); predicate++) {
            Needle needle = predicates.needle(predicate);
            modes[predicate] = needle == null ? BY_CHECK : needle.decides() ? BY_INDEX : AFTER_INDEX;
            String field = predicates.test(predicate).field();
            if (needle == null) {
                continue;
            }
            if (field.equals(Test.EVERYWHERE)) {
                keywords = keywords == null ? new FieldIndex.Builder() : keywords;
                keywords.add(needle, predicate);
            } else {
                int slot = first.fields().slot(field);
                FieldIndex.Builder builder = builders[slot] == null ? new FieldIndex.Builder() : builders[slot];
                builder.add(needle, predicate);
                builders[slot] = builder;
            }
        }
        this.fields = new FieldIndex[slots];
        for (int slot = 0; slot < slots; slot++) {
            fields[slot] = builders[slot] == null ? null : builders[slot].build();
        }
        this.everywhere = keywords == null ? null : keywords.build();
        List<List<Integer>> byPredicate = new ArrayList<>();
        for (int i = 0; i < predicates.size(); i++) {
            byPredicate.add(new ArrayList<>());
        }
        List<Integer> unwitnessed = new ArrayList<>();
        for (int rule = 0; rule < rules.size(); rule++) {
            Set<Integer> witness = witnesses.of(rules.get(rule));
            if (witness == null) {
                unwitnessed.add(rule);
            } else {
                for (int predicate : witness) {
                    byPredicate.get(predicate).add(rule);
                }
            }
        }
        this.wakes = byPredicate.stream().map(Evaluation::ints).toArray(int[][]::new);
        this.always = ints(unwitnessed);
    }

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    FlatEvent event() {
        return event;
    }

    /// Looks at an event, and finds the rules that it can match.
    void look(FlatEvent next) {
        event = next;
        if (++number == Integer.MAX_VALUE) {
            Arrays.fill(told, 0);
            Arrays.fill(asked, 0);
            Arrays.fill(woken, 0);
            number = 1;
        }
        candidateCount = 0;
        for (int rule : always) {
            candidates[candidateCount++] = rule;
        }
        byte[] text = next.folded();
        for (int value = 0; value < next.count(); value++) {
            if (next.hasText(value)) {
                int slot = next.slot(value);
                FieldIndex index = slot < 0 ? null : fields[slot];
                if (index != null) {
                    index.find(text, next.foldedFrom(value), next.foldedTo(value), this);
                }
                if (everywhere != null) {
                    everywhere.find(text, next.foldedFrom(value), next.foldedTo(value), this);
                }
            }
        }
    }

    @Override
    public void hit(int[] found) {
        for (int predicate : found) {
            if (told[predicate] != number) {
                told[predicate] = number;
                for (int rule : wakes[predicate]) {
                    if (woken[rule] != number) {
                        woken[rule] = number;
                        candidates[candidateCount++] = rule;
                    }
                }
            }
        }
    }

    /// How many rules the event can match.
    int candidates() {
        return candidateCount;
    }

    int candidate(int index) {
        return candidates[index];
    }

    boolean holds(int predicate) {
        byte mode = modes[predicate];
        if (mode == BY_INDEX) {
            return told[predicate] == number;
        }
        if (mode == AFTER_INDEX && told[predicate] != number) {
            return false;
        }
        if (Math.abs(asked[predicate]) != number) {
            asked[predicate] = predicates.check(predicate).holds(event) ? number : -number;
        }
        return asked[predicate] > 0;
    }
}
