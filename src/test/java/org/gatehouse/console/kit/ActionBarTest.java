package org.gatehouse.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatehouse.console.Fx;
import org.junit.jupiter.api.Test;

class ActionBarTest {
    private final Region field = sized(200, 30);
    private final Region act = sized(150, 30);

    private static Region sized(double width, double height) {
        Region region = new Region();
        region.setMinSize(width, height);
        region.setPrefSize(width, height);
        return region;
    }

    private void layOut(double width) {
        VBox root = new VBox(ActionBar.withField(field, act));
        root.resize(width, 300);
        root.layout();
    }

    private static double left(Region region) {
        return region.localToScene(0, 0).getX();
    }

    private static double top(Region region) {
        return region.localToScene(0, 0).getY();
    }

    @Test
    void givesTheFieldAllRoomTheActsLeave() {
        Fx.run(() -> {
            layOut(600);

            assertThat(top(field)).isEqualTo(top(act));
            assertThat(field.getWidth()).isEqualTo(600 - 150 - 8);
            assertThat(left(act)).isEqualTo(450);
        });
    }

    @Test
    void putsTheFieldAboveTheActsWhereTheBarIsNarrow() {
        Fx.run(() -> {
            layOut(320);

            assertThat(field.getWidth()).isEqualTo(320);
            assertThat(top(act)).isEqualTo(top(field) + 30 + 8);
            assertThat(left(act)).isEqualTo(170);
        });
    }
}
