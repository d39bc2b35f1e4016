package org.gatehouse.console.submission;

import org.gatehouse.model.Mask;
import org.jspecify.annotations.Nullable;

/// How a column is shown to the person who gets the access.
enum Show {
    AS_IS,
    PARTIAL,
    HASH,
    NULL;

    static Show of(@Nullable Mask mask) {
        return mask == null ? AS_IS : valueOf(mask.name());
    }

    @Nullable
    Mask mask() {
        return this == AS_IS ? null : Mask.valueOf(name());
    }
}
