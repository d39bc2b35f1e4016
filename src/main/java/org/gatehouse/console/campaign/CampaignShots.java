package org.gatehouse.console.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javafx.util.Subscription;
import org.gatehouse.console.campaign.CampaignModel.Cut;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.screen.ScreenShots.State;

/// The states of the Campaigns screen that are worth looking at.
final class CampaignShots {
    private static final int FEW = 3;

    /// Opens and closes what is asked in dialogs.
    interface Acts {
        void attest();

        void start();

        void close();
    }

    private final CampaignModel model;
    private final CampaignController controller;
    private final CampaignView view;
    private final Acts acts;

    CampaignShots(CampaignModel model, CampaignController controller, CampaignView view, Acts acts) {
        this.model = model;
        this.controller = controller;
        this.view = view;
        this.acts = acts;
    }

    /// @param leads whether starting a campaign is among what can be done
    List<State> states(boolean leads) {
        List<State> states = new ArrayList<>(List.of(
                new State("running", () -> show(Cut.MINE, true)),
                new State("several", () -> now(() -> view.items().selectLeading(FEW))),
                new State("attest", () -> now(acts::attest)),
                new State("all", () -> show(Cut.ALL, true)),
                new State("done", () -> show(Cut.ANSWERED, false)),
                new State("none-open", () -> show(Cut.OPEN, false))));
        if (leads) {
            states.add(new State("start", () -> now(acts::start)));
        }
        return states;
    }

    private static CompletionStage<?> now(Runnable act) {
        act.run();
        return CompletableFuture.completedFuture(true);
    }

    private CompletionStage<?> show(Cut cut, boolean latest) {
        acts.close();
        if (latest) {
            view.campaigns().selectFirst();
        } else {
            view.campaigns().selectLast();
        }
        model.itemsStateProperty().set(new ListState.Loading());
        if (model.cutProperty().get() == cut) {
            controller.reload();
        } else {
            model.cutProperty().set(cut);
        }
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Subscription listening = model.itemsStateProperty().subscribe(state -> {
            if (state instanceof ListState.Ready) {
                done.complete(true);
            }
        });
        return done.whenComplete((_, _) -> listening.unsubscribe());
    }
}
