package org.gatehouse.console.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.KeyCombination;
import org.gatehouse.console.Fx;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.KeyLine;
import org.gatehouse.console.kit.PaletteEntry;
import org.junit.jupiter.api.Test;

class CommandRegistryTest {
    private final CommandRegistry registry = new CommandRegistry();
    private final SimpleBooleanProperty enabled = new SimpleBooleanProperty(true);
    private final List<String> done = new ArrayList<>();

    private Command command(String id, String key) {
        Descriptor descriptor = Descriptor.of("Do " + id, "Does " + id).withKey(KeyCombination.valueOf(key));
        return new Command(id, "Tests", descriptor, enabled, () -> done.add(id));
    }

    @Test
    void refusesTwoEnabledCommandsForOneKeyAndRegistersNeither() {
        Fx.run(() -> {
            registry.register(command("approve", "A"));

            assertThatIllegalStateException()
                    .isThrownBy(() -> registry.register(command("other", "B"), command("ask", "A")))
                    .withMessageContaining("A belongs to approve")
                    .withMessageContaining("ask");
            assertThat(registry.find("other")).isEmpty();
        });
    }

    @Test
    void letsADisabledCommandShareAKey() {
        Fx.run(() -> {
            registry.register(command("approve", "A"));
            enabled.set(false);
            registry.register(command("ask", "A"));

            assertThat(registry.find("ask")).isPresent();
        });
    }

    @Test
    void refusesATakenId() {
        Fx.run(() -> {
            registry.register(command("approve", "A"));

            assertThatIllegalStateException()
                    .isThrownBy(() -> registry.register(command("approve", "B")))
                    .withMessageContaining("approve is taken");
        });
    }

    @Test
    void forgetsCommandsWhenTheirRegistrationCloses() {
        Fx.run(() -> {
            CommandRegistry.Registration registration = registry.register(command("approve", "A"));
            registration.close();
            registry.register(command("approve", "A"));
            registration.close();

            assertThat(registry.find("approve")).isPresent();
        });
    }

    @Test
    void doesNothingWhileDisabled() {
        Fx.run(() -> {
            Command approve = command("approve", "A");
            enabled.set(false);

            assertThat(approve.run()).isFalse();
            assertThat(done).isEmpty();
        });
    }

    @Test
    void offersEnabledCommandsToThePalette() {
        Fx.run(() -> {
            registry.register(command("approve", "Ctrl+Enter"));

            PaletteEntry entry = registry.paletteEntries("Command").getFirst();
            entry.action().run();

            assertThat(entry.title()).isEqualTo("Do approve");
            assertThat(entry.key()).isEqualTo("Ctrl Enter");
            assertThat(done).containsExactly("approve");
            enabled.set(false);
            assertThat(registry.paletteEntries("Command")).isEmpty();
        });
    }

    @Test
    void listsKeysForTheKeySheet() {
        Fx.run(() -> {
            registry.register(command("approve", "A"));

            assertThat(registry.keyLines()).containsExactly(new KeyLine("Tests", "A", "Do approve"));
        });
    }
}
