package org.gatehouse.model;

/// What a reader sees instead of a column's value, from the weakest to the strongest.
public enum Mask {
    /// The last four characters stay readable.
    PARTIAL,
    /// A keyed hash: equal values stay equal.
    HASH,
    /// Nothing.
    NULL;

    public boolean atLeast(Mask other) {
        return compareTo(other) >= 0;
    }

    public Mask stronger(Mask other) {
        return atLeast(other) ? this : other;
    }
}
