package org.gatehouse.console.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javafx.geometry.Dimension2D;
import javafx.scene.Scene;
import org.gatehouse.console.Fx;
import org.gatehouse.console.People;
import org.gatehouse.console.ScreenBench;
import org.gatehouse.console.client.ServiceUnreachable;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.theme.Appearance;
import org.gatehouse.contract.Inbox;
import org.gatehouse.contract.Inbox.Item;
import org.gatehouse.contract.Inbox.Kind;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.ReviewId;
import org.gatehouse.model.Role;
import org.junit.jupiter.api.Test;

class InboxScreenTest {
    private static final Dimension2D SMALL = new Dimension2D(910, 624);

    private Inbox inbox = new Inbox(List.of(), 0);

    private static Item item(Kind kind, String place) {
        return new Item(
                kind,
                place,
                "Read " + "email ".repeat(40) + "of profiles",
                "Two days of sign-up records lost their hashed contact keys.",
                People.ref("p-jkeller", "Jonas Keller", Affiliation.PARENT),
                ScreenBench.NOW,
                kind == Kind.POLICY ? null : ScreenBench.NOW.plus(Duration.ofMinutes(24)));
    }

    private static String place(Kind kind) {
        return switch (kind) {
            case REQUEST, QUESTION, MENTION -> "REQ-1";
            case REOPENING -> "G-1";
            case REVIEW -> "PUR-1";
            case CAMPAIGN -> "CMP-1";
            case INCIDENT -> "INC-1";
            case ROSTER_CHANGE -> "CHG-1";
            case POLICY -> "US-PROTECTED v15";
            case DELEGATION -> "DLG-1";
        };
    }

    private InboxScreen screen(ScreenBench bench) {
        return new InboxScreen(bench.context(), () -> CompletableFuture.completedFuture(inbox));
    }

    @Test
    void everyKindIsNamedAndOpensItsPlace() {
        Fx.run(() -> {
            for (Kind kind : Kind.values()) {
                ScreenBench bench = new ScreenBench(People.me(Role.LEAD_STEWARD));
                inbox = new Inbox(List.of(item(kind, place(kind))), 1);
                InboxScreen screen = screen(bench);
                screen.onActivate();
                Scene scene = bench.show(screen.view(), SMALL, Appearance.DEFAULT.withTextPercent(150));
                assertThat(ScreenBench.nameless(scene.getRoot())).isEmpty();
                screen.view().requestFocus();
                screen.commands().stream()
                        .filter(command -> command.id().equals("inbox.open"))
                        .forEach(org.gatehouse.console.command.Command::run);

                Object expected = switch (kind) {
                    case REQUEST, QUESTION, MENTION -> new RequestId("REQ-1");
                    case REOPENING -> new GrantId("G-1");
                    case REVIEW -> new ReviewId("PUR-1");
                    case CAMPAIGN -> new org.gatehouse.model.CampaignId("CMP-1");
                    case INCIDENT -> new org.gatehouse.model.IncidentId("INC-1");
                    case ROSTER_CHANGE -> new org.gatehouse.model.ChangeId("CHG-1");
                    case DELEGATION -> new org.gatehouse.model.DelegationId("DLG-1");
                    case POLICY -> "policies";
                };
                assertThat(bench.wentTo).containsExactly(expected);
            }
        });
    }

    @Test
    void theCountIsKeptUpWhileAnotherScreenIsShown() {
        Fx.run(() -> {
            ScreenBench bench = new ScreenBench(People.me(Role.STEWARD));
            InboxScreen screen = screen(bench);
            List<Long> counts = new ArrayList<>();
            screen.badge().subscribe(badge -> counts.add(badge.count()));
            inbox = new Inbox(List.of(item(Kind.REQUEST, "REQ-1")), 8);
            bench.tell(List.of());

            assertThat(counts).containsExactly(0L, 8L);
            screen.close();
            assertThat(bench.listening()).isZero();
        });
    }

    @Test
    void nothingWaitingSaysWhatWouldAndAFailureIsSaid() {
        Fx.run(() -> {
            ScreenBench bench = new ScreenBench(People.me(Role.STEWARD));
            InboxScreen screen = screen(bench);
            screen.onActivate();
            Scene scene = bench.show(screen.view(), SMALL, Appearance.DEFAULT);
            assertThat(scene.getRoot().lookup(".empty-state").getAccessibleText())
                    .contains("reviews");

            InboxModel model = new InboxModel();
            InboxController failing = new InboxController(
                    () -> CompletableFuture.failedFuture(
                            new ServiceUnreachable(java.net.URI.create("http://x"), new java.io.IOException("gone"))),
                    model,
                    bench.threads);
            failing.reload();
            assertThat(model.stateProperty().get()).isInstanceOf(ListState.Failed.class);
        });
    }

    @Test
    void manyItemsAreDrawnAsFewRows() {
        Fx.run(() -> {
            ScreenBench bench = new ScreenBench(People.me(Role.STEWARD));
            inbox = new Inbox(
                    IntStream.range(1, 1_600)
                            .mapToObj(number -> item(Kind.REQUEST, "REQ-" + number))
                            .toList(),
                    9_000);
            InboxScreen screen = screen(bench);
            screen.onActivate();
            Scene scene = bench.show(screen.view(), SMALL, Appearance.DEFAULT);

            assertThat(scene.getRoot().lookupAll(".queue-cell")).hasSizeBetween(5, 60);
        });
    }
}
