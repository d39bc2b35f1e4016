package org.gatehouse.console.kit;

import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/// Remembers where a person put the dividers.
public final class SplitMemory {
    private final Store store;

    /// Where positions are kept, per user.
    public interface Store {
        OptionalDouble get(String key);

        void put(String key, double position);
    }

    public SplitMemory(Store store) {
        this.store = store;
    }

    /// Puts the dividers of a pane where they were left, or where they belong, and remembers where they go from
    /// here.
    ///
    /// @param key names the pane, "request.queue"
    /// @param positions where the dividers stand at first, each between 0 and 1
    public void attach(SplitPane pane, String key, double... positions) {
        pane.getItems().forEach(SplitMemory::giveWay);
        double[] start = new double[positions.length];
        for (int i = 0; i < positions.length; i++) {
            start[i] = store.get(key + "." + i).orElse(positions[i]);
        }
        pane.setDividerPositions(start);
        for (int i = 0; i < pane.getDividers().size(); i++) {
            String name = key + "." + i;
            pane.getDividers().get(i).positionProperty().subscribe((_, now) -> store.put(name, now.doubleValue()));
        }
    }

    /// What wants more room than its part of the pane has ends where that part ends, and moves nothing else.
    private static void giveWay(Node part) {
        if (part instanceof Region region) {
            region.setMinSize(0, 0);
        }
    }
}
