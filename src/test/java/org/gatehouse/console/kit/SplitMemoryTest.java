package org.gatehouse.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import org.gatehouse.console.Fx;
import org.junit.jupiter.api.Test;

class SplitMemoryTest {
    private final Map<String, Double> kept = new HashMap<>();
    private final SplitMemory memory = new SplitMemory(new SplitMemory.Store() {
        @Override
        public OptionalDouble get(String key) {
            Double position = kept.get(key);
            return position == null ? OptionalDouble.empty() : OptionalDouble.of(position);
        }

        @Override
        public void put(String key, double position) {
            kept.put(key, position);
        }
    });

    private static SplitPane pane() {
        return new SplitPane(new Region(), new Region(), new Region());
    }

    @Test
    void beginsWhereDividersBelongAndRemembersWhereTheyGo() {
        Fx.run(() -> {
            SplitPane pane = pane();
            memory.attach(pane, "request", 0.3, 0.7);
            assertThat(pane.getDividerPositions()).containsExactly(0.3, 0.7);

            pane.setDividerPosition(1, 0.8);
            assertThat(kept).containsOnly(Map.entry("request.1", 0.8));
        });
    }

    @Test
    void putsDividersWhereTheyWereLeft() {
        Fx.run(() -> {
            kept.put("request.0", 0.45);
            SplitPane pane = pane();
            memory.attach(pane, "request", 0.3, 0.7);

            assertThat(pane.getDividerPositions()).containsExactly(0.45, 0.7);
        });
    }
}
