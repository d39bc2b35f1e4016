package org.gatehouse.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.gatehouse.console.Fx;
import org.gatehouse.console.i18n.Messages;
import org.junit.jupiter.api.Test;

class FirstUseTest {
    @Test
    void leavesNothingBehindAndTakesNoFocus() throws Exception {
        CompletableFuture<List<Node>> left = new CompletableFuture<>();
        Scene scene = Fx.call(() -> {
            Label screen = new Label("the screen");
            StackPane root = new StackPane(screen);
            Scene made = new Scene(root, 1100, 700);
            FirstUse.ahead(root, Messages.load());
            assertThat(root.getChildren()).hasSize(2).last().isSameAs(screen);
            assertThat(root.getChildren().getFirst().isDisabled()).isTrue();
            root.getChildren().subscribe(() -> left.complete(List.copyOf(root.getChildren())));
            return made;
        });

        assertThat(left.get(30, TimeUnit.SECONDS)).hasSize(1).first().isInstanceOf(Label.class);
        assertThat(Fx.call(scene::getFocusOwner)).isNull();
    }
}
