package org.gatehouse.console.kit;

import javafx.scene.input.KeyCode;

/// Moving about with the arrow keys among siblings of which only one is a stop for the Tab key.
final class Roving {
    private Roving() {}

    /// Where a key leads from a place, going round at the ends; -1 when it leads nowhere.
    static int target(KeyCode key, int from, int size) {
        if (size == 0) {
            return -1;
        }
        return switch (key) {
            case RIGHT, DOWN -> Math.floorMod(from + 1, size);
            case LEFT, UP -> Math.floorMod(from < 0 ? -1 : from - 1, size);
            case HOME -> 0;
            case END -> size - 1;
            default -> -1;
        };
    }
}
