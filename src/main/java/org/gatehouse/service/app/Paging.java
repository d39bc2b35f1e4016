package org.gatehouse.service.app;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.service.incident.Pager;
import org.gatehouse.service.incident.Webhook;
import org.gatehouse.service.records.Records;

/// Who is told what cannot wait, as `paging.toml` in the data folder says: `paging.url` and `paging.secret`. It
/// is a file of its own because it holds a secret.
final class Paging {
    static final String FILE = "paging.toml";

    private static final int SHORTEST_SECRET = 16;

    private Paging() {}

    /// @param opened gets what must be closed
    /// @return the pager, at work; empty when nobody is to be told
    /// @throws CannotStartException when the file does not say all of it, or something else
    static Optional<Pager> start(Path data, Records records, InstantSource clock, Deque<AutoCloseable> opened) {
        Path file = data.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Settings settings = new Settings(Map.copyOf(TomlFile.read(file)), Map.of(), Map.of());
        URI url = settings.url("paging.url").orElseThrow(() -> lacks(file, "paging.url"));
        String secret = settings.text("paging.secret").orElseThrow(() -> lacks(file, "paging.secret"));
        settings.refuseUnknown();
        if (secret.length() < SHORTEST_SECRET) {
            throw new CannotStartException(file + ": paging.secret has fewer than " + SHORTEST_SECRET
                    + " characters; anybody could guess it.");
        }
        Webhook webhook = new Webhook(url, secret.getBytes(StandardCharsets.UTF_8), clock);
        opened.push(webhook);
        Pager pager = new Pager(records, clock, data.resolve("paging-progress"), webhook);
        records.onCommit(pager);
        pager.start();
        opened.push(pager);
        return Optional.of(pager);
    }

    private static CannotStartException lacks(Path file, String key) {
        return new CannotStartException(file + " lacks " + key + ".");
    }
}
