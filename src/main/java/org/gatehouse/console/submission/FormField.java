package org.gatehouse.console.submission;

import java.util.Arrays;
import java.util.Optional;

/// The parts of the form that can be wrong, in the order in which they stand.
enum FormField {
    ITEMS("/items"),
    PURPOSE("/purpose/type"),
    DETAIL("/purpose/detail"),
    JUSTIFICATION("/business_justification"),
    TICKET("/ticket"),
    START("/requested_access/start"),
    DURATION("/requested_access/max_duration"),
    OFFICE("/requested_locations/office_country"),
    PHYSICAL("/requested_locations/physical_country"),
    SUBJECT("/subject");

    private final String pointer;

    FormField(String pointer) {
        this.pointer = pointer;
    }

    /// The field that a JSON pointer into the request document leads to.
    static Optional<FormField> at(String pointer) {
        return Arrays.stream(values())
                .filter(field -> pointer.equals(field.pointer) || pointer.startsWith(field.pointer + "/"))
                .findFirst();
    }
}
