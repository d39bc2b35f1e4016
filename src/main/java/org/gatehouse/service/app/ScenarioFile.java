package org.gatehouse.service.app;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gatehouse.policy.PolicyRefused;
import org.gatehouse.policy.Scenario;
import org.gatehouse.policy.ScenarioCompiler;

/// Reads the file that `--scenario` names.
final class ScenarioFile {
    private static final long MOST_BYTES = 1 << 20;

    private ScenarioFile() {}

    /// @throws CannotStartException when it cannot be read, or is no scenario; with what stands where in it
    static Scenario read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new CannotStartException(file + ": larger than " + MOST_BYTES + " bytes; a scenario is small.");
            }
            return new ScenarioCompiler().compile(file.toString(), Files.readString(file));
        } catch (PolicyRefused e) {
            throw new CannotStartException(
                    "The scenario in " + file + " has mistakes ("
                            + e.diagnostics().size() + "), each shown in its place:",
                    String.valueOf(e.getMessage()));
        } catch (CharacterCodingException e) {
            throw new CannotStartException(file + ": not in UTF-8.", e);
        } catch (IOException e) {
            throw new CannotStartException("The scenario in " + file + " cannot be read: " + e + ".", e);
        }
    }
}
