package org.gatehouse.console.app;

import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Ctrl with plus, minus or nought, wherever a keyboard has them: on the main row, with or without Shift, or on the
/// pad.
final class TextSizeKey extends KeyCombination {
    static final KeyCombination LARGER = new TextSizeKey("+", KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD);
    static final KeyCombination SMALLER = new TextSizeKey("-", KeyCode.MINUS, KeyCode.SUBTRACT);
    static final KeyCombination USUAL = new TextSizeKey("0", KeyCode.DIGIT0, KeyCode.NUMPAD0);

    private final String sign;
    private final Set<KeyCode> codes;

    private TextSizeKey(String sign, KeyCode... codes) {
        super(CONTROL_DOWN, SHIFT_ANY);
        this.sign = sign;
        this.codes = Set.of(codes);
    }

    @Override
    public boolean match(KeyEvent event) {
        return super.match(event) && codes.contains(event.getCode());
    }

    @Override
    public String getName() {
        return sign;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TextSizeKey key && key.sign.equals(sign);
    }

    @Override
    public int hashCode() {
        return sign.hashCode();
    }
}
