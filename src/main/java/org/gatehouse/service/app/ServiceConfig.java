package org.gatehouse.service.app;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.policy.Scenario;
import org.gatehouse.service.http.HttpSettings;
import org.gatehouse.service.http.stream.StreamSettings;
import org.gatehouse.service.store.StoreConfig;
import org.jspecify.annotations.Nullable;

/// Everything that can be set about the service. Keys, defaults and bounds are listed in `docs/configuration.md`.
///
/// @param data the folder for the store, tokens and the lock; made when missing
/// @param demo whether an empty store begins with the demo team
/// @param rules a team's own detection rules; null for `rules` in the data folder
/// @param publicUrl where others reach the service, when that is not where it answers; null when it is
/// @param scenario what gates are answered from, in place of everything else; null for grants
public record ServiceConfig(
        Path data,
        boolean demo,
        HttpSettings http,
        StreamSettings stream,
        StoreConfig store,
        ClockConfig clock,
        ActivitySettings activity,
        @Nullable Path rules,
        @Nullable URI publicUrl,
        @Nullable Scenario scenario) {
    /// The name of the file that is read from the data folder when no other is named.
    public static final String FILE_NAME = "gatehouse.toml";

    /// A service in this folder, on any free port, all else as usual.
    public static ServiceConfig in(Path data) {
        return new ServiceConfig(
                data,
                false,
                HttpSettings.USUAL.onPort(0),
                StreamSettings.USUAL,
                StoreConfig.DEFAULT,
                ClockConfig.USUAL,
                ActivitySettings.USUAL,
                null,
                null,
                null);
    }

    public ServiceConfig withDemo() {
        return new ServiceConfig(data, true, http, stream, store, clock, activity, rules, publicUrl, scenario);
    }

    public ServiceConfig withScenario(Scenario world) {
        return new ServiceConfig(data, demo, http, stream, store, clock, activity, rules, publicUrl, world);
    }

    public ServiceConfig reachedAt(URI where) {
        return new ServiceConfig(data, demo, http, stream, store, clock, activity, rules, where, scenario);
    }

    /// Where a team's own detection rules are; the folder need not be there.
    Path rulesFolder() {
        return rules == null ? data.resolve("rules") : rules;
    }

    /// Reads the configuration: the file, over it the environment (`GATEHOUSE_*`), over both the command line.
    ///
    /// @throws CannotStartException for an unknown key or a value that does not fit, naming it and its place
    public static ServiceConfig load(ServiceOptions options, Map<String, String> environment) {
        Map<String, Setting> flags = flags(options);
        Map<String, Setting> file = configFile(options, environment)
                .map(TomlFile::read)
                .map(Map::copyOf)
                .orElse(Map.of());
        Settings settings = new Settings(file, environment, flags);
        ServiceConfig config = read(settings, options.demo());
        settings.refuseUnknown();
        return options.scenario() == null ? config : config.withScenario(ScenarioFile.read(options.scenario()));
    }

    static ServiceConfig read(Settings settings, boolean demo) {
        Path data = settings.path("server.data")
                .orElseThrow(() -> new CannotStartException(
                        "No data folder is named: give --data DIR, or set server.data in the configuration."));
        return new ServiceConfig(
                data,
                demo,
                http(settings),
                stream(settings),
                store(settings),
                ClockConfig.from(settings),
                ActivitySettings.from(settings),
                settings.path("detection.rules").orElse(null),
                settings.url("server.public_url").orElse(null),
                null);
    }

    private static HttpSettings http(Settings settings) {
        HttpSettings usual = HttpSettings.USUAL;
        return new HttpSettings(
                settings.text("server.host").orElse(usual.host()),
                settings.number("server.port", usual.port(), 0, 65_535),
                settings.number("http.body_bytes", usual.bodyBytes(), 1_024, 64 << 20),
                settings.number("http.import_bytes", usual.importBytes(), 1_024, 512 << 20),
                settings.number("http.calls_per_second", usual.callsPerSecond(), 1, 1_000_000),
                settings.number("http.calls_burst", usual.callsBurst(), 1, 1_000_000),
                settings.number("http.unknown_per_second", usual.unknownPerSecond(), 1, 1_000_000),
                settings.number("http.unknown_burst", usual.unknownBurst(), 1, 1_000_000),
                settings.number("http.calls_at_once", usual.callsAtOnce(), 1, 100_000),
                settings.number("http.connections", usual.connections(), 1, 100_000),
                settings.duration("http.stop_within", usual.stopWithin(), Duration.ZERO, Duration.ofSeconds(8)));
    }

    private static StreamSettings stream(Settings settings) {
        StreamSettings usual = StreamSettings.USUAL;
        return new StreamSettings(
                settings.number("stream.events_kept", usual.eventsKept(), 16, 1_000_000),
                settings.duration("stream.heartbeat", usual.heartbeat(), Duration.ofSeconds(1), Duration.ofMinutes(5)),
                settings.duration(
                        "stream.stalled_after", usual.stalledAfter(), Duration.ofSeconds(1), Duration.ofMinutes(10)));
    }

    private static StoreConfig store(Settings settings) {
        StoreConfig usual = StoreConfig.DEFAULT;
        return new StoreConfig(
                settings.number("store.connections", usual.connections(), 2, 500),
                settings.duration(
                        "store.connection_wait",
                        usual.connectionWait(),
                        Duration.ofMillis(250),
                        Duration.ofMinutes(1)));
    }

    private static Map<String, Setting> flags(ServiceOptions options) {
        Map<String, Setting> flags = new HashMap<>();
        if (options.port() != null) {
            flags.put("server.port", new Setting(options.port().longValue(), "--port"));
        }
        if (options.dataFolder() != null) {
            flags.put("server.data", new Setting(options.dataFolder().toString(), "--data"));
        }
        return flags;
    }

    /// The file that was named; else the one in the data folder, if there is one.
    private static Optional<Path> configFile(ServiceOptions options, Map<String, String> environment) {
        Path named = options.configFile();
        if (named != null) {
            return Optional.of(named);
        }
        return new Settings(Map.of(), environment, flags(options))
                .path("server.data")
                .map(data -> data.resolve(FILE_NAME))
                .filter(Files::exists);
    }
}
