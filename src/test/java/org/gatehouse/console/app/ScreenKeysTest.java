package org.gatehouse.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCombination;
import org.gatehouse.console.Fx;
import org.gatehouse.console.People;
import org.gatehouse.console.ScreenBench;
import org.gatehouse.console.command.Command;
import org.gatehouse.console.screen.ScreenKind;
import org.gatehouse.model.Role;
import org.junit.jupiter.api.Test;

/// A key that works anywhere means one thing there, and nothing else in any screen, whether or not what it does can be
/// done at the moment. Within a screen two commands may share a key if they are never enabled together.
class ScreenKeysTest {
    private static final WindowCommands.Acts NOTHING = new WindowCommands.Acts() {
        @Override
        public void openPalette() {}

        @Override
        public void showKeys() {}

        @Override
        public void openNotices() {}

        @Override
        public void chooseEyes() {}

        @Override
        public void askWhereToConnect() {}

        @Override
        public void startDemo() {}

        @Override
        public void retry() {}

        @Override
        public void quit() {}
    };

    @Test
    void aKeyThatWorksAnywhereMeansOneThing() {
        Fx.run(() -> {
            ScreenBench bench = new ScreenBench(People.me(Role.values()));
            Map<String, String> anywhere = new HashMap<>();
            take(anywhere, new WindowCommands(new ShellModel(), NOTHING, bench.words).all());
            for (ScreenKind kind : Screens.ALL) {
                take(anywhere, kind.key().getName(), "goes to " + kind.id());
            }
            for (ScreenKind kind : Screens.ALL) {
                for (Command command : kind.make().apply(bench.context()).commands()) {
                    KeyCombination key = command.key();
                    assertThat(key == null ? "" : key.getName())
                            .as(command.id())
                            .isNotIn(anywhere.keySet());
                }
            }
        });
    }

    private static void take(Map<String, String> taken, List<Command> commands) {
        for (Command command : commands) {
            KeyCombination key = command.key();
            if (key != null) {
                take(taken, key.getName(), command.id());
            }
        }
    }

    private static void take(Map<String, String> taken, String key, String by) {
        assertThat(taken.put(key, by))
                .as("who else has %s, the key of %s", key, by)
                .isNull();
    }
}
