package org.gatehouse.policy;

import org.gatehouse.model.PolicyRef;

/// Turns a policy's text into one that judges. Thread-safe and reusable; making one is the costly part.
public final class PolicyCompiler {
    private final RuleLanguage language = new RuleLanguage();

    public PolicyCompiler() {}

    /// @param fileName how diagnostics and verdicts name the text
    /// @param ref id and version as the register gives them; the id must be that of the text's `policy:`
    /// @throws PolicyRefused when anything is wrong with the text, with everything that is
    public CompiledPolicy compile(String fileName, PolicyRef ref, String yaml) {
        PolicySource source = new PolicySource(fileName, yaml);
        return new PolicyReader(source, language, new Problems(source)).read(ref, yaml);
    }
}
