package org.gatehouse.policy;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One complaint of the CEL compiler in words for the author of a policy.
///
/// @param shift how many characters after the place that CEL names the cause begins
record CelMessage(String words, int shift) {
    private static final Pattern FIELD = Pattern.compile("undefined field '(.*)'");
    private static final Pattern NAME = Pattern.compile("undeclared reference to '(\\S*)'.*");
    private static final Pattern OVERLOAD =
            Pattern.compile("found no matching overload for '(.*)' applied to '(.*?)'(?: \\(candidates.*)?");
    private static final Pattern END = Pattern.compile("(?:mismatched|extraneous) input '<EOF>'.*");
    private static final Pattern EXPECTING = Pattern.compile(" expecting .*", Pattern.DOTALL);
    private static final Map<String, String> OPERATORS = Map.of("@in", "in", "_[_]", "[ ]", "_?_:_", "? :");

    static CelMessage of(String said, Scope scope) {
        Matcher field = FIELD.matcher(said);
        if (field.matches()) {
            // CEL points at the dot before it
            return new CelMessage(unknownField(field.group(1)), 1);
        }
        Matcher name = NAME.matcher(said);
        if (name.matches()) {
            return new CelMessage(unknownName(name.group(1), scope), 0);
        }
        Matcher overload = OVERLOAD.matcher(said);
        if (overload.matches()) {
            return new CelMessage(mismatch(overload.toMatchResult()), 0);
        }
        if (END.matcher(said).matches()) {
            return new CelMessage("The expression ends before it is complete.", 0);
        }
        return new CelMessage(sentence(EXPECTING.matcher(said).replaceFirst("")), 0);
    }

    private static String unknownField(String name) {
        return "Unknown field \"" + name + "\"." + Words.didYouMean(name, Vocabulary.fieldNames());
    }

    private static String unknownName(String name, Scope scope) {
        if (Vocabulary.VARIABLES.containsKey(name) && !RuleLanguage.known(name, scope)) {
            return "\"" + name + "\" is known only in rules with \"each: item\".";
        }
        List<String> known = Vocabulary.VARIABLES.keySet().stream()
                .filter(variable -> RuleLanguage.known(variable, scope))
                .toList();
        return "Unknown name \"" + name + "\"." + Words.didYouMean(name, known) + " A rule knows "
                + String.join(", ", known) + ".";
    }

    private static String mismatch(MatchResult overload) {
        String operator =
                OPERATORS.getOrDefault(overload.group(1), overload.group(1).replace("_", ""));
        String types = overload.group(2).replaceAll("^\\(|\\)$", "").replace(", ", " and ");
        return "\"" + operator + "\" cannot be used with " + types + ".";
    }

    private static String sentence(String said) {
        String trimmed = said.strip().replaceAll("\\s+", " ");
        String capital =
                trimmed.isEmpty() ? "Cannot be read" : Character.toUpperCase(trimmed.charAt(0)) + trimmed.substring(1);
        return capital.endsWith(".") ? capital : capital + ".";
    }
}
