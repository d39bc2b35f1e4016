package org.gatehouse.detection.sigma;

import java.util.List;
import org.gatehouse.detection.rule.RuleSet;

/// What became of files of rules.
///
/// @param rules those that can run
/// @param problems why others cannot; a file with a problem is refused whole
public record Compilation(RuleSet rules, List<Diagnostic> problems) {
    public Compilation {
        problems = List.copyOf(problems);
    }
}
