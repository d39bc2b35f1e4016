package org.gatehouse.detection.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.detection.event.FieldTable;
import org.gatehouse.detection.rule.Test;
import org.jspecify.annotations.Nullable;

/// All different tests of a set of rules, numbered.
final class Predicates {
    private final FieldTable fields;
    private final Map<Test, Integer> numbers = new HashMap<>();
    private final List<Test> tests = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private final List<@Nullable Needle> needles = new ArrayList<>();

    Predicates(FieldTable fields) {
        this.fields = fields;
    }

    int number(Test test) {
        return numbers.computeIfAbsent(test, asked -> {
            tests.add(asked);
            checks.add(Check.of(asked, fields));
            needles.add(Needle.of(asked));
            return tests.size() - 1;
        });
    }

    int size() {
        return tests.size();
    }

    Test test(int predicate) {
        return tests.get(predicate);
    }

    Check check(int predicate) {
        return checks.get(predicate);
    }

    @Nullable
    Needle needle(int predicate) {
        return needles.get(predicate);
    }
}
