package org.gatehouse.detection.rule;

import java.util.List;
import org.gatehouse.model.incident.Severity;
import org.jspecify.annotations.Nullable;

/// What people are told of a rule.
///
/// @param id names it for ever; its name, or made of its title, when its author gave it none
/// @param name what correlations may call it instead
/// @param file that it stands in
/// @param line where it begins, from 1
/// @param playbook what to do about a match, by the playbook's id
public record About(
        String id,
        @Nullable String name,
        String title,
        String description,
        Severity level,
        List<String> falsePositives,
        List<String> tags,
        List<String> fields,
        @Nullable String playbook,
        String file,
        int line) {
    public About {
        falsePositives = List.copyOf(falsePositives);
        tags = List.copyOf(tags);
        fields = List.copyOf(fields);
    }

    /// Whether a correlation that names this means this rule.
    public boolean isCalled(String called) {
        return id.equals(called) || called.equals(name);
    }
}
