package org.gatehouse.service.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Countries out of a file: only where no network says, and never out of a file that is none.
class GeoFileTest {
    @TempDir
    private Path folder;

    @Test
    void theFileTellsWhereNoNetworkDoes() throws IOException {
        Path file = new MmdbFile()
                .with("203.0.113.0/24", Map.of("country", Map.of("iso_code", "SG")))
                .with("198.51.100.128/25", Map.of("country", "ie"))
                .with("192.0.2.0/24", Map.of("asn", "64500"))
                .with("10.0.0.0/8", Map.of("country", Map.of("iso_code", "CN")))
                .write(folder.resolve("countries.mmdb"));
        Networks networks = Networks.parse("10.20.0.0/16=US").with(GeoFile.open(file));

        assertThat(networks.country("203.0.113.9")).isEqualTo("SG");
        assertThat(networks.country("198.51.100.200")).isEqualTo("IE");
        assertThat(networks.country("198.51.100.1")).isNull();
        assertThat(networks.country("192.0.2.1")).isNull();
        assertThat(networks.country("10.20.3.4")).as("networks win").isEqualTo("US");
        assertThat(networks.country("10.21.3.4")).isEqualTo("CN");
        assertThat(networks.country("2001:db8::1"))
                .as("it holds no such addresses")
                .isNull();
        assertThat(networks.country("no address")).isNull();
    }

    @Test
    void whatIsNoSuchFileIsRefused() throws IOException {
        Path wrong = Files.writeString(folder.resolve("countries.csv"), "203.0.113.0/24,SG\n".repeat(500));
        Path whole = new MmdbFile().with("10.0.0.0/8", Map.of("country", "US")).write(folder.resolve("whole.mmdb"));
        byte[] bytes = Files.readAllBytes(whole);
        Path half = Files.write(folder.resolve("half.mmdb"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        Path empty = Files.createFile(folder.resolve("empty.mmdb"));

        for (Path file : new Path[] {wrong, half, empty}) {
            assertThatThrownBy(() -> GeoFile.open(file))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(file + " is no file in the MaxMind DB format");
        }
        Path missing = folder.resolve("missing.mmdb");
        assertThatThrownBy(() -> GeoFile.open(missing))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(missing + " cannot be read");
    }
}
