package org.gatehouse.policy;

/// Turns a scenario's text into one that answers. Thread-safe and reusable.
public final class ScenarioCompiler {
    private final ScenarioLanguage language = new ScenarioLanguage();

    public ScenarioCompiler() {}

    /// @param fileName how diagnostics name the text
    /// @param text YAML, of which JSON is a part
    /// @throws PolicyRefused when anything is wrong with the text, with everything that is
    public Scenario compile(String fileName, String text) {
        PolicySource source = new PolicySource(fileName, text, "scenario");
        return new ScenarioReader(source, language, new Problems(source)).read(text);
    }
}
