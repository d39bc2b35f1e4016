package org.gatehouse.policy;

import java.util.List;
import org.gatehouse.model.Slot;
import org.jspecify.annotations.Nullable;

/// One rule of a policy, ready to be asked.
///
/// @param place where it begins
/// @param source the same as `file:line:column`
/// @param title its words for people, except for a denial
/// @param deny the words of its denial; null: it denies nothing
record Rule(
        String id,
        Place place,
        String source,
        String title,
        Scope scope,
        Condition when,
        @Nullable String deny,
        List<Slot> slots,
        @Nullable LimitRule limit,
        boolean autoApprove) {
    Rule {
        slots = List.copyOf(slots);
    }

    /// Whether it says how an item may be approved: nothing is approved about which no rule does.
    boolean speaksForApproval() {
        return autoApprove || !slots.isEmpty();
    }
}
