package org.gatehouse.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.model.Action;

/// Every operation that the OPA plugin of Trino 476 asks about, and what each takes.
public final class TrinoOperations {
    private static final String FILE = "trino-operations-476.csv";

    private TrinoOperations() {}

    /// @param resource the kind of resource it is asked with
    /// @param on what a grant must be on to allow it
    /// @param takes the actions of grants that allow it
    /// @param anybody whether it takes none
    public record Row(String name, String resource, String on, Set<Action> takes, boolean anybody) {
        private static Row of(String line) {
            String[] cells = line.split(",", -1);
            boolean anybody = cells[3].equals("anybody");
            Set<Action> takes = anybody || cells[3].equals("-")
                    ? Set.of()
                    : Arrays.stream(cells[3].split(" ", -1))
                            .map(word -> Action.valueOf(word.toUpperCase(Locale.ROOT)))
                            .collect(Collectors.toUnmodifiableSet());
            return new Row(cells[0], cells[1], cells[2], takes, anybody);
        }
    }

    public static List<Row> of476() {
        try (InputStream in = Objects.requireNonNull(TrinoOperations.class.getResourceAsStream(FILE), FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Row::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
