package org.gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SurroundingsTest {
    @Test
    void eachSystemHasItsPlaceForData() {
        assertThat(new Typed().surroundings().standardDataFolder())
                .isEqualTo(Path.of("/home/somebody/.local/share/gatehouse"));
        assertThat(new Typed().with("XDG_DATA_HOME", "/data").surroundings().standardDataFolder())
                .isEqualTo(Path.of("/data/gatehouse"));
        assertThat(new Typed().on("Mac OS X").surroundings().standardDataFolder())
                .isEqualTo(Path.of("/home/somebody/Library/Application Support/Gatehouse"));
        assertThat(new Typed()
                        .on("Windows 11")
                        .with("LOCALAPPDATA", "/c/local")
                        .surroundings()
                        .standardDataFolder())
                .isEqualTo(Path.of("/c/local/Gatehouse"));
    }

    @Test
    void anEmptyVariableIsNotSet() {
        assertThat(new Typed().with("GATEHOUSE_URL", " ").surroundings().variable("GATEHOUSE_URL"))
                .isEmpty();
    }
}
