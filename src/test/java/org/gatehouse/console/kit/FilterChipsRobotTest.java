package org.gatehouse.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.gatehouse.console.ConsoleRobotTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FilterChipsRobotTest extends ConsoleRobotTest {
    private @Nullable FilterChips<String> chips;
    private @Nullable Button after;

    @Override
    protected Parent content() {
        FilterChips<String> made = new FilterChips<>(Descriptor.of("Which"));
        made.setFilters(filters(7));
        chips = made;
        after = new Button("after");
        return new VBox(made, after);
    }

    private static List<FilterChips.Filter<String>> filters(long count) {
        return List.of(
                FilterChips.Filter.counted("me", Descriptor.of("Needs me"), count),
                FilterChips.Filter.counted("waiting", Descriptor.of("Waiting"), 38),
                FilterChips.Filter.uncounted("decided", Descriptor.of("Decided")));
    }

    @Test
    void isOneStopWithinWhichArrowsChoose() {
        FilterChips<String> shown = Objects.requireNonNull(chips);
        interact(() -> shown.getChildren().getFirst().requestFocus());
        assertThat(shown.selectedProperty().get()).isEqualTo("me");

        type(KeyCode.RIGHT);
        assertThat(shown.selectedProperty().get()).isEqualTo("waiting");
        type(KeyCode.LEFT, 2);
        assertThat(shown.selectedProperty().get()).isEqualTo("decided");
        type(KeyCode.HOME);
        assertThat(shown.selectedProperty().get()).isEqualTo("me");

        interact(() -> shown.setFilters(filters(9)));
        assertThat(shown.getChildren().getFirst().isFocused()).isTrue();
        type(KeyCode.TAB);
        assertThat(Objects.requireNonNull(after).isFocused()).isTrue();
    }
}
