package org.gatehouse.detection.sigma;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What fields of a rule are called in our events: the same, unless a mapping says otherwise.
///
/// @param map null when names stay as they are
/// @param by the mapping, for messages
record FieldNames(@Nullable Map<String, String> map, String by) {
    static final FieldNames SAME = new FieldNames(null, "");

    /// @return nothing when the mapping does not know it
    Optional<String> field(String name) {
        return map == null ? Optional.of(name) : Optional.ofNullable(map.get(name));
    }

    String whyNot(String name) {
        return "The mapping \"" + by + "\" does not say which field of our events \"" + name + "\" is; add it there."
                + (map == null ? "" : Words.didYouMean(name, map.keySet()));
    }
}
