package org.gatehouse.policy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
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
    private static final Pattern MISSING = Pattern.compile("missing '(.*?)' at .*");
    private static final Pattern MISPLACED = Pattern.compile(
            "(?:token recognition error at: |(?:mismatched|extraneous) input )'(.*?)'(?: expecting .*)?");
    private static final Map<String, String> OPERATORS = Map.of("@in", "in", "_[_]", "[ ]", "_?_:_", "? :");

    /// @param owner the type in which a field was sought, where it is known
    /// @param called whether what is wrong is called like a function
    static CelMessage of(String said, Scope scope, Supplier<Optional<String>> owner, boolean called) {
        Matcher field = FIELD.matcher(said);
        if (field.matches()) {
            // CEL points at the dot before it
            return new CelMessage(unknownField(field.group(1), owner.get()), 1);
        }
        Matcher name = NAME.matcher(said);
        if (name.matches()) {
            // and at the parenthesis after a function
            return called
                    ? new CelMessage(
                            "There is no function \"" + name.group(1) + "\".",
                            -name.group(1).length())
                    : new CelMessage(unknownName(name.group(1), scope), 0);
        }
        return new CelMessage(other(said), 0);
    }

    /// The same of an expression over values of any type, where no field is unknown.
    ///
    /// @param known the names that may be used
    static CelMessage of(String said, Collection<String> known, boolean called) {
        Matcher name = NAME.matcher(said);
        if (!name.matches()) {
            return new CelMessage(other(said), 0);
        }
        String word = name.group(1);
        return called
                ? new CelMessage("There is no function \"" + word + "\".", -word.length())
                : new CelMessage(unknownName(word, known), 0);
    }

    private static String other(String said) {
        Matcher overload = OVERLOAD.matcher(said);
        return overload.matches() ? mismatch(overload.toMatchResult()) : syntax(said);
    }

    private static String unknownField(String name, Optional<String> owner) {
        Collection<String> known = owner.map(Vocabulary::fieldNames).orElseGet(Vocabulary::fieldNames);
        String has =
                owner.map(type -> " It has " + String.join(", ", known) + ".").orElse("");
        return "Unknown field \"" + name + "\"." + Words.didYouMean(name, known) + has;
    }

    private static String unknownName(String name, Scope scope) {
        if (Vocabulary.VARIABLES.containsKey(name) && !RuleLanguage.known(name, scope)) {
            return "\"" + name + "\" is known only in rules with \"each: item\".";
        }
        List<String> known = Vocabulary.VARIABLES.keySet().stream()
                .filter(variable -> RuleLanguage.known(variable, scope))
                .toList();
        return unknownName(name, known);
    }

    private static String unknownName(String name, Collection<String> known) {
        return "Unknown name \"" + name + "\"." + Words.didYouMean(name, known) + " A rule knows "
                + String.join(", ", known) + ".";
    }

    private static String mismatch(MatchResult overload) {
        String operator = overload.group(1);
        String types = overload.group(2)
                .replaceAll("^\\(|\\)$", "")
                .replace("google.protobuf.Duration", "duration")
                .replace("google.protobuf.Timestamp", "timestamp")
                .replace(", ", " and ");
        return "\"" + OPERATORS.getOrDefault(operator, operator.replace("_", "")) + "\" cannot be used with " + types
                + ".";
    }

    private static String syntax(String said) {
        if (END.matcher(said).matches()) {
            return "The expression ends before it is complete.";
        }
        Matcher missing = MISSING.matcher(said);
        if (missing.matches()) {
            return "A \"" + missing.group(1) + "\" is missing.";
        }
        Matcher misplaced = MISPLACED.matcher(said);
        if (misplaced.matches()) {
            String token = misplaced.group(1).strip();
            return "\"" + token + "\" cannot stand here." + (token.equals("=") ? " Did you mean \"==\"?" : "");
        }
        if (said.startsWith("Expression recursion limit")) {
            return "The expression is nested too deeply; make two rules of it.";
        }
        if (said.startsWith("expression code point size")) {
            return "The condition is longer than " + RuleLanguage.LONGEST_EXPRESSION
                    + " characters; make two rules of it.";
        }
        if (said.startsWith("For input string")) {
            return "A number is out of range.";
        }
        String sentence = said.strip().replaceAll("\\s+", " ");
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }
}
