package org.gatehouse.detection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.gatehouse.detection.rule.Expr;
import org.gatehouse.detection.rule.Glob;
import org.gatehouse.detection.rule.Test;
import tools.jackson.databind.JsonNode;

/// Answers conditions as plainly as can be, over a tree: what the index must agree with. Knows ASCII alone.
final class Naive {
    private final JsonNode event;

    Naive(JsonNode event) {
        this.event = event;
    }

    boolean holds(Expr expr) {
        return switch (expr) {
            case Expr.All(List<Expr> of) -> of.stream().allMatch(this::holds);
            case Expr.Any(List<Expr> of) -> of.stream().anyMatch(this::holds);
            case Expr.Not(Expr of) -> !holds(of);
            case Expr.Selection(String name, Expr of) -> holds(of);
            case Expr.From from -> false;
            case Expr.Ask(Test test) -> asks(test);
        };
    }

    private boolean asks(Test test) {
        List<JsonNode> nodes = test.field().isEmpty() ? leaves(event) : nodes(event, test.field());
        List<String> texts = nodes.stream()
                .filter(node -> node.isValueNode() && !node.isNull())
                .map(JsonNode::asString)
                .toList();
        return switch (test) {
            case Test.Matches(String field, Glob glob, boolean cased) ->
                texts.stream()
                        .anyMatch(text -> pattern(glob, cased).matcher(text).matches());
            case Test.Regex regex ->
                texts.stream()
                        .anyMatch(text -> Pattern.compile(
                                        regex.pattern(), regex.ignoreCase() ? Pattern.CASE_INSENSITIVE : 0)
                                .matcher(text)
                                .find());
            case Test.Compares compares ->
                texts.stream()
                        .filter(text -> text.matches("-?\\d+"))
                        .anyMatch(text -> compares.order().holds(new BigDecimal(text).compareTo(compares.number())));
            case Test.Missing missing -> texts.isEmpty();
            case Test.Exists exists -> !nodes.isEmpty();
            case Test.SameAs same ->
                nodes(event, same.other()).stream()
                        .filter(node -> node.isValueNode() && !node.isNull())
                        .anyMatch(node ->
                                texts.stream().anyMatch(text -> lower(text).equals(lower(node.asString()))));
            case Test.Within within -> texts.stream().anyMatch(within.network()::holds);
        };
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static Pattern pattern(Glob glob, boolean cased) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < glob.length(); i++) {
            switch (glob.token(i)) {
                case Glob.ANY -> regex.append(".*");
                case Glob.ONE -> regex.append('.');
                case Glob.DASH -> regex.append("[-/]");
                default -> regex.append(Pattern.quote(Character.toString(glob.token(i))));
            }
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL | (cased ? 0 : Pattern.CASE_INSENSITIVE));
    }

    private static List<JsonNode> leaves(JsonNode node) {
        List<JsonNode> found = new ArrayList<>();
        if (node.isValueNode()) {
            found.add(node);
        }
        node.values().forEach(child -> found.addAll(leaves(child)));
        return found;
    }

    /// What stands at a path, the elements of lists one by one.
    private static List<JsonNode> nodes(JsonNode node, String path) {
        if (node.isArray()) {
            List<JsonNode> found = new ArrayList<>();
            node.values().forEach(element -> found.addAll(nodes(element, path)));
            return found;
        }
        List<JsonNode> found = new ArrayList<>();
        if (node.has(path)) {
            found.addAll(flat(node.get(path)));
        }
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
            if (node.has(path.substring(0, dot))) {
                found.addAll(nodes(node.get(path.substring(0, dot)), path.substring(dot + 1)));
            }
        }
        return found;
    }

    private static List<JsonNode> flat(JsonNode node) {
        List<JsonNode> found = new ArrayList<>(List.of(node));
        if (node.isArray()) {
            node.values().forEach(element -> found.addAll(flat(element)));
        }
        return found;
    }
}
