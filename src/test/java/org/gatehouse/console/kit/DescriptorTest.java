package org.gatehouse.console.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCombination;
import org.gatehouse.console.Fx;
import org.junit.jupiter.api.Test;

class DescriptorTest {
    private static final Descriptor DENY =
            Descriptor.of("Deny request", "Signs and records a denial").withKey(KeyCombination.valueOf("D"));

    private static Button described(Descriptor descriptor, String text) {
        return Fx.call(() -> {
            Button button = new Button(text);
            descriptor.describe(button);
            return button;
        });
    }

    @Test
    void givesNameHelpAndTooltipTogether() {
        Button button = described(DENY, "Deny");

        assertThat(button.getAccessibleText()).isEqualTo("Deny request");
        assertThat(button.getAccessibleHelp()).isEqualTo("Signs and records a denial (D)");
        assertThat(button.getTooltip().getText()).isEqualTo("Signs and records a denial (D)");
    }

    @Test
    void givesNoTooltipThatOnlyRepeatsWhatIsShown() {
        assertThat(described(Descriptor.of("Deny"), "Deny").getTooltip()).isNull();
        assertThat(described(Descriptor.of("Notifications"), "").getTooltip().getText())
                .isEqualTo("Notifications");
    }

    @Test
    void refusesAControlWithoutAName() {
        assertThatIllegalArgumentException().isThrownBy(() -> Descriptor.of(" "));
    }
}
