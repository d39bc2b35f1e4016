package org.gatehouse.console.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.console.app.ConsoleUnderTest.DEMO;
import static org.gatehouse.console.app.ConsoleUnderTest.await;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatehouse.console.Fx;
import org.gatehouse.console.app.ShellModel.Phase;
import org.gatehouse.console.client.StreamState;
import org.gatehouse.contract.QueueCounts;
import org.gatehouse.contract.QueueView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The whole window, without a screen to be seen on, against a service over real HTTP.
class ConsoleTest {
    private final FakeTeam team = new FakeTeam();
    private ConsoleUnderTest console = new ConsoleUnderTest(team);

    @AfterEach
    void close() {
        console.close();
        team.close();
    }

    @Test
    void saysThatItStartsBeforeThereIsAService() {
        Fx.run(() -> {
            console.get().begin(DEMO);
            assertThat(model().phase.get()).isInstanceOf(Phase.Starting.class);
        });
    }

    @Test
    void signsInAsTheFirstPersonAndShowsTheFirstScreen() {
        console.begin();

        Fx.run(() -> {
            assertThat(Objects.requireNonNull(model().me.get()).person().name()).isEqualTo("Rosa Alvarez");
            assertThat(model().demo.get()).isTrue();
            assertThat(console.screens).hasSize(1);
            assertThat(console.screens.getFirst().told).containsExactly("activated");
        });
        await(model().onDuty, count -> count.intValue() == 14);
    }

    @Test
    void theKeyboardStartsInTheScreen() {
        console.begin();

        Fx.run(() -> assertThat(console.get().scene().getFocusOwner())
                .isSameAs(console.screens.getFirst().field()));
    }

    @Test
    void countsFollowWhatHappens() {
        console.begin();
        await(console.screens.getFirst().badge(), badge -> badge.count() == 38);

        team.counts = new QueueCounts(Map.of(QueueView.WAITING, 39), 14, 1);
        team.tell(184_202);

        await(console.screens.getFirst().badge(), badge -> badge.count() == 39);
        await(model().ledgerEntries, count -> count.longValue() == 184_203);
    }

    @Test
    void looksThroughOtherEyes() {
        console.begin();
        Fx.run(() -> console.get().beAs(FakeTeam.JONAS));

        await(model().me, me -> me != null && me.person().name().equals("Jonas Keller"));
        Fx.run(() -> {
            // Jonas may not see all, and the only screen is for those who may.
            assertThat(console.screens).hasSize(1);
            assertThat(console.screens.getFirst().told).containsExactly("activated", "deactivated", "closed");
        });
    }

    @Test
    void aLostConnectionKeepsTheScreenAndWhatWasTyped() {
        console.begin();
        Fx.run(() -> console.screens.getFirst().field().setText("half a reason"));
        team.goAway();

        await(model().stream, state -> state instanceof StreamState.Lost);
        Fx.run(() -> {
            assertThat(model().phase.get()).isInstanceOf(Phase.Working.class);
            assertThat(console.screens.getFirst().field().getText()).isEqualTo("half a reason");
            assertThat(console.screens.getFirst().field().getScene())
                    .isSameAs(console.get().scene());
        });
    }

    @Test
    void aServiceThatCannotStartIsExplainedAndCanBeTriedAgain() {
        AtomicInteger tries = new AtomicInteger();
        replace(origin -> {
            if (tries.getAndIncrement() == 0) {
                throw new CannotConnectException("The folder is in use.");
            }
            return new Access(origin, team.url(), List.of(FakeTeam.ROSA));
        });
        Fx.run(() -> console.get().begin(DEMO));
        await(model().phase, new Phase.Failed("The folder is in use.")::equals);

        Fx.run(console.get()::retry);

        await(model().phase, Phase.Working.class::isInstance);
    }

    @Test
    void anUnknownTokenIsSaidInTheServicesWords() {
        replace(origin -> new Access(origin, team.url(), List.of(new Persona("", null, "stranger"))));

        Fx.run(() -> console.get().begin(DEMO));

        await(model().phase, new Phase.Failed("This token is not known.")::equals);
    }

    private ShellModel model() {
        return console.get().model();
    }

    private void replace(AccessFinder finder) {
        console.close();
        console = new ConsoleUnderTest(finder);
    }
}
