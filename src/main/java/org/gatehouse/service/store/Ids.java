package org.gatehouse.service.store;

import org.gatehouse.model.Id;

/// Numbered ids (`REQ-20418`) as the store keeps them: by their number, so that they sort as people count.
final class Ids {
    /// The number of an id that no stored record can bear.
    private static final long NONE = -1;

    private Ids() {}

    /// The number to look for. Leading zeros make another id, which is stored nowhere.
    static long number(Id id) {
        String digits = id.value().substring(id.value().lastIndexOf('-') + 1);
        return digits.length() > 1 && digits.charAt(0) == '0' ? NONE : Long.parseLong(digits);
    }

    /// The number to store under.
    ///
    /// @throws IllegalArgumentException for a number with leading zeros
    static long numberToStore(Id id) {
        long number = number(id);
        if (number == NONE) {
            throw new IllegalArgumentException(id.value() + " cannot be stored: its number has leading zeros");
        }
        return number;
    }
}
