package org.gatehouse.model;

import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Bounds on the use of a grant. Null means unbounded; an empty set means nowhere.
///
/// @param rows rows read over the grant's life
/// @param bytes bytes read over the grant's life
/// @param networks CIDR blocks access may come from
/// @param countries ISO 3166-1 alpha-2 countries access may come from
public record Limits(
        @Nullable Long rows,
        @Nullable Long bytes,
        @Nullable SortedSet<String> networks,
        @Nullable SortedSet<String> countries) {
    public static final Limits NONE = new Limits(null, null, null, null);

    public Limits {
        networks = networks == null ? null : Copies.sorted(networks);
        countries = countries == null ? null : Copies.sorted(countries);
    }

    /// What satisfies both.
    public Limits intersect(Limits other) {
        return new Limits(
                least(rows, other.rows),
                least(bytes, other.bytes),
                common(networks, other.networks),
                common(countries, other.countries));
    }

    /// Whether everything these limits allow is also allowed by `wider`.
    public boolean within(Limits wider) {
        return intersect(wider).equals(this);
    }

    private static @Nullable Long least(@Nullable Long a, @Nullable Long b) {
        if (a == null) {
            return b;
        }
        return b == null ? a : Long.valueOf(Math.min(a, b));
    }

    private static @Nullable SortedSet<String> common(@Nullable SortedSet<String> a, @Nullable SortedSet<String> b) {
        if (a == null) {
            return b;
        }
        if (b == null) {
            return a;
        }
        SortedSet<String> both = new TreeSet<>(a);
        both.retainAll(b);
        return both;
    }
}
