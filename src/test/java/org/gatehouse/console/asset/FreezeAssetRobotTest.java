package org.gatehouse.console.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.gatehouse.console.AccessibleNames;
import org.gatehouse.console.ConsoleRobotTest;
import org.gatehouse.console.Fx;
import org.gatehouse.console.kit.Layers;
import org.gatehouse.contract.Documents.FreezeDocument;
import org.gatehouse.contract.Page;
import org.gatehouse.model.Asset;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.FreezeScope;
import org.gatehouse.testing.Something;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// An asset is frozen by keyboard alone, and everything on the way has a name.
class FreezeAssetRobotTest extends ConsoleRobotTest {
    private static final Asset DAILY = Something.table("open.stats.daily", DataClass.PUBLIC);
    private static final Asset ENDLESS = Something.table("open.stats." + "long".repeat(47), DataClass.PROTECTED);

    private final AssetFixture fixture = new AssetFixture();
    private final Layers layers = Fx.call(() -> new Layers(new Label("below")));
    private final AssetActs acts = fixture.acts(layers);

    @Override
    protected Parent content() {
        layers.getChildren().set(0, fixture.view());
        fixture.load(DAILY, ENDLESS);
        return layers;
    }

    @Test
    void theTreeIsWalkedAndTheAssetFrozenForAReason() {
        interact(() -> lookup(".asset-tree").query().requestFocus());
        type(KeyCode.DOWN);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(fixture.model.selectedProperty().get()).isEqualTo(ENDLESS.id());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(AccessibleNames.missing(layers)).isEmpty();

        interact(() -> fixture.governance.last("freezes").answer(new Page<>(List.of(), null)));
        interact(() -> acts.freezeOrLift(ENDLESS));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(AccessibleNames.missing(layers)).isEmpty();
        write("Leak.");
        type(KeyCode.TAB, 2);
        type(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(fixture.governance.last("freeze").arguments())
                .startsWith(new FreezeDocument(FreezeScope.ASSET, ENDLESS.id().value(), "Leak."));
    }
}
