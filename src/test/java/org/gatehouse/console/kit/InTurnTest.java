package org.gatehouse.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.gatehouse.console.Fx;
import org.junit.jupiter.api.Test;

class InTurnTest {
    private final List<String> shown = new ArrayList<>();

    @Test
    void oneAFrameTheFirstTimeAndAtOnceEverAfter() {
        inWindow(inTurn -> {
            inTurn.show(parts("head", "body"));
            assertThat(shown).isEmpty();
            inTurn.handle(0);
            assertThat(shown).as("the frame of what came with it").isEmpty();
            inTurn.handle(1);
            assertThat(shown).containsExactly("head");
            inTurn.handle(2);
            inTurn.handle(3);
            assertThat(shown).containsExactly("head", "body");

            inTurn.show(parts("next head", "next body"));
            assertThat(shown).endsWith("next head", "next body");
        });
    }

    @Test
    void anotherThingBeginsAnewAndNothingOfTheOneBeforeIsLeft() {
        inWindow(inTurn -> {
            inTurn.show(parts("head", "body"));
            inTurn.handle(0);
            inTurn.handle(1);
            inTurn.show(parts("other head", "other body"));
            for (int frame = 2; frame < 5; frame++) {
                inTurn.handle(frame);
            }
            assertThat(shown).containsExactly("head", "other head", "other body");
        });
    }

    @Test
    void nothingComesAfterItWasLeftAndTheNextIsStillInTurn() {
        inWindow(inTurn -> {
            inTurn.show(parts("head", "body"));
            inTurn.handle(0);
            inTurn.handle(1);
            inTurn.leave();
            assertThat(shown).containsExactly("head");

            inTurn.show(parts("next"));
            assertThat(shown).containsExactly("head");
        });
    }

    @Test
    void atOnceWhereNoWindowShowsIt() {
        Fx.run(() -> {
            StackPane place = new StackPane();
            new InTurn(place).show(parts("alone"));
            new Scene(place);
            new InTurn(place).show(parts("in a scene"));
        });
        assertThat(shown).containsExactly("alone", "in a scene");
    }

    private List<Runnable> parts(String... names) {
        return Stream.of(names).<Runnable>map(name -> () -> shown.add(name)).toList();
    }

    /// No frame comes by itself meanwhile: the FX thread is taken.
    private static void inWindow(Consumer<InTurn> test) {
        Fx.run(() -> {
            StackPane place = new StackPane();
            Stage stage = new Stage();
            stage.setScene(new Scene(place, 200, 100));
            stage.show();
            InTurn inTurn = new InTurn(place);
            try {
                test.accept(inTurn);
            } finally {
                inTurn.leave();
                stage.hide();
            }
        });
    }
}
