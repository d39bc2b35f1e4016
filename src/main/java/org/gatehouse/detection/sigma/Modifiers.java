package org.gatehouse.detection.sigma;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.detection.rule.Test.Order;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// The key of a value: a field and its modifiers, `CommandLine|contains|all`.
///
/// @param field with spaces stripped
/// @param chain in the order in which they are written
record Modifiers(ScalarNode key, String field, List<Modifiers.Modifier> chain) {
    /// What they do to values, in the order in which they are written, or how values are asked for.
    enum Modifier {
        CONTAINS,
        STARTSWITH,
        ENDSWITH,
        ALL,
        CASED,
        NEQ,
        EXISTS,
        RE,
        I,
        M,
        S,
        CIDR,
        WINDASH,
        BASE64,
        BASE64OFFSET,
        WIDE,
        UTF16,
        UTF16LE,
        UTF16BE,
        FIELDREF,
        EXPAND,
        LT,
        LTE,
        GT,
        GTE;

        String written() {
            return Words.lower(name());
        }
    }

    private static final Set<String> OF_TIME = Set.of("minute", "hour", "day", "week", "month", "year");
    private static final Set<Modifier> REGEX = EnumSet.of(Modifier.I, Modifier.M, Modifier.S);
    static final Map<Modifier, Order> ORDERS = Map.of(
            Modifier.LT, Order.LESS,
            Modifier.LTE, Order.AT_MOST,
            Modifier.GT, Order.MORE,
            Modifier.GTE, Order.AT_LEAST);

    /// Those of which one alone can stand: they say what kind of value it is.
    private static final Set<Modifier> KINDS = EnumSet.of(
            Modifier.EXISTS,
            Modifier.RE,
            Modifier.CIDR,
            Modifier.FIELDREF,
            Modifier.LT,
            Modifier.LTE,
            Modifier.GT,
            Modifier.GTE);

    private static final Set<Modifier> WITH_ANY = EnumSet.of(Modifier.ALL, Modifier.NEQ, Modifier.EXPAND);
    private static final Set<Modifier> WITH_FIELDREF =
            EnumSet.of(Modifier.NEQ, Modifier.CASED, Modifier.CONTAINS, Modifier.STARTSWITH, Modifier.ENDSWITH);

    Modifiers {
        chain = List.copyOf(chain);
    }

    boolean has(Modifier modifier) {
        return chain.contains(modifier);
    }

    Optional<Modifier> kind() {
        return chain.stream().filter(KINDS::contains).findFirst();
    }

    /// @return nothing when it cannot be understood; why is then among the problems
    static Optional<Modifiers> read(ScalarNode key, SourceText source) {
        String[] parts = key.getValue().split("\\|", -1);
        List<Modifier> chain = new ArrayList<>();
        int offset = parts[0].length() + 1;
        boolean sound = true;
        for (int i = 1; i < parts.length; i++) {
            Optional<Modifier> modifier = modifier(parts[i]);
            String wrong = modifier.isEmpty() ? unknown(parts[i]) : misplaced(modifier.get(), chain);
            if (!wrong.isEmpty()) {
                source.problem(key, offset, wrong);
                sound = false;
            } else {
                chain.add(modifier.orElseThrow());
            }
            offset += parts[i].length() + 1;
        }
        return sound ? Optional.of(new Modifiers(key, parts[0].replace(" ", ""), chain)) : Optional.empty();
    }

    private static Optional<Modifier> modifier(String word) {
        for (Modifier modifier : Modifier.values()) {
            if (modifier.written().equals(word)) {
                return Optional.of(modifier);
            }
        }
        return Optional.empty();
    }

    private static String unknown(String word) {
        if (OF_TIME.contains(word)) {
            return "The modifier \"" + word + "\" is not taken: it reads a date without saying in which time zone.";
        }
        List<String> known = new ArrayList<>();
        for (Modifier modifier : Modifier.values()) {
            known.add(modifier.written());
        }
        return "Unknown modifier \"" + word + "\"." + Words.didYouMean(word, known) + " Known are: "
                + String.join(", ", known) + ".";
    }

    /// Why a modifier cannot follow those before it; empty when it can.
    private static String misplaced(Modifier modifier, List<Modifier> before) {
        String written = "\"" + modifier.written() + "\"";
        if (before.contains(modifier)) {
            return "The modifier " + written + " stands here twice.";
        }
        if (REGEX.contains(modifier)) {
            return before.contains(Modifier.RE) ? "" : "The modifier " + written + " follows \"re\" alone.";
        }
        for (Modifier earlier : before) {
            if (excludes(earlier, modifier) || excludes(modifier, earlier)) {
                return "The modifier " + written + " does not go with \"" + earlier.written() + "\".";
            }
        }
        return "";
    }

    private static boolean excludes(Modifier kind, Modifier other) {
        return switch (kind) {
            case EXISTS -> true;
            case FIELDREF -> !WITH_FIELDREF.contains(other);
            case RE -> !WITH_ANY.contains(other) && !REGEX.contains(other);
            case CIDR -> !WITH_ANY.contains(other);
            case LT, LTE, GT, GTE -> true;
            default -> false;
        };
    }
}
