package org.gatehouse.cli;

import java.util.List;
import org.gatehouse.model.Ask;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// Takes what is asked for from a document or from options, never from both.
final class AskInput {
    private AskInput() {}

    /// @param document a file, or `-`; null when there are only options
    /// @param draft whether words may be missing still
    /// @throws ParameterException when both are given, or too little
    static Ask read(
            @Nullable String document,
            AskOptions options,
            boolean draft,
            CommandSpec command,
            Surroundings surroundings) {
        if (document != null) {
            if (options.given()) {
                throw new ParameterException(command.commandLine(), "Give a document or options, not both.");
            }
            return AskDocument.read(document, surroundings);
        }
        List<String> missing = options.missing(draft);
        if (!missing.isEmpty()) {
            throw new ParameterException(
                    command.commandLine(), "Missing: " + String.join(", ", missing) + " (or a request document).");
        }
        return options.ask();
    }
}
