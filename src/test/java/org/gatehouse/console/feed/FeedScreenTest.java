package org.gatehouse.console.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gatehouse.console.Fx;
import org.gatehouse.console.People;
import org.gatehouse.console.ScreenBench;
import org.gatehouse.console.client.ServiceUnreachable;
import org.gatehouse.console.command.Command;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Badge;
import org.gatehouse.contract.FeedView.State;
import org.gatehouse.contract.StreamEvent;
import org.gatehouse.ledger.EntrySubject;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedScreenTest {
    private final FeedFixture fixture = new FeedFixture();

    private static Command command(FeedScreen screen, String name) {
        return screen.commands().stream()
                .filter(command -> command.id().equals("feeds." + name))
                .findFirst()
                .orElseThrow();
    }

    private static StreamEvent event(EntryType type) {
        return new StreamEvent(
                9, FeedFixture.NOW, type, null, new EntrySubject("feed", "p-pg", 1), "", null, null, null);
    }

    @Test
    void beginsWhereSomebodyIsNeeded() {
        Fx.run(() -> {
            FeedScreen screen = fixture.screen(new ScreenBench(People.me(Role.ADMINISTRATOR)));
            fixture.calls
                    .last("feeds")
                    .answer(new org.gatehouse.contract.Page<>(
                            List.of(FeedFixture.view("well", 0), FeedFixture.view("gone", State.SILENT, 0, 0, 0, null)),
                            null));

            assertThat(screen.model().selectedProperty().get()).isEqualTo(new PersonId("p-gone"));
        });
    }

    @Test
    void whatIsTypedOutlivesALookAtAnotherEvent() {
        Fx.run(() -> {
            FeedScreen screen = fixture.screen(new ScreenBench(People.me(Role.ADMINISTRATOR)));
            fixture.load(FeedFixture.view("pg", 2), FeedFixture.kept(7, "{ x"), FeedFixture.kept(6, "{ y"));
            screen.kept().draftProperty().set("{}");

            screen.kept().pickedProperty().set(6L);
            fixture.calls.last("kept").answer(FeedFixture.kept(6, "{ y"));
            assertThat(screen.kept().draftProperty().get()).isEqualTo("{ y");
            screen.kept().pickedProperty().set(7L);
            fixture.calls.last("kept").answer(FeedFixture.kept(7, "{ x"));

            assertThat(screen.kept().draftProperty().get()).isEqualTo("{}");
            assertThat(screen.kept().isChanged()).isTrue();
        });
    }

    @Test
    void theQuarantineIsAskedForAgainWhenItGrows() {
        Fx.run(() -> {
            ScreenBench bench = new ScreenBench(People.me(Role.ADMINISTRATOR));
            FeedScreen screen = fixture.screen(bench);
            fixture.load(FeedFixture.view("pg", 1), FeedFixture.kept(7, "{ x"));
            int before = fixture.calls.of("quarantine").size();

            bench.tell(List.of(event(EntryType.FEED_DISCARDED)));
            fixture.load(FeedFixture.view("pg", 1), FeedFixture.kept(7, "{ x"));
            assertThat(fixture.calls.of("quarantine")).hasSize(before);
            bench.tell(List.of(event(EntryType.FEED_DISCARDED)));
            fixture.load(FeedFixture.view("pg", 2), FeedFixture.kept(8, "{ z"), FeedFixture.kept(7, "{ x"));

            assertThat(fixture.calls.of("quarantine")).hasSize(before + 1);
            assertThat(screen.kept().pickedProperty().get())
                    .as("what is looked at stays")
                    .isEqualTo(7L);
        });
    }

    @ParameterizedTest
    @CsvSource({"ADMINISTRATOR,1", "SECURITY_ANALYST,1", "STEWARD,0", "MANAGER,0"})
    void whoeverHasToFindOutIsToldOfSilence(Role role, int notices) {
        Fx.run(() -> {
            ScreenBench bench = new ScreenBench(People.me(role));
            FeedScreen screen = fixture.screen(bench);
            screen.onDeactivate();

            bench.tell(List.of(event(EntryType.FEED_SILENT)));

            assertThat(bench.notices.kept()).hasSize(notices);
        });
    }

    @Test
    void theCountIsOfFeedsThatNeedSomebody() {
        Fx.run(() -> {
            ScreenBench bench = new ScreenBench(People.me(Role.STEWARD));
            FeedScreen screen = fixture.screen(bench);
            bench.feeds.set(List.of(FeedFixture.view("well", 0), FeedFixture.view("pg", 2)));
            assertThat(screen.badge().getValue()).isEqualTo(new Badge(1, Tone.NEUTRAL));

            bench.feeds.set(List.of(FeedFixture.view("pg", 2), FeedFixture.view("gone", State.SILENT, 0, 0, 0, null)));
            assertThat(screen.badge().getValue()).isEqualTo(new Badge(2, Tone.DANGER));
        });
    }

    @Test
    void whoDoesNotRunFeedsLooksAndChangesNothing() {
        Fx.run(() -> {
            FeedScreen screen = fixture.screen(new ScreenBench(People.me(Role.MONITOR)));
            fixture.load(FeedFixture.view("pg", 1), FeedFixture.kept(7, "{ x"));

            for (String act : List.of("replay", "replay-alike", "discard", "discard-alike", "register", "rotate")) {
                assertThat(command(screen, act).isEnabled()).as(act).isFalse();
            }
        });
    }

    @Test
    void aFailureIsSaidAndWhatIsInSightStays() {
        Fx.run(() -> {
            ScreenBench bench = new ScreenBench(People.me(Role.MONITOR));
            FeedScreen screen = fixture.screen(bench);
            fixture.load(FeedFixture.view("pg", 0));
            bench.tell(List.of(event(EntryType.FEED_SILENT)));

            fixture.calls
                    .last("feeds")
                    .fail(new ServiceUnreachable(java.net.URI.create("http://x"), new java.io.IOException()));

            assertThat(screen.model().listStateProperty().get()).isInstanceOf(ListState.Failed.class);
            assertThat(screen.model().rows()).hasSize(1);
        });
    }
}
