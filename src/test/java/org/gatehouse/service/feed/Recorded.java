package org.gatehouse.service.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gatehouse.model.event.AccessEvent;

/// What real sources wrote, and how readers' answers are written down for comparison.
final class Recorded {
    private Recorded() {}

    static byte[] bytes(String name) {
        try (InputStream in = Objects.requireNonNull(Recorded.class.getResourceAsStream("/feed/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static EventReader reader(String name) {
        return name.startsWith("trino")
                ? new TrinoReader()
                : name.startsWith("ocsf") ? new OcsfReader() : new PgAuditReader();
    }

    static String written(List<Parsed> parsed) {
        return parsed.stream().map(Recorded::written).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String written(Parsed parsed) {
        return switch (parsed) {
            case Parsed.Good(AccessEvent event) -> summary(event) + "\n    " + event.ocsf();
            case Parsed.Fault(String reason, String document) -> "FAULT " + reason;
        };
    }

    private static String summary(AccessEvent event) {
        return String.join(
                " | ",
                event.uid(),
                event.time().toString(),
                event.type() + " " + event.operation() + " as " + event.action() + " " + event.outcome(),
                event.actors().isEmpty() ? event.user() : event.user() + " by " + event.actors(),
                event.asset(),
                "columns " + event.columns().stream().sorted().toList() + " unmasked "
                        + (event.unmasked() == null
                                ? "unknown"
                                : event.unmasked().stream().sorted().toList()),
                "rows " + event.rows() + " bytes " + event.bytes() + " ms " + event.durationMs(),
                event.client() + " at " + event.address(),
                String.valueOf(event.statement()).replace("\n", "\\n"));
    }
}
