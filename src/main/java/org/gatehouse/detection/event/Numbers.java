package org.gatehouse.detection.event;

import java.math.BigDecimal;

/// Numbers as texts, so that `1.50` in a rule and `1.5` in an event are the same.
public final class Numbers {
    private static final int LONGEST = 40;
    private static final int LARGEST_EXPONENT = 40;

    private Numbers() {}

    /// The one way to write this number; a text that is no number, or one too large to write out, stays as it is.
    public static String canonical(String number) {
        if (number.length() > LONGEST) {
            return number;
        }
        try {
            BigDecimal decimal = new BigDecimal(number);
            if (decimal.signum() == 0) {
                return "0";
            }
            return Math.abs(decimal.scale()) > LARGEST_EXPONENT
                    ? number
                    : decimal.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return number;
        }
    }
}
