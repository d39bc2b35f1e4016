package org.gatehouse.console.people;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.gatehouse.console.ConsoleRobotTest;
import org.gatehouse.console.Fx;
import org.gatehouse.console.client.ServiceUnreachable;
import org.gatehouse.console.kit.Layers;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// Somebody is locked by keyboard alone, and what was typed outlives a lost connection.
class LockByKeyboardRobotTest extends ConsoleRobotTest {
    private final PeopleFixture fixture = new PeopleFixture(PeopleFixture.LEAD);
    private final Layers layers = Fx.call(() -> new Layers(new Label("below")));
    private final PeopleActs acts = fixture.acts(layers);

    @Override
    protected Parent content() {
        layers.getChildren().set(0, fixture.view(acts, new Label("acts")));
        fixture.load(PeopleFixture.LEAD, PeopleFixture.STEWARD);
        return layers;
    }

    @Test
    void theReasonIsAskedForKeptAndSentOnce() {
        interact(() -> acts.lockOrUnlock(PeopleFixture.STEWARD));
        WaitForAsyncUtils.waitForFxEvents();
        write("Lost laptop.");
        type(KeyCode.TAB, 2);
        type(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        var first = fixture.register.last("lock");
        assertThat(first.arguments()).startsWith(PeopleFixture.STEWARD.id(), "Lost laptop.");

        interact(() -> first.fail(
                new ServiceUnreachable(java.net.URI.create("http://127.0.0.1:1"), new java.io.IOException())));
        interact(() -> acts.lockOrUnlock(PeopleFixture.STEWARD));
        WaitForAsyncUtils.waitForFxEvents();
        type(KeyCode.TAB, 2);
        type(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();

        var second = fixture.register.last("lock");
        assertThat(second.arguments()).isEqualTo(first.arguments());
        interact(() -> second.answer(PeopleFixture.STEWARD.withDuty(false)));
        assertThat(fixture.told).containsExactly("lock p-steward");
    }
}
