package org.gatehouse.contract;

import java.util.List;

/// A playbook: what to do about one kind of incident.
///
/// @param steps the titles of its tasks, in order
public record PlaybookView(String id, String title, List<String> steps) {
    public PlaybookView {
        steps = List.copyOf(steps);
    }
}
