package org.gatehouse.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gatehouse.contract.Json;
import org.gatehouse.detection.engine.Detector;
import org.gatehouse.detection.event.LogSource;
import org.gatehouse.detection.rule.About;
import org.gatehouse.detection.rule.Expr;
import org.gatehouse.detection.rule.Rule;
import org.gatehouse.detection.rule.RuleSet;
import org.gatehouse.model.incident.Severity;

/// The index wakes every rule that matches and decides what it decides rightly: many random rules together say of
/// random events what each of them says alone, asked as plainly as can be.
class IndexPropertyTest {
    private static final List<String> FIELDS = List.of("a", "b", "a.b", "a.c", "list");
    private static final String LETTERS = "abcAB ";

    @Property(tries = 300)
    void indexAgreesWithAskingPlainly(@ForAll long seed) {
        Random random = new Random(seed);
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(30); i++) {
            rules.add(new Rule(about("r" + i), new LogSource("test", null, null), expr(random, 3), true));
        }
        Detector detector = new Detector(new RuleSet(rules, List.of()));
        for (int i = 0; i < 20; i++) {
            String json = object(random, 2);
            Naive naive = new Naive(Json.LENIENT.readTree(json));
            TreeSet<String> expected = new TreeSet<>();
            rules.stream()
                    .filter(rule -> naive.holds(rule.condition()))
                    .forEach(rule -> expected.add(rule.about().id()));
            assertThat(new TreeSet<>(Rules.feed(detector, json, 0)))
                    .as("%s of %s", json, rules.stream().map(Rule::condition).toList())
                    .isEqualTo(expected);
        }
    }

    private static About about(String id) {
        return new About(id, null, id, "", Severity.LOW, List.of(), List.of(), List.of(), null, "random.yml", 1);
    }

    private static Expr expr(Random random, int depth) {
        int kind = depth == 0 ? 9 : random.nextInt(10);
        return switch (kind) {
            case 0, 1 -> new Expr.All(List.of(expr(random, depth - 1), expr(random, depth - 1)));
            case 2, 3 -> new Expr.Any(List.of(expr(random, depth - 1), expr(random, depth - 1)));
            case 4 -> new Expr.Not(expr(random, depth - 1));
            case 5 -> new Expr.Selection("s", expr(random, depth - 1));
            default -> asked(random);
        };
    }

    /// Written and compiled as a rule, so that what modifiers make of values is part of it.
    private static Expr asked(Random random) {
        String field = pick(random, FIELDS);
        String value = switch (random.nextInt(16)) {
            case 0 -> field + "|contains: '" + text(random, 3, true) + "'";
            case 1 -> field + "|startswith: '" + text(random, 2, true) + "'";
            case 2 -> field + "|endswith: '" + text(random, 2, true) + "'";
            case 3 -> field + "|re: '" + regex(random) + "'";
            case 4 -> field + "|re|i: '" + regex(random) + "'";
            case 5 -> field + "|cased: '" + text(random, 2, true) + "'";
            case 6 -> field + "|gt: " + random.nextInt(5);
            case 7 -> field + "|lte: " + random.nextInt(5);
            case 8 -> field + ": null";
            case 9 -> field + "|exists: true";
            case 10 -> field + "|fieldref: " + pick(random, FIELDS);
            case 11 -> "'': '" + text(random, 3, true) + "'";
            case 12 -> field + "|neq: '" + text(random, 1, true) + "'";
            case 13 -> field + ": " + random.nextInt(5);
            case 14 -> field + "|contains|cased: '" + text(random, 2, false) + "'";
            default -> field + ": '" + text(random, 2, true) + "'";
        };
        return Rules.compile(Rules.whole("s:\n    " + value + "\ncondition: s\n"))
                .rules()
                .getFirst()
                .condition();
    }

    private static String regex(Random random) {
        List<String> parts =
                List.of("abc", "a", "b+", "c*", "[ab]", ".", "(ab|c)", "(a)?", "^", "$", "cab", "b{2}", "aa|b");
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            regex.append(pick(random, parts));
        }
        return regex.toString();
    }

    private static String text(Random random, int most, boolean wild) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < random.nextInt(most + 1); i++) {
            int kind = wild ? random.nextInt(10) : 2;
            text.append(kind == 0 ? '*' : kind == 1 ? '?' : LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private static String object(Random random, int depth) {
        List<String> members = new ArrayList<>();
        for (String name : List.of("a", "b", "c", "list")) {
            if (random.nextInt(3) > 0) {
                members.add("\"" + name + "\": " + value(random, depth));
            }
        }
        return "{" + String.join(", ", members) + "}";
    }

    private static String value(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 5 : 8)) {
            case 0 -> String.valueOf(random.nextInt(5));
            case 1 -> "null";
            case 2, 3, 4 -> "\"" + text(random, 6, false) + "\"";
            case 5 -> "[" + value(random, depth - 1) + ", " + value(random, depth - 1) + "]";
            default -> object(random, depth - 1);
        };
    }

    private static String pick(Random random, List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
