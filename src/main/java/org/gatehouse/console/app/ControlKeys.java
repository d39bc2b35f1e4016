package org.gatehouse.console.app;

import java.util.List;
import java.util.stream.Stream;
import org.gatehouse.console.kit.KeyLine;
import org.gatehouse.console.screen.Words;

/// The keys that fields, lists and cards know by themselves, for the key sheet.
final class ControlKeys {
    private ControlKeys() {}

    static List<KeyLine> lines(Words words) {
        String group = words.text("shell.keys.controls");
        return Stream.of("Tab", "Shift Tab", "↑ ↓", "Home End", "Enter", "Space", "Esc", "F4")
                .map(key -> new KeyLine(
                        group,
                        key,
                        words.text("shell.keys.control."
                                + key.toLowerCase(java.util.Locale.ROOT)
                                        .replace("↑ ↓", "arrows")
                                        .replace(' ', '-'))))
                .toList();
    }
}
