package org.gatehouse.detection.sigma;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.detection.event.LogSource;
import org.gatehouse.detection.rule.About;
import org.gatehouse.detection.rule.Correlation;
import org.gatehouse.detection.rule.Expr;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// What files say, before rules, correlations and filters have found each other.
final class Drafts {
    /// @param source as it is written, before any mapping
    record RuleDraft(SourceText text, About about, LogSource source, LogSource mapped, Expr condition) {}

    /// @param rules as they are called
    /// @param correlation with the names of rules where their ids will be
    record CorrelationDraft(
            SourceText text,
            About about,
            List<ScalarNode> rules,
            List<ScalarNode> aliased,
            Correlation correlation,
            boolean generate) {}

    /// @param suppressed what is left out of the rules' matches
    record FilterDraft(
            SourceText text,
            ScalarNode title,
            List<ScalarNode> rules,
            LogSource source,
            Expr suppressed,
            Instant expires) {}

    final List<RuleDraft> rules = new ArrayList<>();
    final List<CorrelationDraft> correlations = new ArrayList<>();
    final List<FilterDraft> filters = new ArrayList<>();
    final List<Mapping> mappings = new ArrayList<>();
    final Map<String, List<String>> placeholders = new HashMap<>();

    /// Takes out all that stands in a file.
    void forget(SourceText text) {
        rules.removeIf(draft -> draft.text() == text);
        correlations.removeIf(draft -> draft.text() == text);
        filters.removeIf(draft -> draft.text() == text);
    }
}
