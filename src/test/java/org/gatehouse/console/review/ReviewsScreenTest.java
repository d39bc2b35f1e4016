package org.gatehouse.console.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javafx.geometry.Dimension2D;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import org.gatehouse.console.Fx;
import org.gatehouse.console.People;
import org.gatehouse.console.ScreenBench;
import org.gatehouse.console.client.ActKey;
import org.gatehouse.console.client.PageOf;
import org.gatehouse.console.client.ReviewCalls;
import org.gatehouse.console.client.ServiceUnreachable;
import org.gatehouse.console.theme.Appearance;
import org.gatehouse.contract.GrantRow;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.PersonRef;
import org.gatehouse.contract.ReviewRow;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Action;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.Grant;
import org.gatehouse.model.Limits;
import org.gatehouse.model.PostUseReview;
import org.gatehouse.model.Resolution;
import org.gatehouse.model.ReviewId;
import org.gatehouse.model.ReviewStatus;
import org.gatehouse.model.Role;
import org.gatehouse.testing.SampleGrant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReviewsScreenTest {
    private static final Dimension2D SMALL = new Dimension2D(910, 624);
    private static final Instant NOW = ScreenBench.NOW;

    private final Service service = new Service();

    /// A service with some reviews, which are concluded as asked unless it is away.
    private static final class Service implements ReviewCalls {
        private final List<ReviewRow> rows = new ArrayList<>();
        private final List<String> acts = new ArrayList<>();
        private final List<ActKey> keys = new ArrayList<>();
        private boolean away;

        @Override
        public CompletableFuture<Page<ReviewRow>> reviewRows(Set<ReviewStatus> statuses, PageOf page) {
            List<ReviewRow> found = rows.stream()
                    .filter(row -> statuses.contains(row.review().status()))
                    .toList();
            return CompletableFuture.completedFuture(new Page<>(found, null));
        }

        @Override
        public CompletableFuture<Page<PostUseReview>> reviews(PageOf page) {
            return new CompletableFuture<>();
        }

        @Override
        public CompletableFuture<PostUseReview> takeReview(ReviewId id, ActKey key) {
            return conclude(id, "", ReviewStatus.IN_REVIEW, key);
        }

        @Override
        public CompletableFuture<PostUseReview> acceptUse(ReviewId id, String reason, ActKey key) {
            return conclude(id, reason, ReviewStatus.ACCEPTED, key);
        }

        @Override
        public CompletableFuture<PostUseReview> rejectUse(ReviewId id, String reason, ActKey key) {
            return conclude(id, reason, ReviewStatus.REJECTED, key);
        }

        private CompletableFuture<PostUseReview> conclude(ReviewId id, String reason, ReviewStatus next, ActKey key) {
            acts.add(next + " " + id + " " + reason);
            keys.add(key);
            if (away) {
                return CompletableFuture.failedFuture(
                        new ServiceUnreachable(java.net.URI.create("http://x"), new java.io.IOException("gone")));
            }
            ReviewRow row = rows.stream()
                    .filter(each -> each.review().id().equals(id))
                    .findFirst()
                    .orElseThrow();
            PostUseReview done =
                    row.review().become(next, People.me().person().id(), new Resolution(NOW, null, reason));
            rows.replaceAll(
                    each -> each.review().id().equals(id) ? new ReviewRow(done, each.grant(), null, null) : each);
            return CompletableFuture.completedFuture(done);
        }
    }

    private static ReviewRow row(int number, ReviewStatus status, @Nullable String whyNot) {
        PersonRef keller = People.ref("p-jkeller", "Jonas " + "Keller ".repeat(30), Affiliation.PARENT);
        AssetId asset = new AssetId("userdata.core.profiles");
        Grant grant = SampleGrant.active(
                        SampleGrant.scheduled(
                                number,
                                keller.id(),
                                List.of(),
                                new Limits(1_000L, null, null, null),
                                AccessItem.of(asset, Action.READ, "email")),
                        NOW.minus(Duration.ofHours(9)),
                        NOW.minus(Duration.ofHours(1)))
                .edit()
                .closure(new Resolution(NOW.minus(Duration.ofHours(1)), null, ""))
                .build();
        GrantRow line = new GrantRow(
                grant,
                "Read email of profiles",
                keller,
                keller,
                Affiliation.PARENT,
                DataClass.PROTECTED,
                List.of(asset));
        PostUseReview review = new PostUseReview(
                new ReviewId("PUR-" + number), 1, grant.id(), 1, status, NOW.plus(Duration.ofDays(6)), null, null);
        return new ReviewRow(review, line, null, whyNot);
    }

    private ReviewsScreen screen(ScreenBench bench) {
        ReviewsScreen screen = new ReviewsScreen(bench.context(), service);
        screen.onActivate();
        return screen;
    }

    private static void run(ReviewsScreen screen, String name) {
        screen.commands().stream()
                .filter(command -> command.id().equals("reviews." + name))
                .forEach(org.gatehouse.console.command.Command::run);
    }

    @Test
    void everyStateIsNamed() {
        Fx.run(() -> {
            ScreenBench bench = new ScreenBench(People.me(Role.STEWARD));
            Appearance large = Appearance.DEFAULT.withTextPercent(150);
            ReviewsScreen screen = screen(bench);
            assertThat(ScreenBench.nameless(
                            bench.show(screen.view(), SMALL, large).getRoot()))
                    .isEmpty();
            service.rows.add(row(1, ReviewStatus.DUE, null));
            service.rows.add(row(2, ReviewStatus.OVERDUE, "You approved G-2; somebody else reviews its use."));
            run(screen, "reload");
            Scene scene = bench.show(screen.view(), SMALL, large);
            assertThat(ScreenBench.nameless(scene.getRoot())).isEmpty();
            run(screen, "reject");
            assertThat(ScreenBench.nameless(
                            bench.show(screen.view(), SMALL, large).getRoot()))
                    .isEmpty();
        });
    }

    @Test
    void aRejectionSaysWhatFollowsAndTakesAReason() {
        Fx.run(() -> {
            ScreenBench bench = new ScreenBench(People.me(Role.STEWARD));
            service.rows.add(row(1, ReviewStatus.DUE, null));
            ReviewsScreen screen = screen(bench);
            run(screen, "reject");
            Scene scene = bench.show(screen.view(), SMALL, Appearance.DEFAULT);
            assertThat(scene.getRoot().lookupAll(".label").stream()
                            .map(node -> String.valueOf(((javafx.scene.control.Label) node).getText())))
                    .anyMatch(text -> text.contains("calls for an incident"));

            TextField reason = (TextField) scene.getRoot().lookup(".reason-field .text-field");
            reason.setText("Copied more than described");
            assertThat(screen.model().draft("reject PUR-1")).isEqualTo("Copied more than described");
            assertThat(service.acts).isEmpty();
        });
    }

    @Test
    void whoMayNotReviewCannotAndIsToldWhy() {
        Fx.run(() -> {
            ScreenBench bench = new ScreenBench(People.me(Role.STEWARD));
            service.rows.add(row(1, ReviewStatus.DUE, "You approved G-1; somebody else reviews its use."));
            ReviewsScreen screen = screen(bench);

            assertThat(screen.commands().stream()
                            .filter(command -> command.id().matches("reviews\\.(take|accept|reject)")))
                    .hasSize(3)
                    .noneMatch(org.gatehouse.console.command.Command::isEnabled);
        });
    }

    @Test
    void whatGotNoAnswerIsSentAgainAsTheSameAct() {
        Fx.run(() -> {
            ScreenBench bench = new ScreenBench(People.me(Role.STEWARD));
            ReviewRow row = row(1, ReviewStatus.DUE, null);
            service.rows.add(row);
            ReviewsModel model = new ReviewsModel();
            List<PostUseReview> done = new ArrayList<>();
            ReviewsController controller = new ReviewsController(service, model, bench.threads, done::add);
            controller.activate();
            service.away = true;
            controller.accept(row, "As described");
            assertThat(model.refusalProperty().get()).isNotBlank();

            service.away = false;
            controller.accept(row, "As described");
            assertThat(service.keys.get(0)).isEqualTo(service.keys.get(1));
            assertThat(done).extracting(PostUseReview::status).containsExactly(ReviewStatus.ACCEPTED);
            assertThat(model.rows()).as("it is open no more").isEmpty();
        });
    }
}
