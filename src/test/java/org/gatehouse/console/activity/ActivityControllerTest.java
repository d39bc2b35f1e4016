package org.gatehouse.console.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.gatehouse.console.Fx;
import org.gatehouse.console.People;
import org.gatehouse.console.ScreenBench;
import org.gatehouse.console.client.ServiceUnreachable;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.model.Role;
import org.gatehouse.model.event.Activity;
import org.junit.jupiter.api.Test;

class ActivityControllerTest {
    private final FakeActivityCalls calls = new FakeActivityCalls();
    private final ActivityModel model = new ActivityModel();
    private final List<Runnable> later = new ArrayList<>();
    private long nanos;

    /// A controller that has loaded what there is.
    private ActivityController loaded(Activity... events) {
        Threads threads = new Threads(Runnable::run, Runnable::run, (_, task) -> later.add(task), () -> nanos);
        ScreenBench bench = new ScreenBench(People.me(Role.STEWARD));
        calls.stored.addAll(List.of(events));
        ActivityController controller =
                new ActivityController(calls, _ -> new CompletableFuture<>(), model, bench.clock, threads);
        controller.activate();
        return controller;
    }

    /// Time passes until whatever was put off has been done.
    private void wait(int tenths) {
        for (int i = 0; i < tenths; i++) {
            nanos += 100_000_000;
            List<Runnable> due = List.copyOf(later);
            later.clear();
            due.forEach(Runnable::run);
        }
    }

    private List<String> shown() {
        return model.rows().stream().map(Activity::uid).toList();
    }

    @Test
    void showsTheNewestFirstAndWhatTheyAreMadeOf() {
        Fx.run(() -> {
            loaded(Events.covered(1), Events.uncovered(3), Events.covered(2));

            assertThat(shown()).containsExactly("q-3", "q-2", "q-1");
            assertThat(model.listStateProperty().get()).isEqualTo(new ListState.Ready());
            assertThat(model.matchedProperty().get()).isEqualTo(3);
            assertThat(model.facetsProperty().get().facets()).hasSize(1);
            assertThat(model.histogramProperty().get()).isNotNull();
        });
    }

    @Test
    void whatArrivesIsPutWhereItBelongsOnceAndTenTimesASecondAtMost() {
        Fx.run(() -> {
            loaded(Events.covered(1), Events.covered(5));
            int[] changes = {0};
            model.rows().subscribe(() -> changes[0]++);
            wait(1);
            for (int number = 6; number < 56; number++) {
                calls.tell(0, Events.covered(number));
            }
            calls.tell(0, Events.covered(3), Events.covered(5));
            wait(1);

            assertThat(shown()).hasSize(53).startsWith("q-55", "q-54").endsWith("q-5", "q-3", "q-1");
            assertThat(changes[0]).isLessThanOrEqualTo(2);
        });
    }

    @Test
    void pausedTheListStandsStillAndFollowsAgainWithAllThatCame() {
        Fx.run(() -> {
            loaded(Events.covered(1));
            wait(1);
            model.pausedProperty().set(true);
            calls.tell(0, Events.covered(2), Events.covered(3));
            wait(1);
            assertThat(shown()).containsExactly("q-1");
            assertThat(model.waitingProperty().get()).isEqualTo(2);

            model.pausedProperty().set(false);
            assertThat(shown()).containsExactly("q-3", "q-2", "q-1");
            assertThat(model.waitingProperty().get()).isZero();
        });
    }

    @Test
    void saysHowManyEventsItWasNotSentUntilTheListIsLoadedAgain() {
        Fx.run(() -> {
            ActivityController controller = loaded(Events.covered(1));
            wait(1);
            calls.others = 740;
            calls.tell(700, Events.covered(2));
            calls.listener().onSkipped(40);
            wait(1);
            assertThat(model.notSentProperty().get()).isEqualTo(740);
            wait(60);
            assertThat(model.matchedProperty().get())
                    .as("figures are asked for anew, and count all")
                    .isEqualTo(742);

            controller.reload();
            assertThat(model.notSentProperty().get()).isZero();
        });
    }

