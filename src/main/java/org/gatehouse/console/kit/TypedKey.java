package org.gatehouse.console.kit;

import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// A key known by the character it types and not by where it sits, such as `?`, which every keyboard layout puts
/// elsewhere. Matches key-typed events only.
public final class TypedKey extends KeyCombination {
    private final String character;

    /// @param character exactly one character
    public TypedKey(String character) {
        super(SHIFT_ANY);
        if (character.length() != 1) {
            throw new IllegalArgumentException("A typed key is one character, not \"" + character + "\"");
        }
        this.character = character;
    }

    public String character() {
        return character;
    }

    @Override
    public boolean match(KeyEvent event) {
        return event.getEventType() == KeyEvent.KEY_TYPED && character.equals(event.getCharacter());
    }

    @Override
    public String getName() {
        return character;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TypedKey key && key.character.equals(character);
    }

    @Override
    public int hashCode() {
        return character.hashCode();
    }
}
