package org.gatehouse.console.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.PopupWindow;
import org.assertj.core.data.Offset;
import org.gatehouse.console.ConsoleRobotTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Popups are windows of their own: they wear the theme and the text size of the window they belong to.
class PopupRobotTest extends ConsoleRobotTest {
    private @Nullable Button owner;

    @Override
    protected Parent content() {
        owner = new Button("owner");
        return new StackPane(owner);
    }

    @Test
    void tooltipsAndMenusFollowTheThemeAndTextSizeOfTheWindow() {
        Button button = Objects.requireNonNull(owner);
        Tooltip tooltip = new Tooltip("hint");
        ContextMenu menu = new ContextMenu(new MenuItem("entry"));
        try (CssComplaints listening = new CssComplaints()) {
            interact(() -> Appearance.DEFAULT
                    .withTheme(Theme.DARK)
                    .withTextPercent(150)
                    .applyTo(button.getScene()));
            interact(() -> {
                tooltip.show(button, 10, 10);
                menu.show(button, 10, 10);
            });

            assertThat(font(tooltip).getSize()).isCloseTo(18, Offset.offset(0.1));
            assertThat(font(menu).getSize()).isCloseTo(19.5, Offset.offset(0.1));
            assertThat(font(menu).getFamily()).isEqualTo("Inter");
            assertThat(listening.heard()).isEmpty();
        } finally {
            interact(() -> {
                tooltip.hide();
                menu.hide();
            });
        }
    }

    private static Font font(PopupWindow popup) {
        Text text = (Text) popup.getScene().getRoot().lookup(".text");
        return Objects.requireNonNull(text).getFont();
    }
}
