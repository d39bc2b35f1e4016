package org.gatehouse.console.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import org.gatehouse.console.Fx;
import org.gatehouse.console.asset.AssetModel.Guard;
import org.gatehouse.console.client.GrantQuery;
import org.gatehouse.console.client.ServiceProblem;
import org.gatehouse.console.kit.Layers;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.screen.Loaded;
import org.gatehouse.contract.BudgetUse;
import org.gatehouse.contract.Documents.BudgetDocument;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.ImportReport;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.Problem;
import org.gatehouse.contract.Refusal;
import org.gatehouse.model.Asset;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.BudgetId;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.ExposureBudget;
import org.gatehouse.model.Freeze;
import org.gatehouse.model.FreezeId;
import org.gatehouse.model.FreezeScope;
import org.gatehouse.model.GrantStatus;
import org.gatehouse.testing.Something;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The register of assets and one asset against a service whose answers come in any order.
class AssetControllerTest {
    private static final Asset PROFILES = Something.table("userdata.core.profiles", DataClass.PROTECTED);
    private static final Asset DAILY = Something.table("open.stats.daily", DataClass.PUBLIC);

    private final AssetFixture fixture = new AssetFixture();
    private final AssetModel model = fixture.model;

    @Test
    void allPagesAreCollectedBeforeTheTreeIsShown() {
        Fx.run(() -> {
            fixture.controller.activate();
            fixture.register.last("assets").answer(new Page<>(List.of(DAILY), "open.stats.daily"));
            assertThat(model.assets()).isEmpty();
            fixture.register.last("assets").answer(new Page<>(List.of(PROFILES), null));

            assertThat(model.assets()).containsExactly(DAILY, PROFILES);
            assertThat(model.moreProperty().get()).isFalse();
            assertThat(model.selectedProperty().get()).isEqualTo(DAILY.id());
        });
    }

    @Test
    void onlyGrantsThatMayStillAllowSomethingAreAskedFor() {
        Fx.run(() -> {
            fixture.load(PROFILES);
            GrantQuery asked =
                    (GrantQuery) fixture.grants.last("page").arguments().getFirst();

            assertThat(asked.asset()).isEqualTo(PROFILES.id());
            assertThat(asked.statuses()).contains(GrantStatus.ACTIVE, GrantStatus.SUSPENDED);
            assertThat(asked.statuses()).noneMatch(GrantStatus::isFinal);
        });
    }

    @Test
    void aFreezeOfWhatHoldsTheAssetStopsItToo() {
        Fx.run(() -> {
            fixture.load(PROFILES);
            Freeze above = freeze("FRZ-1", "userdata.core");
            Freeze beside = freeze("FRZ-2", "userdata.core.profiles2");
            fixture.governance.last("freezes").answer(new Page<>(List.of(above, beside), null));

            assertThat(model.freezesProperty().get()).isEqualTo(new Loaded.Here<>(List.of(above), false));
        });
    }

    @Test
    void aBudgetIsBegunWithAsItStandsAndSentAsItIsFilledIn() {
        Fx.run(() -> {
            fixture.load(PROFILES);
            assertThat(fixture.governance.last("budgets").arguments()).containsExactly(PROFILES.id());
            ExposureBudget above = budget("userdata.core", 1_000_000);
            fixture.governance
                    .last("budgets")
                    .answer(new Page<>(
                            List.of(new BudgetUse(
                                    above,
                                    AssetFixture.NOW,
                                    List.of(new BudgetUse.Reader(AssetFixture.LEAD.id(), 950_000, false)),
                                    1,
                                    0)),
                            null));

            BudgetForm form = new BudgetForm(PROFILES.id(), List.of(above), fixture.words);
            ComboBox<?> scope =
                    (ComboBox<?>) form.node().lookupAll(".combo-box").iterator().next();
            TextField rows = (TextField) form.node().lookup(".form-pairs .text-field");
            assertThat(rows.getText()).isEmpty();
            scope.getSelectionModel().select(1);
            assertThat(rows.getText()).isEqualTo("1\u202f000\u202f000");
            TextInputControl why = (TextInputControl) form.node().lookup(".reason-field .text-field");
            why.setText("Less will do.");
            rows.setText("none");
            assertThat(form.possible().get()).isFalse();
            rows.setText("500 000");
            assertThat(form.possible().get()).isTrue();
            assertThat(form.document())
                    .isEqualTo(new BudgetDocument(
                            new AssetId("userdata.core"), 500_000, Duration.ofDays(7), "Less will do."));
        });
    }

    private static ExposureBudget budget(String asset, long rows) {
        return new ExposureBudget(
                new BudgetId("BUD-1"),
                1,
                new AssetId(asset),
                rows,
                Duration.ofDays(7),
                "Enough.",
                AssetFixture.LEAD.id(),
                AssetFixture.NOW,
                null);
    }

    @Test
    void searchLooksAtNamesColumnsAndClasses() {
        Fx.run(() -> {
            fixture.load(PROFILES, DAILY);
            model.searchProperty().set("email profiles");
            assertThat(model.inSight()).containsExactly(PROFILES);
            model.searchProperty().set("");
            model.guardProperty().set(Guard.PUBLIC);
            assertThat(model.inSight()).containsExactly(DAILY);
        });
    }

    @Test
    void aFailureOffersToTryAgain() {
        Fx.run(() -> {
            fixture.controller.activate();
            fixture.register
                    .last("assets")
                    .fail(new ServiceProblem(Problem.of(new Refusal(ErrorCode.OVERLOADED, "No."))));

            assertThat(model.listStateProperty().get()).isInstanceOf(ListState.Failed.class);
        });
    }

    @Test
    void aFileIsSentAsItStandsAndItsReportKept(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("assets.CSV"), "id\na.b.c\n");
        Fx.run(() -> {
            fixture.load(PROFILES);
            fixture.chosen = file;
            AssetActs acts = fixture.acts(new Layers(new Label("below")));
            acts.importFile();
            assertThat(fixture.register.last("importAssets").arguments())
                    .startsWith("text/csv", "id\na.b.c\n")
                    .hasSize(3);
            fixture.register.last("importAssets").answer(new ImportReport(1, 0, 0, List.of()));

            assertThat(fixture.told).containsExactly("imported 1");
            fixture.chosen = folder.resolve("gone.json");
            acts.importFile();
            assertThat(fixture.told).endsWith("unreadable gone.json");
        });
    }

    private static Freeze freeze(String id, String target) {
        return new Freeze(
                new FreezeId(id),
                1,
                FreezeScope.ASSET,
                target,
                "Leak.",
                AssetFixture.LEAD.id(),
                AssetFixture.NOW,
                null);
    }
}
