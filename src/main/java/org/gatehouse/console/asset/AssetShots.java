package org.gatehouse.console.asset;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.util.Subscription;
import org.gatehouse.console.asset.AssetModel.Guard;
import org.gatehouse.console.kit.Layers;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.screen.Loaded;
import org.gatehouse.console.screen.ScreenShots.State;
import org.gatehouse.contract.ImportReport;
import org.gatehouse.contract.ImportReport.RefusedLine;
import org.gatehouse.model.Asset;
import org.gatehouse.model.AssetId;
import org.jspecify.annotations.Nullable;

/// The states of the Assets screen that are worth a picture.
final class AssetShots {
    /// Of which the demo team has nearly read, and read, what it may.
    private static final String NEAR = "userdata.safety.reports";

    private static final String USED_UP = "userdata.access.queries";

    private final AssetModel model;
    private final AssetActs acts;
    private final Function<ImportReport, Layers.Open> show;
    private Layers.@Nullable Open dialog;

    AssetShots(AssetModel model, AssetActs acts, Function<ImportReport, Layers.Open> show) {
        this.model = model;
        this.acts = acts;
        this.show = show;
    }

    List<State> states() {
        return List.of(
                state("first", this::settled),
                state("profiles", () -> select("userdata.core.profiles")),
                state("found", () -> search("profiles", Guard.ANY)),
                state("public", () -> search("", Guard.PUBLIC)),
                state("nothing-found", () -> search("no asset says this", Guard.ANY)),
                state(
                        "freeze",
                        () -> search("", Guard.ANY).thenRun(() -> {
                            Asset asset = model.assetProperty().get();
                            if (asset != null) {
                                dialog = acts.freezeOrLift(asset);
                            }
                        })),
                state("budget-used-up", () -> select(USED_UP)),
                state("budget-near", () -> select(NEAR)),
                state(
                        "budget",
                        () -> select(NEAR).thenRun(() -> {
                            Asset asset = model.assetProperty().get();
                            if (asset != null) {
                                dialog = acts.setBudget(asset);
                            }
                        })),
                state("import-report", () -> {
                    dialog = show.apply(new ImportReport(
                            12,
                            3,
                            41,
                            List.of(
                                    new RefusedLine(7, "userdata.core.profile s", "The name has a space in it."),
                                    new RefusedLine(19, "logs.raw.queries", "The region “xx” is not known."))));
                    return settled();
                }),
                state("all-again", this::settled)); // closes the dialog, which would stand over the next screen
    }

    private CompletableFuture<?> select(String asset) {
        model.selectedProperty().set(new AssetId(asset));
        return settled();
    }

    private State state(String name, Supplier<CompletionStage<?>> prepare) {
        return new State(name, () -> {
            if (dialog != null) {
                dialog.close();
                dialog = null;
            }
            return prepare.get();
        });
    }

    private CompletableFuture<?> search(String text, Guard guard) {
        model.searchProperty().set(text);
        model.guardProperty().set(guard);
        return settled();
    }

    private CompletableFuture<?> settled() {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Runnable look = () -> {
            if (model.listStateProperty().get() instanceof ListState.Ready
                    && !(model.grantsProperty().get() instanceof Loaded.Loading)
                    && !(model.requestsProperty().get() instanceof Loaded.Loading)
                    && !(model.budgetsProperty().get() instanceof Loaded.Loading)) {
                done.complete(true);
            }
        };
        Subscription listening = model.listStateProperty()
                .subscribe(look)
                .and(model.grantsProperty().subscribe(look))
                .and(model.requestsProperty().subscribe(look))
                .and(model.budgetsProperty().subscribe(look));
        look.run();
        return done.whenComplete((_, _) -> listening.unsubscribe());
    }
}
