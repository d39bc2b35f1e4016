package org.gatehouse.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What became of asking one rule.
///
/// @param items indexes of the items it is true of
/// @param failures by reason, the items of which it could not be told
record Spoken(Rule rule, List<Integer> items, SortedMap<String, List<Integer>> failures) {

    /// @param known indexes of the items whose asset is known
    static Spoken ask(Rule rule, FactsView view, List<Integer> known) {
        Spoken spoken = new Spoken(rule, new ArrayList<>(), new TreeMap<>());
        if (rule.when().perItem()) {
            known.forEach(item -> spoken.note(rule.when().ask(view.ofItem(item)), List.of(item)));
        } else if (!known.isEmpty()) {
            spoken.note(rule.when().ask(view.ofRequest()), known);
        }
        return spoken;
    }

    private void note(Condition.Answer answer, List<Integer> about) {
        switch (answer) {
            case Condition.Answer.Truth.YES -> items.addAll(about);
            case Condition.Answer.Truth.NO -> {}
            case Condition.Answer.Failed failed ->
                failures.computeIfAbsent(failed.why(), _ -> new ArrayList<>()).addAll(about);
        }
    }

    /// Whether it is true of anything.
    boolean holds() {
        return !items.isEmpty();
    }
}
