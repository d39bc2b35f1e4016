package org.gatehouse.console.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import org.gatehouse.console.Fx;
import org.gatehouse.console.People;
import org.gatehouse.console.ScreenBench;
import org.gatehouse.console.campaign.CampaignModel.Cut;
import org.gatehouse.console.command.Command;
import org.gatehouse.console.theme.Appearance;
import org.gatehouse.contract.CampaignItemRow;
import org.gatehouse.contract.Page;
import org.gatehouse.model.CampaignItemStatus;
import org.gatehouse.model.CampaignStatus;
import org.gatehouse.model.Role;
import org.junit.jupiter.api.Test;

class CampaignScreenTest {
    private static final Dimension2D SMALL = new Dimension2D(910, 624);

    private final FakeCampaignCalls calls = new FakeCampaignCalls();

    private CampaignScreen screen(ScreenBench bench) {
        CampaignScreen screen = new CampaignScreen(
                bench.context(), calls, () -> CompletableFuture.completedFuture(new Page<>(List.of(), null)));
        screen.onActivate();
        return screen;
    }

    private static Command command(CampaignScreen screen, String name) {
        return screen.commands().stream()
                .filter(command -> command.id().equals("campaigns." + name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(Node root) {
        return root.lookupAll(".label").stream()
                .map(node -> String.valueOf(((Labeled) node).getText()))
                .toList();
    }

    @Test
    void everyStateIsNamedAndFits() {
        Fx.run(() -> {
            Appearance large = Appearance.DEFAULT.withTextPercent(150);
            ScreenBench bench = new ScreenBench(People.me(Role.LEAD_STEWARD));
            calls.none = true;
            CampaignScreen screen = screen(bench);
            Scene empty = bench.show(screen.view(), SMALL, large);
            assertThat(ScreenBench.nameless(empty.getRoot())).isEmpty();
            assertThat(texts(empty.getRoot())).contains("No campaign yet");

            calls.none = false;
            calls.name = "Review " + "of everything ".repeat(14);
            calls.rows.add(FakeCampaignCalls.row(1, "Jonas " + "Keller ".repeat(30), null));
            command(screen, "reload").run();
            Scene scene = bench.show(screen.view(), SMALL, large);
            assertThat(ScreenBench.nameless(scene.getRoot())).isEmpty();
            assertThat(screen.view().minWidth(-1)).isLessThanOrEqualTo(SMALL.getWidth());
            for (String act : List.of("attest", "revoke", "hand", "start", "end", "end-series")) {
                ScreenBench other = new ScreenBench(People.me(Role.LEAD_STEWARD));
                CampaignScreen asking = screen(other);
                assertThat(command(asking, act).run()).as(act).isTrue();
                assertThat(ScreenBench.nameless(
                                other.show(asking.view(), SMALL, large).getRoot()))
                        .as(act)
                        .isEmpty();
            }
        });
    }

    @Test
    void whatWaitsForItsReaderComesFirstAndIsSaidWithWhyItExists() {
        Fx.run(() -> {
            ScreenBench bench = new ScreenBench(People.me(Role.STEWARD));
            calls.rows.add(FakeCampaignCalls.row(1, "Jonas Keller", null));
            CampaignScreen screen = screen(bench);
            Scene scene = bench.show(screen.view(), SMALL, Appearance.DEFAULT);

            assertThat(screen.model().cutProperty().get()).isEqualTo(Cut.MINE);
            assertThat(texts(scene.getRoot()))
                    .contains("“The backfill lost it.”", "0 of 1 done", "1 for you")
                    .anyMatch(text -> text.startsWith("Over-broad: every column"))
                    .anyMatch(text -> text.startsWith("Unused: nothing was done"));
            assertThat(screen.commands())
                    .as("starting and ending are for leads")
                    .noneMatch(command -> command.id().equals("campaigns.start"));
        });
    }

    @Test
    void severalAreAnsweredTogetherAndOnlyThoseThatMayBe() {
        Fx.run(() -> {
            ScreenBench bench = new ScreenBench(People.me(Role.STEWARD));
            calls.rows.add(FakeCampaignCalls.row(1, "Jonas Keller", null));
            calls.rows.add(FakeCampaignCalls.row(2, "Ann Lee", "It is handed to p-ana."));
            calls.rows.add(FakeCampaignCalls.row(3, "Bo Diaz", null));
            CampaignScreen screen = screen(bench);
            bench.show(screen.view(), SMALL, Appearance.DEFAULT);
            screen.model().selectedProperty().set(List.copyOf(calls.rows));

            assertThat(screen.model().answerable())
                    .extracting(row -> row.item().number())
                    .containsExactly(1, 3);
            command(screen, "revoke").run();
            Scene scene = bench.show(screen.view(), SMALL, Appearance.DEFAULT);
            assertThat(texts(scene.getRoot())).anyMatch(text -> text.contains("The other one selected is not yours"));
            TextField reason = (TextField) scene.getRoot().lookup(".reason-field .text-field");
            reason.setText("No longer needed");
            assertThat(screen.model().draft("revoke CMP-1/1 CMP-1/3")).isEqualTo("No longer needed");
            reason.fireEvent(new javafx.scene.input.KeyEvent(
                    javafx.scene.input.KeyEvent.KEY_PRESSED,
                    "",
                    "",
                    javafx.scene.input.KeyCode.ENTER,
                    false,
                    false,
                    false,
                    false));
            assertThat(calls.acts).containsExactly("revoke [1, 3] No longer needed");
        });
    }

    @Test
    void whoMayNotAnswerCannotAndIsToldWhy() {
        Fx.run(() -> {
            ScreenBench bench = new ScreenBench(People.me(Role.STEWARD));
            calls.rows.add(FakeCampaignCalls.row(1, "Jonas Keller", "It is handed to p-ana."));
            CampaignScreen screen = screen(bench);
            Scene scene = bench.show(screen.view(), SMALL, Appearance.DEFAULT);

            assertThat(command(screen, "attest").isEnabled()).isFalse();
            assertThat(command(screen, "revoke").isEnabled()).isFalse();
            assertThat(command(screen, "hand").isEnabled()).isTrue();
            assertThat(texts(scene.getRoot())).contains("It is handed to p-ana.");
            ScreenBench watcher = new ScreenBench(People.me(Role.MONITOR));
            CampaignScreen watched = screen(watcher);
            watcher.show(watched.view(), SMALL, Appearance.DEFAULT);
            assertThat(command(watched, "hand").isEnabled()).isFalse();
        });
    }

    @Test
    void anOverdueCampaignIsClosedAndARunningOneCalledOff() {
        Fx.run(() -> {
            ScreenBench bench = new ScreenBench(People.me(Role.LEAD_STEWARD));
            calls.rows.add(FakeCampaignCalls.row(1, "Jonas Keller", null));
            calls.status = CampaignStatus.OVERDUE;
            CampaignScreen screen = screen(bench);
            command(screen, "end").run();
            assertThat(texts(
                            bench.show(screen.view(), SMALL, Appearance.DEFAULT).getRoot()))
                    .contains("Close “Quarterly”");
            calls.status = CampaignStatus.CLOSED;
            command(screen, "reload").run();
            assertThat(command(screen, "end").isEnabled()).isFalse();
            assertThat(texts(
                            bench.show(screen.view(), SMALL, Appearance.DEFAULT).getRoot()))
                    .contains("Not answered");
        });
    }

    @Test
    void whatWasLoadedStaysLoadedWhenSomethingChanges() {
        Fx.run(() -> {
            ScreenBench bench = new ScreenBench(People.me(Role.STEWARD));
            calls.page = 2;
            for (int number = 1; number <= 5; number++) {
                calls.rows.add(FakeCampaignCalls.row(number, "Jonas Keller", null));
            }
            CampaignModel model = new CampaignModel();
            CampaignController controller = new CampaignController(calls, model, bench.threads);
            controller.activate();
            model.campaignProperty().set(model.campaigns().getFirst());
            assertThat(model.items()).hasSize(2);
            controller.loadMore();
            assertThat(model.items()).hasSize(4);
            assertThat(calls.attest(
                            FakeCampaignCalls.ID,
                            new org.gatehouse.contract.Documents.CampaignAnswerDocument(List.of(1), "Needed."),
                            org.gatehouse.console.client.ActKey.fresh()))
                    .isCompleted();
            controller.onGap();

            assertThat(model.items()).extracting(row -> row.item().number()).containsExactly(2, 3, 4, 5);
            assertThat(model.moreProperty().get()).isFalse();
            model.cutProperty().set(Cut.ANSWERED);
            assertThat(model.items())
                    .extracting(CampaignItemRow::item)
                    .extracting(item -> item.status())
                    .containsExactly(CampaignItemStatus.ATTESTED);
        });
    }
}
