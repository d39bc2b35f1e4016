package org.gatehouse.service.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.gatehouse.service.http.HttpSettings;
import org.gatehouse.service.http.stream.StreamSettings;
import org.gatehouse.service.store.StoreConfig;
import org.gatehouse.service.store.activity.ActivityConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceConfigTest {
    private static final String EVERY_KEY = """
            [server]
            host = "127.0.0.2"
            port = 9001
            data = "/var/lib/gatehouse"
            public_url = "https://gatehouse.example.org/team"

            [http]
            body_bytes = 2048
            import_bytes = 4096
            calls_per_second = 5
            calls_burst = 6
            unknown_per_second = 10
            unknown_burst = 11
            calls_at_once = 7
            connections = 8
            stop_within = "PT3S"

            [stream]
            events_kept = 32
            heartbeat = "PT2S"
            stalled_after = "PT4S"

            [store]
            connections = 9
            connection_wait = "PT1S"

            [clock]
            every = "PT0.5S"

            [activity]
            retention = "P90D"
            memory_megabytes = 256
            waiting = 1000
            uids_kept = 2000
            networks = "10.0.0.0/8=US"
            geo_file = "/var/lib/countries.mmdb"
            system_accounts = "trino-va-1/backup, pg/etl"
            silent_after = "PT5M"
            demo_per_second = 50

            [detection]
            rules = "/etc/gatehouse/rules"
            """;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("own.toml");
    }

    @Test
    void everythingHasADefault() {
        ServiceConfig config = ServiceConfig.load(new ServiceOptions(null, folder, null, false), Map.of());

        assertThat(config)
                .isEqualTo(new ServiceConfig(
                        folder,
                        false,
                        new HttpSettings(
                                "127.0.0.1",
                                8700,
                                1 << 20,
                                32 << 20,
                                200,
                                1_000,
                                20,
                                200,
                                256,
                                4_000,
                                Duration.ofSeconds(6)),
                        new StreamSettings(4_096, Duration.ofSeconds(15), Duration.ofSeconds(30)),
                        StoreConfig.DEFAULT,
                        new ClockConfig(Duration.ofSeconds(1)),
                        ActivitySettings.USUAL,
                        null,
                        null,
                        null));
    }

    @Test
    void everyKeyCanBeSet() throws IOException {
        Files.writeString(file, EVERY_KEY);

        ServiceConfig config = ServiceConfig.load(new ServiceOptions(null, null, file, true), Map.of());

        assertThat(config)
                .isEqualTo(new ServiceConfig(
                        Path.of("/var/lib/gatehouse"),
                        true,
                        new HttpSettings("127.0.0.2", 9001, 2_048, 4_096, 5, 6, 10, 11, 7, 8, Duration.ofSeconds(3)),
                        new StreamSettings(32, Duration.ofSeconds(2), Duration.ofSeconds(4)),
                        new StoreConfig(9, Duration.ofSeconds(1)),
                        new ClockConfig(Duration.ofMillis(500)),
                        new ActivitySettings(
                                new ActivityConfig(Duration.ofDays(90), 256, 1_000, 2_000),
                                "10.0.0.0/8=US",
                                Path.of("/var/lib/countries.mmdb"),
                                Set.of("trino-va-1/backup", "pg/etl"),
                                Duration.ofMinutes(5),
                                50),
                        Path.of("/etc/gatehouse/rules"),
                        URI.create("https://gatehouse.example.org/team"),
                        null));
    }

    @Test
    void theTestAboveKnowsEveryKeyAndSoDoesTheDocumentation() throws IOException {
        Settings settings = new Settings(Map.of("server.data", new Setting("x", "test")), Map.of(), Map.of());
        ServiceConfig.read(settings, false);
        Files.writeString(file, EVERY_KEY);
        String documentation = Files.readString(Path.of("docs/configuration.md"));

        assertThat(settings.knownKeys())
                .containsExactlyElementsOf(TomlFile.read(file).keySet())
                .allSatisfy(key -> assertThat(documentation).contains("`" + key + "`"));
    }

    @Test
    void theEnvironmentIsStrongerThanTheFileAndTheCommandLineThanBoth() throws IOException {
        Files.writeString(file, "[server]\nport = 1\nhost = \"a\"\ndata = \"d\"\n[http]\ncalls_burst = 3\n");
        Map<String, String> environment = Map.of("GATEHOUSE_SERVER_PORT", "2", "GATEHOUSE_SERVER_HOST", "b");

        ServiceConfig config = ServiceConfig.load(new ServiceOptions(3, null, file, false), environment);

        assertThat(config.http().port()).isEqualTo(3);
        assertThat(config.http().host()).isEqualTo("b");
        assertThat(config.http().callsBurst()).isEqualTo(3);
    }

    @Test
    void theFileInTheDataFolderIsReadUnlessAnotherIsNamed() throws IOException {
        Files.writeString(folder.resolve("gatehouse.toml"), "server.port = 7\n");

        assertThat(ServiceConfig.load(new ServiceOptions(null, folder, null, false), Map.of())
                        .http()
                        .port())
                .isEqualTo(7);
        assertThat(ServiceConfig.load(
                                new ServiceOptions(null, null, null, false),
                                Map.of("GATEHOUSE_SERVER_DATA", folder.toString()))
                        .http()
                        .port())
                .isEqualTo(7);
    }

    @Test
    void anUnknownKeyIsRefusedWithItsPlaceAndTheKeyThatWasMeant() throws IOException {
        Files.writeString(file, "[server]\ndata = \"d\"\nprot = 1\n");

        assertThatThrownBy(() -> ServiceConfig.load(new ServiceOptions(null, null, file, false), Map.of()))
                .isInstanceOf(CannotStartException.class)
                .hasMessage(file + ":3:1: unknown key \"server.prot\". Did you mean \"server.port\"?"
                        + " All keys are in docs/configuration.md.");
    }

    @Test
    void anUnknownVariableIsRefusedWhenItBeginsLikeASection() {
        ServiceOptions options = new ServiceOptions(null, folder, null, false);

        assertThatThrownBy(() -> ServiceConfig.load(options, Map.of("GATEHOUSE_SERVER_PROT", "1")))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("Did you mean \"GATEHOUSE_SERVER_PORT\"?");
        assertThat(ServiceConfig.load(options, Map.of("GATEHOUSE_TRACE", "1")).data())
                .isEqualTo(folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    server.port = 70000            | server.port is a whole number from 0 to 65535, not "70000"
                    server.port = "many"           | server.port is a whole number from 0 to 65535, not "many"
                    server.port = true             | server.port is a whole number from 0 to 65535, not "true"
                    server.host = 7                | server.host is a text, not "7"
                    server.public_url = "gatehouse"| server.public_url is a URL like
                    server.public_url = "http://x/"| server.public_url is a URL like
                    server.public_url = "http://a b"| server.public_url is a URL, not
                    server.public_url = "http://x/?y"| server.public_url is a URL like
                    server.public_url = "http://u@x"| server.public_url is a URL like
                    stream.heartbeat = "15 s"      | written like "PT15S", not "15 s"
                    stream.heartbeat = "PT0S"      | a duration from PT1S to PT5M
                    http.stop_within = "PT1H"      | a duration from PT0S to PT8S
                    store.connections = 1          | a whole number from 2 to 500
                    server.port =                  | own.toml:1
                    """)
    void aWrongValueIsRefusedWithItsPlaceAndWhatIsExpected(String line, String words) throws IOException {
        Files.writeString(file, line + "\n");

        assertThatThrownBy(() -> ServiceConfig.load(new ServiceOptions(null, folder, file, false), Map.of()))
                .isInstanceOf(CannotStartException.class)
                .hasMessageStartingWith(file + ":1")
                .hasMessageContaining(words)
                .message()
                .doesNotContain("\n");
    }

    @Test
    void aMissingFileAndAMissingFolderAreSaid() {
        assertThatThrownBy(() -> ServiceConfig.load(new ServiceOptions(null, folder, file, false), Map.of()))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining(file.toString());
        assertThatThrownBy(() -> ServiceConfig.load(new ServiceOptions(null, null, null, false), Map.of()))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("--data DIR");
    }
}
