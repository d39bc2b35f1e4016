package org.gatehouse.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.IntStream;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Action;
import org.gatehouse.model.Asset;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.Verdict.Effect;
import org.gatehouse.model.Verdict.RuleOutcome;

/// What must hold before any rule can say yes: something is asked for, the register knows it, and it is asked for once.
/// These denials belong to the engine and to every policy; their ids begin with `built-in.`, which no rule's can.
final class Groundwork {
    private final Facts facts;
    private final String source;
    private final List<RuleOutcome> denials = new ArrayList<>();
    private final List<Integer> known = new ArrayList<>();

    private record Target(AssetId asset, Action action) {}

    /// @param source what the denials name as their place
    Groundwork(Facts facts, String source) {
        this.facts = facts;
        this.source = source;
        if (facts.ask().items().isEmpty()) {
            deny("no-items", "The request names nothing to act on; add an item.", List.of());
        }
        IntStream.range(0, facts.ask().items().size()).forEach(this::register);
        repeated();
    }

    List<RuleOutcome> denials() {
        return denials;
    }

    /// The items that rules can be asked about.
    List<Integer> known() {
        return known;
    }

    private void register(int index) {
        AccessItem item = facts.ask().items().get(index);
        Asset asset = facts.assets().get(item.asset());
        if (asset == null) {
            deny("unknown-asset", "The register knows no asset " + item.asset() + ".", List.of(index));
            return;
        }
        known.add(index);
        SortedSet<String> unknown = new Reach(item, asset).unknownColumns();
        if (!unknown.isEmpty()) {
            String words = item.asset() + " has no column " + String.join(", ", unknown) + " in the register.";
            deny("unknown-column", words, List.of(index));
        }
    }

    private void repeated() {
        Map<Target, Integer> first = new HashMap<>();
        for (int i = 0; i < facts.ask().items().size(); i++) {
            AccessItem item = facts.ask().items().get(i);
            Integer earlier = first.putIfAbsent(new Target(item.asset(), item.action()), i);
            if (earlier != null) {
                String words =
                        Words.of(item.action()) + " on " + item.asset() + " is asked for twice; make it one item.";
                deny("repeated-item", words, List.of(earlier, i));
            }
        }
    }

    private void deny(String rule, String words, List<Integer> items) {
        denials.add(denial(rule, words, source, items));
    }

    static RuleOutcome denial(String rule, String words, String source, List<Integer> items) {
        return new RuleOutcome("built-in." + rule, Effect.DENY, words, source, items, true);
    }
}
