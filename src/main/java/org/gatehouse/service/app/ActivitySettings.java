package org.gatehouse.service.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.service.activity.GeoFile;
import org.gatehouse.service.activity.Networks;
import org.gatehouse.service.store.activity.ActivityConfig;
import org.jspecify.annotations.Nullable;

/// How activity is kept and judged.
///
/// @param networks which country addresses are in: `10.20.0.0/16=US, 10.8.0.0/16=CN`
/// @param geoFile tells the country of addresses that no network holds; null where there is none
/// @param systemAccounts names at sources that need no grant: `trino-va-1/backup`
/// @param silentAfter how long a feed may deliver nothing before it is shown as silent
/// @param demoPerSecond events a second that the demo team makes at the busiest time of day
public record ActivitySettings(
        ActivityConfig store,
        String networks,
        @Nullable Path geoFile,
        Set<String> systemAccounts,
        Duration silentAfter,
        int demoPerSecond) {
    public static final ActivitySettings USUAL =
            new ActivitySettings(ActivityConfig.USUAL, "", null, Set.of(), Duration.ofMinutes(15), 5);

    public ActivitySettings {
        systemAccounts = Set.copyOf(systemAccounts);
    }

    /// With these networks where none are configured.
    ActivitySettings withUsualNetworks(String usual) {
        return networks.isBlank()
                ? new ActivitySettings(store, usual, geoFile, systemAccounts, silentAfter, demoPerSecond)
                : this;
    }

    static ActivitySettings from(Settings settings) {
        ActivityConfig usual = USUAL.store();
        String networks = settings.text("activity.networks").orElse("");
        refuseUnreadable(networks);
        return new ActivitySettings(
                new ActivityConfig(
                        settings.duration(
                                "activity.retention", usual.retention(), Duration.ofDays(1), Duration.ofDays(4_000)),
                        settings.number("activity.memory_megabytes", usual.memoryMegabytes(), 64, 1 << 20),
                        settings.number("activity.waiting", usual.waiting(), 100, 10_000_000),
                        settings.number("activity.uids_kept", usual.uidsKept(), 1_000, 500_000_000)),
                networks,
                settings.path("activity.geo_file").orElse(null),
                Arrays.stream(settings.text("activity.system_accounts")
                                .orElse("")
                                .split(",", -1))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toUnmodifiableSet()),
                settings.duration(
                        "activity.silent_after", USUAL.silentAfter(), Duration.ofSeconds(10), Duration.ofDays(30)),
                settings.number("activity.demo_per_second", USUAL.demoPerSecond(), 0, 50_000));
    }

    /// The networks with their countries, and what is in the file.
    ///
    /// @throws CannotStartException when the file cannot be used
    Networks countries() {
        Networks configured = Networks.parse(networks);
        if (geoFile == null) {
            return configured;
        }
        try {
            return configured.with(GeoFile.open(geoFile));
        } catch (IllegalArgumentException e) {
            throw new CannotStartException("activity.geo_file: " + e.getMessage() + ".", e);
        }
    }

    private static void refuseUnreadable(String networks) {
        try {
            Networks.parse(networks);
        } catch (IllegalArgumentException e) {
            throw new CannotStartException("activity.networks: " + e.getMessage() + ".", e);
        }
    }
}
