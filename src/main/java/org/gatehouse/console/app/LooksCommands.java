package org.gatehouse.console.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import javafx.scene.input.KeyCombination;
import org.gatehouse.console.command.Command;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.screen.Words;
import org.gatehouse.console.theme.Appearance;
import org.gatehouse.console.theme.Density;
import org.gatehouse.console.theme.Theme;
import org.jspecify.annotations.Nullable;

/// Themes, densities and text sizes as commands.
final class LooksCommands {
    private static final int STEP = 10;

    private final Looks looks;
    private final Words words;

    LooksCommands(Looks looks, Words words) {
        this.looks = looks;
        this.words = words;
    }

    List<Command> all() {
        List<Command> all = new ArrayList<>();
        all.add(command("larger", TextSizeKey.LARGER, now -> now.withTextPercent(now.textPercent() + STEP)));
        all.add(command("smaller", TextSizeKey.SMALLER, now -> now.withTextPercent(now.textPercent() - STEP)));
        all.add(command("usual", TextSizeKey.USUAL, now -> now.withTextPercent(100)));
        for (Theme theme : Theme.values()) {
            all.add(command(lower(theme), null, now -> now.withTheme(theme)));
        }
        for (Density density : Density.values()) {
            all.add(command(lower(density), null, now -> now.withDensity(density)));
        }
        return all;
    }

    private Command command(String name, @Nullable KeyCombination key, UnaryOperator<Appearance> change) {
        Descriptor title = Descriptor.of(words.text("looks." + name));
        return Command.of(
                "looks." + name,
                words.text("shell.keys.looks"),
                key == null ? title : title.withKey(key),
                () -> looks.change(change));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
