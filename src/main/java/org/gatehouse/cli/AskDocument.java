package org.gatehouse.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.gatehouse.contract.Json;
import org.gatehouse.model.Ask;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/// A request document from a file or from standard input (`-`).
final class AskDocument {
    private AskDocument() {}

    /// @throws CommandFailure with `NAME:LINE:COLUMN: what is wrong` when it is not a request document
    static Ask read(String name, Surroundings surroundings) {
        try {
            return Json.STRICT.readValue(text(name, surroundings), Ask.class);
        } catch (JacksonException e) {
            throw CommandFailure.refused(List.of(place(name, e) + plain(e.getOriginalMessage())));
        } catch (IOException e) {
            throw CommandFailure.cannotStart("The request document " + name + " cannot be read: " + e.getMessage());
        }
    }

    private static String text(String name, Surroundings surroundings) throws IOException {
        return name.equals("-")
                ? new String(surroundings.in().readAllBytes(), StandardCharsets.UTF_8)
                : Files.readString(Path.of(name));
    }

    /// `request.json:3:14: /items/0/action: `, as far as it is known.
    private static String place(String name, JacksonException mistake) {
        TokenStreamLocation location = mistake.getLocation();
        String position = location == null || location.getLineNr() < 0
                ? ""
                : ":" + location.getLineNr() + ":" + location.getColumnNr();
        String pointer = mistake.getPath().stream().map(AskDocument::step).collect(Collectors.joining());
        return name + position + ": " + (pointer.isEmpty() ? "" : pointer + ": ");
    }

    private static String step(JacksonException.Reference step) {
        return "/" + (step.getPropertyName() != null ? step.getPropertyName() : step.getIndex());
    }

    /// The message without the names of our packages.
    private static String plain(String message) {
        return TextTable.printable(message.replaceAll("`org\\.gatehouse\\.[a-z.]*([^`]*)`", "$1"));
    }
}
