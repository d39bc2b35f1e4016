package org.gatehouse.service.app;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where the records are kept.
///
/// @param url a JDBC URL; null: an embedded store in the data folder
/// @param user for the database; null for the embedded store
/// @param passwordFile holds the password alone; null for the embedded store
/// @param connections how many connections to the database at most
public record StoreConfig(
        @Nullable String url,
        @Nullable String user,
        @Nullable Path passwordFile,
        int connections) {
    public static final StoreConfig USUAL = new StoreConfig(null, null, null, 16);

    static StoreConfig from(Settings settings) {
        Optional<String> url = settings.text("store.url");
        Optional<String> user = settings.text("store.user");
        Optional<Path> passwordFile = settings.path("store.password_file");
        return new StoreConfig(
                url.orElse(null),
                user.orElse(null),
                passwordFile.orElse(null),
                settings.number("store.connections", USUAL.connections(), 1, 500));
    }
}
