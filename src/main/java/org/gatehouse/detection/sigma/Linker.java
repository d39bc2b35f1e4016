package org.gatehouse.detection.sigma;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gatehouse.detection.rule.About;
import org.gatehouse.detection.rule.Correlation;
import org.gatehouse.detection.rule.Expr;
import org.gatehouse.detection.rule.Rule;
import org.gatehouse.detection.rule.RuleSet;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// Brings rules, the filters on them and the correlations over them together. A file with something that leads nowhere
/// is refused whole, and so is what leans on it.
final class Linker {
    private final Drafts drafts;

    Linker(Drafts drafts) {
        this.drafts = drafts;
    }

    RuleSet link() {
        boolean changed;
        do {
            Set<SourceText> wrong = new HashSet<>();
            twice(wrong);
            drafts.filters.forEach(filter -> check(filter, wrong));
            drafts.correlations.forEach(correlation -> check(correlation, wrong));
            circles(wrong);
            wrong.forEach(drafts::forget);
            changed = !wrong.isEmpty();
        } while (changed);
        return new RuleSet(rules(), correlations());
    }

    private Stream<About> abouts() {
        return Stream.concat(
                drafts.rules.stream().map(Drafts.RuleDraft::about),
                drafts.correlations.stream().map(Drafts.CorrelationDraft::about));
    }

    private Optional<String> id(String called) {
        return abouts().filter(about -> about.isCalled(called)).map(About::id).findFirst();
    }

    private void twice(Set<SourceText> wrong) {
        Map<String, About> taken = new HashMap<>();
        drafts.rules.forEach(draft -> once(draft.about(), draft.text(), taken, wrong));
        drafts.correlations.forEach(draft -> once(draft.about(), draft.text(), taken, wrong));
    }

    private static void once(About about, SourceText text, Map<String, About> taken, Set<SourceText> wrong) {
        Set<String> called = new LinkedHashSet<>();
        called.add(about.id());
        if (about.name() != null) {
            called.add(about.name());
        }
        for (String each : called) {
            About other = taken.putIfAbsent(each, about);
            if (other != null && wrong.add(text)) {
                text.problem(
                        about.line() - 1,
                        0,
                        "\"" + each + "\" is the id or name of a rule in " + other.file() + ":" + other.line()
                                + " already; give this one another.");
            }
        }
    }

    private void check(Drafts.FilterDraft filter, Set<SourceText> wrong) {
        for (ScalarNode called : filter.rules()) {
            Optional<Drafts.RuleDraft> rule = drafts.rules.stream()
                    .filter(draft -> draft.about().isCalled(called.getValue()))
                    .findFirst();
            if (rule.isEmpty()) {
                filter.text().problem(called, nothing(called));
                wrong.add(filter.text());
            } else if (!filter.source().covers(rule.get().source())) {
                filter.text()
                        .problem(
                                called,
                                "The rule is on another log source ("
                                        + rule.get().source() + ") than the filter.");
                wrong.add(filter.text());
            }
        }
    }

    private void check(Drafts.CorrelationDraft correlation, Set<SourceText> wrong) {
        for (ScalarNode called : correlation.rules()) {
            if (id(called.getValue()).isEmpty()) {
                correlation.text().problem(called, nothing(called));
                wrong.add(correlation.text());
            }
        }
        for (ScalarNode called : correlation.aliased()) {
            boolean counted = correlation.rules().stream()
                    .anyMatch(rule -> rule.getValue().equals(called.getValue()));
            if (!counted) {
                correlation.text().problem(called, "\"" + called.getValue() + "\" is none of the rules counted here.");
                wrong.add(correlation.text());
            }
        }
    }

    private String nothing(ScalarNode called) {
        List<String> known =
                abouts().flatMap(about -> Stream.ofNullable(about.name())).toList();
        return "There is no rule \"" + called.getValue() + "\", or it was refused."
                + Words.didYouMean(called.getValue(), known);
    }