    @Test
    void theListIsBoundedAndOlderEventsComeAgainWhenSomebodyScrollsThere() {
        Fx.run(() -> {
            ActivityController controller = loaded(Events.covered(1));
            for (int from = 2; from < 1_802; from += 300) {
                int first = from;
                calls.tell(
                        0,
                        java.util.stream.IntStream.range(first, first + 300)
                                .mapToObj(Events::covered)
                                .toArray(Activity[]::new));
                wait(1);
            }
            assertThat(shown()).hasSize(ActivityController.FOLLOWED_MOST).startsWith("q-1801");

            controller.loadMore();
            assertThat(model.pausedProperty().get())
                    .as("who reads back holds the list still")
                    .isTrue();
            while (model.moreProperty().get()) {
                controller.loadMore();
            }
            assertThat(shown()).hasSize(1_801).doesNotHaveDuplicates().endsWith("q-2", "q-1");
        });
    }

    @Test
    void aQueryWithMistakesIsNotAskedForAndAnotherIsFollowedFromThenOn() {
        Fx.run(() -> {
            ActivityController controller = loaded(Events.covered(1), Events.uncovered(2));
            int asked = calls.searches.size();
            model.typedProperty().set("coverage:uncoverd");
            assertThat(controller.apply()).isFalse();
            assertThat(calls.searches).hasSize(asked);

            model.typedProperty().set(" coverage:uncovered ");
            assertThat(controller.apply()).isTrue();
            assertThat(calls.followed).as("one stream, of this query").containsExactly("coverage:uncovered");
            assertThat(shown()).containsExactly("q-2");

            controller.back();
            assertThat(shown()).containsExactly("q-2", "q-1");
            assertThat(model.canGoBackProperty().get()).isFalse();
        });
    }

    @Test
    void aPastStretchIsNotFollowed() {
        Fx.run(() -> {
            loaded(Events.covered(1), Events.covered(900));
            Activity first = calls.stored.getFirst();
            model.searchProperty()
                    .set(new Search(
                            "", new TimeRange.Between(first.time(), first.time().plusMillis(5))));

            assertThat(calls.followed).isEmpty();
            assertThat(shown()).containsExactly("q-1");
        });
    }

    @Test
    void aFailureSaysSoAndCanBeTriedAgain() {
        Fx.run(() -> {
            calls.page = CompletableFuture.failedFuture(
                    new ServiceUnreachable(URI.create("http://x"), new IOException("gone")));
            loaded(Events.covered(1));
            assertThat(model.listStateProperty().get()).isInstanceOf(ListState.Failed.class);

            calls.page = null;
            ((ListState.Failed) model.listStateProperty().get()).retry().run();
            assertThat(shown()).containsExactly("q-1");
        });
    }

    @Test
    void nothingIsFollowedOnceTheScreenIsLeft() {
        Fx.run(() -> {
            ActivityController controller = loaded(Events.covered(1));
            controller.deactivate();
            assertThat(calls.followed).isEmpty();
            calls.tell(0, Events.covered(2));
            wait(1);

            assertThat(shown()).containsExactly("q-1");
        });
    }

    @Test
    void everyPivotAsksForWhatTheEventHasInCommonWithOthers() {
        Activity event = Events.covered(1);

        assertThat(java.util.Arrays.stream(Pivot.values())
                        .map(pivot -> pivot.query(event).orElseThrow()))
                .containsExactly("person:p-jkeller", "asset:userdata.core.profiles", "grant:G-8841", "address:10.4.7.*")
                .allSatisfy(query -> assertThat(org.gatehouse.model.query.QueryParser.parse(query)
                                .query()
                                .test(event))
                        .isTrue());
    }

    @Test
    void aSavedViewIsReadAsItWasWritten() {
        for (TimeRange range : TimeRanges.OFFERED) {
            assertThat(Search.parse(new Search("class:protected rows>1", range).text())
                            .range())
                    .isEqualTo(range);
        }
        Search past = new Search("", new TimeRange.Between(ScreenBench.NOW, ScreenBench.NOW.plusSeconds(5)));
        assertThat(Search.parse(past.text())).isEqualTo(past);
        assertThat(Set.of(Search.parse("nonsense x").range())).containsExactly(TimeRanges.USUAL);
    }
}
