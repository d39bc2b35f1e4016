package org.gatehouse.detection.sigma;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gatehouse.detection.event.Fold;
import org.gatehouse.detection.rule.Cidr;
import org.gatehouse.detection.rule.Expr;
import org.gatehouse.detection.rule.Glob;
import org.gatehouse.detection.rule.Test;
import org.gatehouse.detection.sigma.Modifiers.Modifier;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// Reads what is asked of one field: its values under its modifiers.
final class ValueReader {
    private static final int LONGEST = 10_000;
    private static final int LONGEST_REGEX = 2_000;
    private static final String DASHES = "-/–—―";

    private final SourceText source;
    private final FieldNames names;
    private final Map<String, List<String>> placeholders;

    ValueReader(SourceText source, FieldNames names, Map<String, List<String>> placeholders) {
        this.source = source;
        this.names = names;
        this.placeholders = placeholders;
    }

    Optional<Expr> keyword(ScalarNode keyword) {
        return read(new Modifiers(keyword, "", List.of()), Test.EVERYWHERE, keyword);
    }

    Optional<Expr> read(Modifiers modifiers, String field, Node node) {
        if (node instanceof SequenceNode list && list.getValue().isEmpty()) {
            source.problem(list, "The list is empty; nothing would match.");
            return Optional.empty();
        }
        List<Node> values = node instanceof SequenceNode list ? list.getValue() : List.of(node);
        if (modifiers.has(Modifier.ALL) && values.size() < 2) {
            source.problem(modifiers.key(), "\"all\" links the values of a list; there is only one value.");
            return Optional.empty();
        }
        List<Expr> read = new ArrayList<>();
        for (Node value : values) {
            if (!(value instanceof ScalarNode scalar)) {
                source.problem(value, "A value is a text, a number, true, false or null.");
                return Optional.empty();
            }
            Optional<Expr> one = value(modifiers, field, scalar);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            read.add(one.get());
        }
        Expr linked = modifiers.has(Modifier.ALL) ? Expr.all(read) : Expr.any(read);
        return Optional.of(modifiers.has(Modifier.NEQ) ? new Expr.Not(linked) : linked);
    }

    private Optional<Expr> value(Modifiers modifiers, String field, ScalarNode scalar) {
        boolean everywhere = field.equals(Test.EVERYWHERE);
        Optional<Modifier> kind = modifiers.kind();
        boolean regex = kind.isEmpty() || kind.get() == Modifier.RE;
        if (everywhere && (Texts.isNull(scalar) || !regex)) {
            return refused(scalar, "A keyword is a text that is looked for in all of the event; name a field.");
        }
        if (Texts.isNull(scalar)) {
            boolean alone = modifiers.chain().stream().allMatch(m -> m == Modifier.NEQ || m == Modifier.ALL);
            return alone
                    ? Optional.of(new Expr.Ask(new Test.Missing(field)))
                    : refused(scalar, "null goes with no modifier but \"neq\".");
        }
        if (scalar.getValue().length() > LONGEST) {
            return refused(scalar, "The value is longer than " + LONGEST + " characters.");
        }
        return kind.isEmpty()
                ? matches(modifiers, field, scalar)
                : switch (kind.get()) {
                    case EXISTS -> exists(field, scalar);
                    case RE -> regex(modifiers, field, scalar);
                    case CIDR -> network(modifiers, field, scalar);
                    case FIELDREF -> reference(modifiers, field, scalar);
                    default -> compares(kind.get(), field, scalar);
                };
    }

    private Optional<Expr> refused(ScalarNode place, String message) {
        source.problem(place, message);
        return Optional.empty();
    }

    private static Optional<Expr> exists(String field) {
        return Optional.of(new Expr.Ask(new Test.Exists(field)));
    }

    private Optional<Expr> exists(String field, ScalarNode scalar) {
        if (!scalar.getTag().equals(Tag.BOOL)) {
            return refused(scalar, "\"exists\" is true or false.");
        }
        return Words.lower(scalar.getValue()).equals("true")
                ? exists(field)
                : exists(field).map(Expr.Not::new);
    }

    private Optional<Expr> compares(Modifier modifier, String field, ScalarNode scalar) {
        if (!Texts.isNumber(scalar) || !Texts.plain(scalar).matches("-?[0-9][0-9.]*")) {
            return refused(scalar, "\"" + modifier.written() + "\" compares with a number.");
        }
        Test.Order order = Objects.requireNonNull(Modifiers.ORDERS.get(modifier));
        return Optional.of(new Expr.Ask(new Test.Compares(field, order, new BigDecimal(Texts.plain(scalar)))));
    }

    private Optional<Expr> regex(Modifiers modifiers, String field, ScalarNode scalar) {
        List<Expr> any = new ArrayList<>();
        for (String text : texts(modifiers, scalar)) {
            if (text.length() > LONGEST_REGEX) {
                return refused(scalar, "The expression is longer than " + LONGEST_REGEX + " characters.");
            }
            try {
                Pattern.compile(text);
            } catch (PatternSyntaxException e) {
                return refused(
                        scalar,
                        "Not an expression that is taken here: " + e.getDescription() + ": \"" + e.getPattern()
                                + "\". Expressions run in linear time, without looking ahead or back.");
            }
            any.add(new Expr.Ask(new Test.Regex(
                    field, text, modifiers.has(Modifier.I), modifiers.has(Modifier.M), modifiers.has(Modifier.S))));
        }
        return any.isEmpty() ? Optional.empty() : Optional.of(Expr.any(any));
    }

