package org.gatehouse.console.i18n;

import java.util.Locale;

/// How the console writes numbers. Thousands are parted by a narrow no-break space: `184 203`.
public final class Numbers {
    private static final char GROUP = '\u202f';
    private static final long THOUSAND = 1_000;
    private static final long MILLION = 1_000_000;
    private static final String[] BYTE_UNITS = {"B", "kB", "MB", "GB", "TB", "PB", "EB"};

    private Numbers() {}

    /// All digits: `3 412`.
    public static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', GROUP);
    }

    /// A count of what waits: `38`, and past a thousand, to which alone it is counted, `1 000+`.
    public static String counted(long count) {
        return count > THOUSAND ? grouped(THOUSAND) + "+" : grouped(count);
    }

    /// At most five digits where exactness does not matter: `11 204`, `640 k`, `2.9 M`, `1.2 G`.
    public static String brief(long number) {
        long size = Math.abs(number);
        if (size < 100 * THOUSAND) {
            return grouped(number);
        }
        if (size < MILLION) {
            return number / THOUSAND + "\u00a0k";
        }
        return size < THOUSAND * MILLION
                ? scaled((double) number / MILLION, "M")
                : scaled((double) number / (THOUSAND * MILLION), "G");
    }

    /// Bytes in powers of a thousand: `812 B`, `9.1 MB`.
    public static String bytes(long bytes) {
        double value = bytes;
        int unit = 0;
        while (Math.abs(value) >= THOUSAND && unit < BYTE_UNITS.length - 1) {
            value /= THOUSAND;
            unit++;
        }
        return unit == 0 ? grouped(bytes) + "\u00a0B" : scaled(value, BYTE_UNITS[unit]);
    }

    /// A share between 0 and 1 as whole per cent: `87 %`.
    public static String percent(double share) {
        return Math.round(share * 100) + "\u00a0%";
    }

    private static String scaled(double value, String unit) {
        String digits = Math.abs(value) < 100 ? "%.1f" : "%.0f";
        return String.format(Locale.ROOT, digits, value) + "\u00a0" + unit;
    }
}
