package org.gatehouse.detection.engine;

import com.google.re2j.Pattern;
import java.math.BigDecimal;
import org.gatehouse.detection.event.FieldTable;
import org.gatehouse.detection.event.FlatEvent;
import org.gatehouse.detection.rule.Cidr;
import org.gatehouse.detection.rule.Glob;
import org.gatehouse.detection.rule.Test;

/// Answers one test by looking at the event. Confined to one thread.
@FunctionalInterface
interface Check {
    int LONGEST_NUMBER = 40;

    boolean holds(FlatEvent event);

    static Check of(Test test, FieldTable fields) {
        boolean everywhere = test.field().equals(Test.EVERYWHERE);
        int slot = everywhere ? -1 : fields.slot(test.field());
        return switch (test) {
            case Test.Matches(String field, Glob glob, boolean cased) ->
                any(
                        everywhere,
                        slot,
                        (event, value) -> glob.matches(
                                text(event, value, cased).codePoints().toArray()));
            case Test.Regex regex -> {
                Pattern pattern = Pattern.compile(regex.pattern(), flags(regex));
                yield any(
                        everywhere,
                        slot,
                        (event, value) -> pattern.matcher(event.text(value)).find());
            }
            case Test.Within(String field, Cidr network) ->
                any(false, slot, (event, value) -> network.holds(event.text(value)));
            case Test.Compares compares -> any(false, slot, (event, value) -> compare(compares, event.text(value)));
            case Test.Missing missing -> {
                Check valued = any(false, slot, (event, value) -> true);
                yield event -> !valued.holds(event);
            }
            case Test.Exists exists -> event -> event.first(slot) >= 0;
            case Test.SameAs same -> {
                int other = fields.slot(same.other());
                yield any(false, slot, (event, value) -> same(same, event, value, other));
            }
        };
    }

    /// Asked of one value that has a text.
    @FunctionalInterface
    interface OfValue {
        boolean holds(FlatEvent event, int value);
    }

    private static Check any(boolean everywhere, int slot, OfValue one) {
        if (everywhere) {
            return event -> {
                for (int value = 0; value < event.count(); value++) {
                    if (event.hasText(value) && one.holds(event, value)) {
                        return true;
                    }
                }
                return false;
            };
        }
        return event -> {
            for (int value = event.first(slot); value >= 0; value = event.next(value)) {
                if (event.hasText(value) && one.holds(event, value)) {
                    return true;
                }
            }
            return false;
        };
    }

    private static String text(FlatEvent event, int value, boolean cased) {
        return cased ? event.text(value) : event.foldedText(value);
    }

    private static int flags(Test.Regex regex) {
        return (regex.ignoreCase() ? Pattern.CASE_INSENSITIVE : 0)
                | (regex.multiline() ? Pattern.MULTILINE : 0)
                | (regex.dotAll() ? Pattern.DOTALL : 0);
    }

    private static boolean compare(Test.Compares compares, String text) {
        // a long row of digits would take its time to be read
        if (text.isEmpty() || text.length() > LONGEST_NUMBER || text.charAt(0) > '9') {
            return false;
        }
        try {
            return compares.order().holds(new BigDecimal(text).compareTo(compares.number()));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean same(Test.SameAs test, FlatEvent event, int value, int other) {
        String one = text(event, value, test.cased());
        for (int each = event.first(other); each >= 0; each = event.next(each)) {
            if (event.hasText(each) && same(test.how(), one, text(event, each, test.cased()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean same(Test.How how, String one, String other) {
        return switch (how) {
            case EQUAL -> one.equals(other);
            case STARTS -> one.startsWith(other);
            case ENDS -> one.endsWith(other);
            case CONTAINS -> one.contains(other);
        };
    }
}
