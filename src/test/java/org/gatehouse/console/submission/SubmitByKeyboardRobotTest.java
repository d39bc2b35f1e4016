package org.gatehouse.console.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.gatehouse.console.ConsoleRobotTest;
import org.gatehouse.console.command.CommandRegistry;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Action;
import org.gatehouse.model.PurposeType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// A request is written and filed without a mouse: the asset is found by a few letters, Tab leads through the
/// form, Ctrl S keeps it and Ctrl Enter submits it.
class SubmitByKeyboardRobotTest extends ConsoleRobotTest {
    private @Nullable FormUnderTest form;

    @Override
    protected Parent content() {
        FormUnderTest made = new FormUnderTest(FormFixtures.PROFILES, FormFixtures.EXPORTS);
        form = made;
        CommandRegistry registry = new CommandRegistry();
        registry.register(made.submit, made.save);
        made.view().sceneProperty().subscribe(scene -> {
            if (scene != null) {
                registry.installOn(scene, () -> false);
            }
        });
        return made.view();
    }

    @Test
    void aRequestIsFiledByKeyboardAlone() {
        FormUnderTest shown = Objects.requireNonNull(form);
        interact(shown::focusFirst);
        write("prof");
        type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(shown.model.items()).hasSize(1);

        // The cursor went on to the columns: the first one is chosen.
        type(KeyCode.SPACE);
        goTo("Purpose");
        type(KeyCode.DOWN);
        goTo("What for, in a few words");
        write("Backfill");
        type(KeyCode.TAB);
        write("Two days lost their keys.");
        push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(shown.submitted).singleElement().satisfies(ask -> {
            assertThat(ask.items()).containsExactly(AccessItem.of(FormFixtures.PROFILES.id(), Action.READ, "email"));
            assertThat(ask.purpose().type()).isEqualTo(PurposeType.SUPPORT);
            assertThat(ask.businessJustification()).isEqualTo("Two days lost their keys.");
        });
        assertThat(shown.filed).hasSize(1);
    }

    @Test
    void whatIsTypedSoFarIsSavedByKeyboardAndWritingGoesOn() {
        FormUnderTest shown = Objects.requireNonNull(form);
        interact(shown::focusFirst);
        write("exp");
        type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        goTo("Purpose");
        type(KeyCode.DOWN);
        goTo("What for, in a few words");
        write("Back");
        push(KeyCode.CONTROL, KeyCode.S);
        WaitForAsyncUtils.waitForFxEvents();
        write("fill");
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(shown.kept).hasSize(1);
        assertThat(shown.model.detailProperty().get()).isEqualTo("Backfill");
        assertThat(shown.model.unsavedProperty().get()).isTrue();
    }

    @Test
    void whatIsMissingGetsTheCursor() {
        FormUnderTest shown = Objects.requireNonNull(form);
        interact(shown::focusFirst);
        type(KeyCode.ESCAPE);
        push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(shown.submitted).isEmpty();
        assertThat(focused()).isEqualTo("Data");
    }

    /// Tab by Tab, as somebody would who sees where the cursor is.
    private void goTo(String name) {
        for (int i = 0; i < 40 && !name.equals(focused()); i++) {
            type(KeyCode.TAB);
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertThat(focused()).isEqualTo(name);
    }

    private @Nullable String focused() {
        return Objects.requireNonNull(form).view().getScene().getFocusOwner().getAccessibleText();
    }
}
