package org.gatehouse.detection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Reads files of cases: `=== title`, the text of rules, `---`, then a line an event. Rules may be
/// several documents: the last `---` ends them.
final class CaseFile {
    /// One case. Its title cites the section of the specification.
    record Case(String title, String rules, List<String> events) {
        @Override
        public String toString() {
            return title;
        }
    }

    private CaseFile() {}

    static Stream<Case> read(String name) {
        try {
            String text = Files.readString(Path.of("src/test/resources/detection", name));
            return Stream.of(text.split("(?m)^=== ")).skip(1).map(CaseFile::one);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Case one(String text) {
        int title = text.indexOf('\n');
        int rules = text.lastIndexOf("\n---\n");
        List<String> events = new ArrayList<>();
        text.substring(rules + 5).lines().filter(line -> !line.isBlank()).forEach(events::add);
        return new Case(text.substring(0, title), text.substring(title + 1, rules + 1), events);
    }
}
