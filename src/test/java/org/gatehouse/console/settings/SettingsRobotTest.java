package org.gatehouse.console.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.gatehouse.console.AccessibleNames;
import org.gatehouse.console.ConsoleRobotTest;
import org.gatehouse.console.i18n.Messages;
import org.gatehouse.console.kit.Notices;
import org.gatehouse.console.kit.SplitMemory;
import org.gatehouse.console.screen.LooksChoice;
import org.gatehouse.console.screen.NoticesChoice;
import org.gatehouse.console.screen.Preferences;
import org.gatehouse.console.screen.Words;
import org.gatehouse.console.theme.Appearance;
import org.gatehouse.console.theme.Density;
import org.gatehouse.console.theme.Theme;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// Looks are chosen with the arrow keys, come out at once, and are remembered.
class SettingsRobotTest extends ConsoleRobotTest implements LooksChoice, Preferences {
    private final ReadOnlyObjectWrapper<Appearance> worn = new ReadOnlyObjectWrapper<>(Appearance.DEFAULT);
    private final Map<String, String> remembered = new HashMap<>();
    private final Notices notices = new Notices();
    private final SettingsModel model = new SettingsModel();

    @Override
    protected Parent content() {
        SettingsController controller = new SettingsController(model, this, notices, this);
        assertThat(controller).isNotNull();
        return new SettingsView(model, Words.of(Messages.load(), Clock.systemUTC()), new Label("reset"));
    }

    @Test
    void arrowsChooseAndTabGoesOn() {
        interact(() -> lookup(".settings-view").query().requestFocus());
        type(KeyCode.RIGHT);
        type(KeyCode.TAB);
        type(KeyCode.LEFT);
        type(KeyCode.TAB);
        type(KeyCode.END);
        type(KeyCode.TAB);
        type(KeyCode.RIGHT);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(worn.get()).isEqualTo(new Appearance(Theme.DARK, Density.COMPACT, 150));
        assertThat(notices.showProperty().get()).isEqualTo(Notices.Show.TROUBLE);
        assertThat(NoticesChoice.recall(this)).contains(Notices.Show.TROUBLE);
        assertThat(AccessibleNames.missing(lookup(".settings-view").queryParent()))
                .isEmpty();
    }

    @Test
    void looksThatAreChangedByAKeyAreFollowed() {
        interact(() -> change(before -> before.withTheme(Theme.CONTRAST).withTextPercent(110)));

        assertThat(model.themeProperty().get()).isEqualTo(Theme.CONTRAST);
        assertThat(model.textPercentProperty().get()).isEqualTo(110);
    }

    @Override
    public ReadOnlyObjectProperty<Appearance> appearanceProperty() {
        return worn.getReadOnlyProperty();
    }

    @Override
    public void change(UnaryOperator<Appearance> how) {
        worn.set(how.apply(worn.get()));
    }

    @Override
    public Optional<String> get(String key) {
        return Optional.ofNullable(remembered.get(key));
    }

    @Override
    public void put(String key, String value) {
        remembered.put(key, value);
    }

    @Override
    public SplitMemory.Store dividers() {
        return new SplitMemory.Store() {
            @Override
            public OptionalDouble get(String key) {
                return OptionalDouble.empty();
            }

            @Override
            public void put(String key, double position) {}
        };
    }
}
