package org.gatehouse.model.query;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gatehouse.model.Id;
import org.gatehouse.model.event.Activity;
import org.jspecify.annotations.Nullable;

/// Holds one event against one term, the term's negation aside.
final class Tests {
    private Tests() {}

    static boolean test(Term term, Activity activity) {
        return switch (term) {
            case Term.Match match -> matches(match, activity);
            case Term.Compare compare -> {
                Long number = number(compare.field(), activity);
                yield number != null && compare.comparison().holds(number, compare.number());
            }
            case Term.Word word ->
                Stream.of(
                                activity.name(),
                                activity.user(),
                                activity.asset(),
                                activity.statement() == null ? "" : activity.statement())
                        .anyMatch(text -> folded(text).contains(word.text()));
        };
    }

    private static boolean matches(Term.Match match, Activity activity) {
        List<String> has = values(match.field(), activity);
        for (String wanted : match.values()) {
            if (wanted.equals(Field.NONE) ? has.isEmpty() : anyFits(match.field(), has, wanted)) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyFits(Field field, List<String> has, String wanted) {
        for (String value : has) {
            if (fits(field, folded(value), wanted)) {
                return true;
            }
        }
        return false;
    }

    private static boolean fits(Field field, String value, String wanted) {
        return switch (field.kind()) {
            case CONTAINED -> value.contains(wanted);
            case NAME -> Glob.fits(wanted, value) || value.startsWith(wanted + ".");
            case CHOICE, TEXT, PERSON, LIST, NUMBER -> Glob.fits(wanted, value);
        };
    }

    static @Nullable Long number(Field field, Activity activity) {
        return switch (field) {
            case ROWS -> activity.rows();
            case BYTES -> activity.bytes();
            case DURATION -> activity.durationMs();
            case COVERAGE,
                    CLASS,
                    AFFILIATION,
                    ACTION,
                    OPERATION,
                    OUTCOME,
                    COUNTRY,
                    SOURCE,
                    FEED,
                    REGION,
                    ASSET,
                    PERSON,
                    ACTOR,
                    COLUMN,
                    CLIENT,
                    ADDRESS,
                    GRANT,
                    OVER,
                    UID,
                    STATEMENT -> null;
        };
    }

    /// Those that the event has; empty when it has none.
    static List<String> values(Field field, Activity activity) {
        return switch (field) {
            case COVERAGE -> one(activity.coverage());
            case CLASS -> one(activity.dataClass());
            case AFFILIATION -> one(activity.affiliation());
            case ACTION -> one(activity.action());
            case OPERATION -> one(activity.operation());
            case OUTCOME -> one(activity.outcome());
            case COUNTRY -> one(activity.country());
            case SOURCE -> one(activity.source());
            case FEED -> one(activity.feed());
            case REGION -> one(activity.region());
            case ASSET -> activity.asset().isEmpty() ? List.of() : one(activity.asset());
            case PERSON -> person(activity);
            case ACTOR -> activity.actors();
            case COLUMN -> activity.columns();
            case CLIENT -> one(activity.client());
            case ADDRESS -> one(activity.address());
            case GRANT -> one(activity.grant());
            case OVER -> one(activity.over());
            case UID -> one(activity.uid());
            case STATEMENT -> one(activity.statement());
            case ROWS, BYTES, DURATION -> one(number(field, activity));
        };
    }

    /// Somebody who is not in the register is none.
    private static List<String> person(Activity activity) {
        return activity.person() == null
                ? List.of(activity.user())
                : List.of(activity.person().value(), activity.name(), activity.user());
    }

    private static List<String> one(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case Enum<?> word -> List.of(word.name());
            case Id id -> List.of(id.value());
            default -> List.of(value.toString());
        };
    }

    static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
