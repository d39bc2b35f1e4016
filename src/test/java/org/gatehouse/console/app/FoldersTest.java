package org.gatehouse.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoldersTest {
    private static final Path HOME = Path.of("/home/rosa");

    @Test
    void followsTheHabitsOfLinux() {
        assertThat(Folders.of(Map.of(), HOME, "Linux"))
                .isEqualTo(new Folders(HOME.resolve(".config/gatehouse"), HOME.resolve(".gatehouse/demo")));
    }

    @Test
    void obeysTheDesktopsOwnVariables() {
        Map<String, String> environment = Map.of("XDG_CONFIG_HOME", "/c", "XDG_DATA_HOME", "/d");

        assertThat(Folders.of(environment, HOME, "Linux"))
                .isEqualTo(new Folders(Path.of("/c/gatehouse"), Path.of("/d/gatehouse/demo")));
    }

    @Test
    void anEmptyVariableIsNoVariable() {
        assertThat(Folders.of(Map.of("XDG_CONFIG_HOME", "", "XDG_DATA_HOME", " "), HOME, "Linux"))
                .isEqualTo(Folders.of(Map.of(), HOME, "Linux"));
    }

    @Test
    void followsTheHabitsOfTheOthers() {
        Path support = HOME.resolve("Library/Application Support/Gatehouse");
        assertThat(Folders.of(Map.of(), HOME, "Mac OS X")).isEqualTo(new Folders(support, support.resolve("demo")));
        assertThat(Folders.of(Map.of("APPDATA", "/roaming", "LOCALAPPDATA", "/local"), HOME, "Windows 11"))
                .isEqualTo(new Folders(Path.of("/roaming/Gatehouse"), Path.of("/local/Gatehouse/demo")));
    }
}
