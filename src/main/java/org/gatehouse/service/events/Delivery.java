package org.gatehouse.service.events;

import java.util.List;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.event.Activity;

/// What one feed delivered at once: stored whole, or not at all.
public record Delivery(PersonId feed, List<Item> items, List<Rejected> rejected) {
    public Delivery {
        items = List.copyOf(items);
        rejected = List.copyOf(rejected);
    }

    /// One event.
    ///
    /// @param ocsf its whole OCSF form, JSON
    public record Item(Activity activity, String ocsf) {}

    /// One event that cannot be understood.
    ///
    /// @param format what it was read as: `ocsf`, `trino`, `pgaudit`
    /// @param reason what is wrong, for a person
    public record Rejected(String format, String reason, String document) {}
}
