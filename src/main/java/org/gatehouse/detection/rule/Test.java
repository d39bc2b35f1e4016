package org.gatehouse.detection.rule;

import java.math.BigDecimal;

/// What is asked of one field of an event. Of a field with several values, one that answers is enough. Equal tests are
/// answered once for all rules.
public sealed interface Test {
    /// The field that keywords are looked for in: all of the event.
    String EVERYWHERE = "";

    String field();

    /// In words, for people.
    String words();

    /// @param cased whether case matters; when it does not, `glob` is folded
    record Matches(String field, Glob glob, boolean cased) implements Test {
        @Override
        public String words() {
            return glob.toString();
        }
    }

    /// A regular expression that finds something, case mattering unless it says otherwise.
    record Regex(String field, String pattern, boolean ignoreCase, boolean multiline, boolean dotAll) implements Test {
        @Override
        public String words() {
            return "/" + pattern + "/" + (ignoreCase ? "i" : "") + (multiline ? "m" : "") + (dotAll ? "s" : "");
        }
    }

    record Within(String field, Cidr network) implements Test {
        @Override
        public String words() {
            return "in " + network;
        }
    }

    record Compares(String field, Order order, BigDecimal number) implements Test {
        @Override
        public String words() {
            return order.sign() + " " + number.toPlainString();
        }
    }

    /// Null, or not there at all.
    record Missing(String field) implements Test {
        @Override
        public String words() {
            return "no value";
        }
    }

    /// There, whatever its value.
    record Exists(String field) implements Test {
        @Override
        public String words() {
            return "there";
        }
    }

    /// Compared with another field of the same event.
    record SameAs(String field, String other, How how, boolean cased) implements Test {
        @Override
        public String words() {
            return how.words() + other;
        }
    }

    enum How {
        EQUAL("the same as "),
        STARTS("starts with "),
        ENDS("ends with "),
        CONTAINS("contains ");

        private final String words;

        How(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    enum Order {
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">="),
        EQUAL("=");

        private final String sign;

        Order(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        /// @param comparison of what is with what is asked: negative, zero, positive
        public boolean holds(int comparison) {
            return switch (this) {
                case LESS -> comparison < 0;
                case AT_MOST -> comparison <= 0;
                case MORE -> comparison > 0;
                case AT_LEAST -> comparison >= 0;
                case EQUAL -> comparison == 0;
            };
        }
    }
}
