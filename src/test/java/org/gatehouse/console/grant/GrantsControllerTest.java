package org.gatehouse.console.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.gatehouse.console.Fx;
import org.gatehouse.console.ScreenBench;
import org.gatehouse.console.client.GrantSearch;
import org.gatehouse.console.client.ServiceUnreachable;
import org.gatehouse.console.client.UnansweredRequestCalls;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.contract.GrantCut;
import org.gatehouse.contract.GrantRow;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.GrantStatus;
import org.gatehouse.model.Role;
import org.junit.jupiter.api.Test;

class GrantsControllerTest {
    private final FakeGrantCalls calls = new FakeGrantCalls();
    private final GrantsModel model = new GrantsModel();
    private final List<GrantActs.Done> done = new ArrayList<>();

    /// A controller that has loaded what there is, and the acts beside it.
    private record Parts(GrantsController list, GrantActs acts) {}

    private Parts loaded(GrantRow... rows) {
        ScreenBench bench = new ScreenBench(GrantFixtures.me(Role.STEWARD));
        calls.rows.addAll(List.of(rows));
        UnansweredRequestCalls requests = new UnansweredRequestCalls();
        GrantsController list = new GrantsController(calls, requests, model, bench.clock, bench.threads);
        list.activate();
        return new Parts(list, new GrantActs(calls, requests, model, list, bench.threads, done::add));
    }

    private List<String> shown() {
        return model.rows().stream().map(row -> row.grant().id().value()).toList();
    }

    @Test
    void loadsTheLatestFirstAndSelectsIt() {
        Fx.run(() -> {
            loaded(GrantFixtures.active(1), GrantFixtures.active(3), GrantFixtures.active(2));

            assertThat(shown()).containsExactly("G-3", "G-2", "G-1");
            assertThat(model.selectedProperty().get()).isEqualTo(new GrantId("G-3"));
            assertThat(model.shownProperty().get()).isEqualTo(calls.rows.get(1));
            assertThat(model.listStateProperty().get()).isEqualTo(new ListState.Ready());
        });
    }

    @Test
    void goesOnPageByPageAndLoadsAllOnlyWhenAllAreWanted() {
        Fx.run(() -> {
            for (int number = 1; number <= 450; number++) {
                calls.rows.add(GrantFixtures.active(number));
            }
            Parts parts = loaded();
            assertThat(model.rows()).hasSize(GrantsController.PAGE);
            assertThat(model.moreProperty().get()).isTrue();
            parts.list().loadMore();
            assertThat(model.rows()).hasSize(2 * GrantsController.PAGE);

            parts.list().wantAll(true);
            assertThat(shown()).hasSize(450).doesNotHaveDuplicates();
            assertThat(model.moreProperty().get()).isFalse();
        });
    }

    @Test
    void anExportWaitsForAllLinesAndSaysWhetherThereAreMore() {
        Fx.run(() -> {
            for (int number = 1; number <= 450; number++) {
                calls.rows.add(GrantFixtures.active(number));
            }
            Parts parts = loaded();

            assertThat(parts.list().all()).isCompletedWithValue(false);
            assertThat(model.rows()).hasSize(450);
            assertThat(parts.list().all()).as("all are there").isCompletedWithValue(false);
        });
    }

    @Test
    void anExportIsBounded() {
        Fx.run(() -> {
            for (int number = 1; number <= GrantsController.MOST + 1; number++) {
                calls.rows.add(GrantFixtures.active(number));
            }
            Parts parts = loaded();

            assertThat(parts.list().all()).isCompletedWithValue(true);
            assertThat(model.rows()).hasSize(GrantsController.MOST);
        });
    }

    @Test
    void anExportEndsWithTheLoadingOfItsLines() {
        Fx.run(() -> {
            for (int number = 1; number <= 450; number++) {
                calls.rows.add(GrantFixtures.active(number));
            }
            Parts parts = loaded();
            calls.scripted = true;
            calls.page = CompletableFuture.failedFuture(
                    new ServiceUnreachable(java.net.URI.create("http://x"), new java.io.IOException("gone")));
            assertThat(parts.list().all()).isCompletedExceptionally();

            calls.page = new CompletableFuture<>();
            CompletableFuture<Boolean> left = parts.list().all();
            assertThat(left).isNotDone();
            parts.list().deactivate();
            assertThat(left).isCancelled();
        });
    }

