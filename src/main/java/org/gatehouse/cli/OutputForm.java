package org.gatehouse.cli;

import java.util.function.Consumer;
import org.gatehouse.contract.Json;
import picocli.CommandLine.Option;

/// Whether a command's answer is for people or for machines.
final class OutputForm {
    @Option(names = "--json", description = "Write the service's answer as JSON, for machines.")
    private boolean json;

    /// Writes the answer as it came, or hands it to whoever can say it to people.
    <T> void write(T answer, Surroundings surroundings, Consumer<T> forPeople) {
        if (json) {
            surroundings.out().println(Json.STRICT.writeValueAsString(answer));
        } else {
            forPeople.accept(answer);
        }
    }
}