    private Optional<Expr> network(Modifiers modifiers, String field, ScalarNode scalar) {
        List<Expr> any = new ArrayList<>();
        for (String text : texts(modifiers, scalar)) {
            Optional<Cidr> network = Cidr.parse(text);
            if (network.isEmpty()) {
                return refused(scalar, "\"" + text + "\" is no network; write it like 10.0.0.0/8 or 2001:db8::/32.");
            }
            any.add(new Expr.Ask(new Test.Within(field, network.get())));
        }
        return any.isEmpty() ? Optional.empty() : Optional.of(Expr.any(any));
    }

    private Optional<Expr> reference(Modifiers modifiers, String field, ScalarNode scalar) {
        String other = scalar.getValue().replace(" ", "");
        Optional<String> named = names.field(other);
        if (other.isEmpty() || named.isEmpty()) {
            return refused(scalar, other.isEmpty() ? "\"fieldref\" names a field." : names.whyNot(other));
        }
        Test.How how = modifiers.has(Modifier.CONTAINS)
                ? Test.How.CONTAINS
                : modifiers.has(Modifier.STARTSWITH)
                        ? Test.How.STARTS
                        : modifiers.has(Modifier.ENDSWITH) ? Test.How.ENDS : Test.How.EQUAL;
        return Optional.of(new Expr.Ask(new Test.SameAs(field, named.get(), how, modifiers.has(Modifier.CASED))));
    }

    private Optional<Expr> matches(Modifiers modifiers, String field, ScalarNode scalar) {
        List<Encoding> values = new ArrayList<>();
        boolean verbatim = scalar.getTag().equals(Tag.STR);
        for (String text : texts(modifiers, scalar)) {
            values.add(new Encoding(verbatim ? Texts.glob(text) : Glob.literal(text), false));
        }
        for (Modifier modifier : modifiers.chain()) {
            if (encodes(modifier)
                    && !values.stream().allMatch(value -> value.glob().isLiteral())) {
                return refused(scalar, "\"" + modifier.written() + "\" encodes a text without wildcards.");
            }
            if (modifier == Modifier.BASE64OFFSET
                    && values.stream().anyMatch(v -> v.glob().length() < 3)) {
                return refused(scalar, "\"base64offset\" needs three characters at least.");
            }
            values = values.stream()
                    .flatMap(value -> apply(modifier, value).stream())
                    .toList();
        }
        boolean cased = modifiers.has(Modifier.CASED);
        List<Expr> any = new ArrayList<>();
        for (Encoding value : values) {
            Glob glob = field.equals(Test.EVERYWHERE)
                    ? value.glob().startingAnywhere().endingAnywhere()
                    : value.glob();
            any.add(new Expr.Ask(new Test.Matches(field, cased ? glob : glob.map(Fold::fold), cased)));
        }
        return any.isEmpty() ? Optional.empty() : Optional.of(Expr.any(any));
    }

    private static boolean encodes(Modifier modifier) {
        return switch (modifier) {
            case BASE64, BASE64OFFSET, WIDE, UTF16, UTF16LE, UTF16BE -> true;
            default -> false;
        };
    }

    private static List<Encoding> apply(Modifier modifier, Encoding value) {
        Glob glob = value.glob();
        return switch (modifier) {
            case CONTAINS -> List.of(new Encoding(glob.startingAnywhere().endingAnywhere(), value.bytes()));
            case STARTSWITH -> List.of(new Encoding(glob.endingAnywhere(), value.bytes()));
            case ENDSWITH -> List.of(new Encoding(glob.startingAnywhere(), value.bytes()));
            case WINDASH -> List.of(new Encoding(dashes(glob), value.bytes()));
            case WIDE, UTF16LE -> List.of(value.utf16(false, false));
            case UTF16BE -> List.of(value.utf16(true, false));
            case UTF16 -> List.of(value.utf16(false, true));
            case BASE64 -> List.of(value.base64());
            case BASE64OFFSET -> value.base64Offset();
            default -> List.of(value);
        };
    }

    /// Takes what begins an option of a command line for any dash; what joins two words stays as it is.
    private static Glob dashes(Glob glob) {
        int[] tokens = new int[glob.length()];
        for (int i = 0; i < tokens.length; i++) {
            int token = glob.token(i);
            boolean begins = DASHES.indexOf(token) >= 0
                    && (i == 0 || !inWord(glob.token(i - 1)))
                    && i + 1 < tokens.length
                    && inWord(glob.token(i + 1));
            tokens[i] = begins ? Glob.DASH : token;
        }
        return Glob.of(tokens);
    }

    private static boolean inWord(int token) {
        return token == '_' || (token >= 0 && Character.isLetterOrDigit(token));
    }

    /// The text of a value, or all that its placeholders make of it; nothing when it is refused.
    private List<String> texts(Modifiers modifiers, ScalarNode scalar) {
        if (!modifiers.has(Modifier.EXPAND)) {
            return List.of(Texts.plain(scalar));
        }
        for (String name : Texts.placeholders(scalar.getValue())) {
            if (!placeholders.containsKey(name)) {
                source.problem(
                        scalar,
                        "The placeholder %" + name + "% has no values." + Words.didYouMean(name, placeholders.keySet())
                                + " Give it some under \"placeholders:\" in a file beside the rules.");
                return List.of();
            }
        }
        List<String> texts = Texts.expanded(scalar.getValue(), placeholders);
        if (texts.isEmpty()) {
            source.problem(scalar, "The placeholders make too many values.");
        }
        return texts;
    }
}
