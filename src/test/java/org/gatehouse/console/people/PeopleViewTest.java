package org.gatehouse.console.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.gatehouse.console.AccessibleNames;
import org.gatehouse.console.Fx;
import org.gatehouse.console.client.ServiceProblem;
import org.gatehouse.console.kit.Layers;
import org.gatehouse.console.theme.Appearance;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.Problem;
import org.gatehouse.contract.Refusal;
import org.gatehouse.model.Person;
import org.gatehouse.testing.Someone;
import org.junit.jupiter.api.Test;

/// Everything on the People screen that takes the focus has a name, whatever the screen shows.
class PeopleViewTest {
    private final PeopleFixture fixture = Fx.call(() -> new PeopleFixture(PeopleFixture.LEAD));
    private final Layers layers = Fx.call(() -> new Layers(new Label("below")));
    private final PeopleActs acts = Fx.call(() -> fixture.acts(layers));
    private final PeopleView view = Fx.call(() -> fixture.view(acts, new Label("acts")));
    private final Scene scene = Fx.call(() -> {
        layers.getChildren().set(0, view);
        return new Scene(layers, 1100, 700);
    });

    @Test
    void isNamedWhileItLoadsWhenItIsEmptyAndWhenItFails() {
        Fx.run(() -> {
            assertNamed();
            fixture.controller.activate();
            assertNamed();
            fixture.register.of("people").forEach(call -> call.answer(new Page<>(List.of(), null)));
            assertNamed();
            fixture.controller.reload();
            fixture.register
                    .last("people")
                    .fail(new ServiceProblem(Problem.of(new Refusal(ErrorCode.OVERLOADED, "Not now."))));
            assertNamed();
        });
    }

    @Test
    void isNamedWithOneAndWithManyAndWithVeryLongNames() {
        Fx.run(() -> {
            Person endless = Someone.steward("p-endless", "x".repeat(40));
            fixture.load(PeopleFixture.LEAD);
            assertNamed();
            fixture.model.rows().add(endless);
            for (int i = 0; i < 1_000; i++) {
                fixture.model.rows().add(Someone.steward("p-s" + i));
            }
            assertNamed();
        });
    }

    @Test
    void everyFormIsNamed() {
        Fx.run(() -> {
            fixture.load(PeopleFixture.LEAD, PeopleFixture.STEWARD);
            fixture.governance.of("delegations").forEach(call -> call.answer(new Page<>(List.of(), null)));
            Person lead = PeopleFixture.LEAD;
            for (Layers.Open open : List.of(
                    acts.changeDuty(lead),
                    acts.delegate(lead),
                    acts.declareConflict(lead),
                    acts.lockOrUnlock(lead),
                    acts.freezeOrLift(lead),
                    acts.proposeRoster(lead))) {
                assertNamed();
                open.close();
            }
        });
    }

    private void assertNamed() {
        Appearance.DEFAULT.withTextPercent(150).applyTo(scene);
        scene.snapshot(null);
        assertThat(AccessibleNames.stops(scene.getRoot())).isGreaterThan(3);
        assertThat(AccessibleNames.missing(scene.getRoot())).isEmpty();
    }
}
