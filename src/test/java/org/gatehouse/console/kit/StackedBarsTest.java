package org.gatehouse.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.gatehouse.console.Fx;
import org.junit.jupiter.api.Test;

/// The brush by keys, and what is said while it moves.
class StackedBarsTest {
    private final List<String> brushed = new ArrayList<>();

    private StackedBars chart(int size) {
        StackedBars chart =
                new StackedBars(Descriptor.of("Events over time"), (first, last) -> brushed.add(first + " to " + last));
        new Scene(chart, 400, 80);
        chart.show(
                IntStream.range(0, size)
                        .mapToObj(i -> new StackedBars.Bar(i, 1, 0, "bar " + i))
                        .toList(),
                "all");
        return chart;
    }

    private static void press(StackedBars chart, boolean shift, KeyCode... codes) {
        for (KeyCode code : codes) {
            Event.fireEvent(chart, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
        }
    }

    @Test
    void arrowsMoveShiftExtendsAndEnterChooses() {
        Fx.run(() -> {
            StackedBars chart = chart(10);
            assertThat(chart.getAccessibleText()).isEqualTo("all");
            press(chart, false, KeyCode.HOME, KeyCode.RIGHT, KeyCode.RIGHT);
            assertThat(chart.getAccessibleText()).isEqualTo("bar 2");
            press(chart, true, KeyCode.RIGHT, KeyCode.RIGHT);
            assertThat(chart.saidProperty().get()).isEqualTo("bar 4");
            press(chart, false, KeyCode.ENTER);

            assertThat(brushed).containsExactly("2 to 4");
            assertThat(chart.saidProperty().get()).as("the brush is put away").isEmpty();
        });
    }

    @Test
    void theBrushStaysWithinTheBarsAndNothingIsChosenFromNone() {
        Fx.run(() -> {
            StackedBars chart = chart(3);
            press(chart, false, KeyCode.ENTER);
            assertThat(brushed).isEmpty();
            press(chart, true, KeyCode.LEFT, KeyCode.LEFT, KeyCode.LEFT, KeyCode.LEFT, KeyCode.LEFT, KeyCode.ENTER);
            assertThat(brushed).containsExactly("0 to 2");

            press(chart, false, KeyCode.END, KeyCode.ESCAPE, KeyCode.ENTER);
            assertThat(brushed).hasSize(1);
            press(chart(0), false, KeyCode.LEFT, KeyCode.ENTER);
            assertThat(brushed).hasSize(1);
        });
    }

    @Test
    void newFiguresLeaveTheBrushWhereItIs() {
        Fx.run(() -> {
            StackedBars chart = chart(4);
            press(chart, false, KeyCode.HOME);
            chart.show(
                    IntStream.range(0, 4)
                            .mapToObj(i -> new StackedBars.Bar(9, 0, 0, "new " + i))
                            .toList(),
                    "all");
            assertThat(chart.saidProperty().get()).isEqualTo("new 0");
        });
    }
}
