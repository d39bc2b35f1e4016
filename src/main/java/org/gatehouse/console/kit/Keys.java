package org.gatehouse.console.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;

/// Keys as people read them.
public final class Keys {
    private Keys() {}

    /// Modifiers and key with spaces between, in the words printed on keyboards: `Ctrl K`, `Shift F10`, `A`,
    /// `Space`.
    public static String text(KeyCombination keys) {
        List<String> parts = new ArrayList<>();
        add(parts, keys.getShortcut(), "Ctrl");
        add(parts, keys.getControl(), "Ctrl");
        add(parts, keys.getAlt(), "Alt");
        add(parts, keys.getMeta(), "Meta");
        add(parts, keys.getShift(), "Shift");
        parts.add(main(keys));
        return String.join(" ", parts);
    }

    private static void add(List<String> parts, ModifierValue modifier, String name) {
        if (modifier == ModifierValue.DOWN) {
            parts.add(name);
        }
    }

    private static String main(KeyCombination keys) {
        return switch (keys) {
            case KeyCodeCombination code -> code.getCode().getName();
            case KeyCharacterCombination character -> character.getCharacter();
            case TypedKey typed -> typed.character();
            default -> keys.getName();
        };
    }
}
