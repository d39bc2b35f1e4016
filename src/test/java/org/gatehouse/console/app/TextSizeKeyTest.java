package org.gatehouse.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.gatehouse.console.kit.Keys;
import org.junit.jupiter.api.Test;

class TextSizeKeyTest {
    @Test
    void plusIsWhereverAKeyboardHasIt() {
        assertThat(TextSizeKey.LARGER.match(press(KeyCode.EQUALS, true, true))).isTrue();
        assertThat(TextSizeKey.LARGER.match(press(KeyCode.PLUS, false, true))).isTrue();
        assertThat(TextSizeKey.LARGER.match(press(KeyCode.ADD, false, true))).isTrue();
    }

    @Test
    void needsControlAndNoOtherKey() {
        assertThat(TextSizeKey.LARGER.match(press(KeyCode.PLUS, false, false))).isFalse();
        assertThat(TextSizeKey.LARGER.match(press(KeyCode.MINUS, false, true))).isFalse();
    }

    @Test
    void isReadAsPeopleSayIt() {
        assertThat(Keys.text(TextSizeKey.SMALLER)).isEqualTo("Ctrl -");
    }

    private static KeyEvent press(KeyCode code, boolean shift, boolean control) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false);
    }
}
