package org.gatehouse.policy;

import java.util.List;
import org.gatehouse.model.PolicyRef;

/// Policies of a few rules, for tests of what rules do together.
final class SmallPolicy {
    private static final String HEAD = """
            policy: TEST
            title: A policy under test
            service_level:
              decide_within: {emergency: PT15M, critical: PT1H, high: PT4H, medium: PT24H, low: P3D}
              activate_within: {emergency: PT1H, normal: P3D}
            rules:
            """;

    private SmallPolicy() {}

    /// @param rules each as the inside of a flow mapping without `id` and `title`: `when: "true", deny: "No."`
    static CompiledPolicy of(String... rules) {
        return of(List.of(rules));
    }

    static CompiledPolicy of(List<String> rules) {
        StringBuilder yaml = new StringBuilder(HEAD);
        int number = 0;
        for (String rule : rules) {
            number++;
            yaml.append("  - {id: rule-%1$d, title: \"Rule %1$d\", ".formatted(number));
            yaml.append(rule).append("}\n");
        }
        return UsProtected.COMPILER.compile("test.yaml", new PolicyRef("TEST", 1), yaml.toString());
    }
}