    @Test
    void aChangeOnTheStreamIsPutWhereItBelongsAndKeepsNames() {
        Fx.run(() -> {
            GrantRow first = GrantFixtures.active(1);
            GrantRow second = GrantFixtures.active(2);
            Parts parts = loaded(first, second);
            parts.list().put(GrantFixtures.becomes(second, GrantStatus.SUSPENDED));
            parts.list().put(GrantFixtures.becomes(first, GrantStatus.DEACTIVATING));

            assertThat(shown()).as("one that is no longer live goes").containsExactly("G-2");
            assertThat(model.rows().getFirst().grant().status()).isEqualTo(GrantStatus.SUSPENDED);
            assertThat(model.rows().getFirst().subject().name()).isEqualTo("Jonas Keller");
            assertThat(model.shownProperty().get()).isEqualTo(model.rows().getFirst());
        });
    }

    @Test
    void anOlderStateNeverReplacesANewerOne() {
        Fx.run(() -> {
            GrantRow now = GrantFixtures.row(1, 5, GrantStatus.SUSPENDED);
            Parts parts = loaded(now);
            parts.list().put(GrantFixtures.row(1, 4, GrantStatus.ACTIVE).grant());

            assertThat(model.rows()).containsExactly(now);
        });
    }

    @Test
    void aNewGrantIsLookedUpWithItsNames() {
        Fx.run(() -> {
            Parts parts = loaded(GrantFixtures.active(1));
            GrantRow fresh = GrantFixtures.active(2);
            calls.rows.add(fresh);
            parts.list().put(fresh.grant());

            assertThat(shown()).containsExactly("G-2", "G-1");
        });
    }

    @Test
    void aFailureSaysSoAndCanBeTriedAgain() {
        Fx.run(() -> {
            calls.scripted = true;
            calls.page = CompletableFuture.failedFuture(
                    new ServiceUnreachable(java.net.URI.create("http://x"), new java.io.IOException("gone")));
            loaded(GrantFixtures.active(1));
            assertThat(model.listStateProperty().get()).isInstanceOf(ListState.Failed.class);

            calls.scripted = false;
            ((ListState.Failed) model.listStateProperty().get()).retry().run();
            assertThat(shown()).containsExactly("G-1");
        });
    }

    @Test
    void anActThatGotNoAnswerIsSentAgainAsTheSameAct() {
        Fx.run(() -> {
            GrantRow row = GrantFixtures.active(1);
            Parts parts = loaded(row);
            model.keepDraft("suspend G-1", "Odd reads");
            calls.answer = CompletableFuture.failedFuture(
                    new ServiceUnreachable(java.net.URI.create("http://x"), new java.io.IOException("gone")));
            parts.acts().suspend(row, "Odd reads");
            assertThat(model.refusalProperty().get()).isNotBlank();
            assertThat(model.draft("suspend G-1")).isEqualTo("Odd reads");

            calls.answer = CompletableFuture.completedFuture(GrantFixtures.becomes(row, GrantStatus.SUSPENDED));
            parts.acts().suspend(row, "Odd reads");
            assertThat(calls.acts).containsExactly("suspend G-1 Odd reads", "suspend G-1 Odd reads");
            assertThat(calls.keys.get(0)).isEqualTo(calls.keys.get(1));
            assertThat(model.draft("suspend G-1")).isEmpty();
            assertThat(done).hasSize(1);

            parts.acts().suspend(row, "Other words");
            assertThat(calls.keys.get(2)).isNotEqualTo(calls.keys.get(1));
        });
    }

    @Test
    void revokingAllSaysFirstWhich() {
        Fx.run(() -> {
            Parts parts = loaded(GrantFixtures.active(1), GrantFixtures.active(2));
            List<List<GrantRow>> found = new ArrayList<>();
            parts.acts().wouldRevoke(GrantFixtures.KELLER.id(), null, found::add);
            assertThat(found.getFirst()).hasSize(2);
            assertThat(calls.acts).isEmpty();

            parts.acts().revokeAll(GrantFixtures.KELLER.id(), null, "Left the company");
            assertThat(calls.acts).containsExactly("revoke all of p-jkeller null Left the company");
            assertThat(model.rows()).extracting(row -> row.grant().status()).doesNotContain(GrantStatus.ACTIVE);
        });
    }

    @Test
    void aSearchComesBackAsItWasKept() {
        GrantSearch search = GrantSearch.of(GrantCut.SUSPENDED)
                .withText("a & b = c")
                .withAsset(GrantFixtures.PROFILES)
                .withSubject(GrantFixtures.KELLER.id());

        assertThat(SearchText.parse(SearchText.of(search))).isEqualTo(search);
        assertThat(SearchText.parse("cut=NONE&subject=??&x")).isEqualTo(GrantSearch.of(GrantCut.LIVE));
    }
}