    private void circles(Set<SourceText> wrong) {
        Set<String> ready = new HashSet<>();
        drafts.rules.forEach(rule -> ready.add(rule.about().id()));
        List<Drafts.CorrelationDraft> left = new ArrayList<>(drafts.correlations);
        left.removeIf(draft -> wrong.contains(draft.text()));
        while (left.removeIf(draft -> isReady(draft, ready))) {
            // each round makes more of them ready
        }
        for (Drafts.CorrelationDraft draft : left) {
            if (draft.rules().stream().allMatch(rule -> id(rule.getValue()).isPresent())
                    && !leansOnWrong(draft, wrong)) {
                draft.text()
                        .problem(draft.rules().getFirst(), "The correlation counts itself, perhaps through others.");
                wrong.add(draft.text());
            }
        }
    }

    private boolean isReady(Drafts.CorrelationDraft draft, Set<String> ready) {
        boolean all = draft.rules().stream()
                .allMatch(rule -> id(rule.getValue()).filter(ready::contains).isPresent());
        if (all) {
            ready.add(draft.about().id());
        }
        return all;
    }

    private boolean leansOnWrong(Drafts.CorrelationDraft draft, Set<SourceText> wrong) {
        return drafts.correlations.stream()
                .filter(other -> wrong.contains(other.text()))
                .anyMatch(other ->
                        draft.rules().stream().anyMatch(rule -> other.about().isCalled(rule.getValue())));
    }

    private List<Rule> rules() {
        Set<String> silent = silent();
        return drafts.rules.stream()
                .map(draft -> new Rule(
                        draft.about(),
                        draft.mapped(),
                        filtered(draft),
                        !silent.contains(draft.about().id())))
                .toList();
    }

    private Expr filtered(Drafts.RuleDraft rule) {
        List<Expr> all = new ArrayList<>(List.of(rule.condition()));
        for (Drafts.FilterDraft filter : drafts.filters) {
            boolean meant =
                    filter.rules().stream().anyMatch(called -> rule.about().isCalled(called.getValue()));
            if (meant) {
                Expr until = new Expr.Not(new Expr.From(filter.expires()));
                all.add(new Expr.Not(new Expr.All(List.of(filter.suppressed(), until))));
            }
        }
        return Expr.all(all);
    }

    /// Rules that a correlation alone asks for, and correlations likewise.
    private Set<String> silent() {
        Set<String> silent = new HashSet<>();
        drafts.correlations.stream()
                .filter(draft -> !draft.generate())
                .forEach(draft ->
                        draft.rules().forEach(rule -> id(rule.getValue()).ifPresent(silent::add)));
        return silent;
    }

    private List<Correlation> correlations() {
        Set<String> silent = silent();
        Set<String> ready = new HashSet<>();
        drafts.rules.forEach(rule -> ready.add(rule.about().id()));
        List<Drafts.CorrelationDraft> left = new ArrayList<>(drafts.correlations);
        List<Correlation> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            List<Drafts.CorrelationDraft> next =
                    left.stream().filter(draft -> isReady(draft, ready)).toList();
            next.forEach(draft -> ordered.add(linked(draft, silent)));
            left.removeAll(next);
        }
        return ordered;
    }

    private Correlation linked(Drafts.CorrelationDraft draft, Set<String> silent) {
        Correlation named = draft.correlation();
        Map<String, Map<String, String>> aliases = new LinkedHashMap<>();
        named.aliases().forEach((alias, byRule) -> {
            Map<String, String> byId = new HashMap<>();
            byRule.forEach((rule, field) -> byId.put(id(rule).orElseThrow(), field));
            aliases.put(alias, byId);
        });
        return new Correlation(
                named.about(),
                named.kind(),
                named.rules().stream().map(rule -> id(rule).orElseThrow()).toList(),
                named.groupBy(),
                aliases,
                named.timespan(),
                named.bounds(),
                named.fields(),
                !silent.contains(named.about().id()));
    }
}
