package org.gatehouse.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeysTest {
    @ParameterizedTest
    @CsvSource({"A,A", "Ctrl+K,Ctrl K", "Shift+F10,Shift F10", "Space,Space", "Shortcut+Enter,Ctrl Enter"})
    void writesKeysAsTheyAreOnKeyboards(String combination, String text) {
        assertThat(Keys.text(KeyCombination.valueOf(combination))).isEqualTo(text);
    }

    @Test
    void writesATypedKeyAsItsCharacter() {
        assertThat(Keys.text(new TypedKey("?"))).isEqualTo("?");
    }
}
