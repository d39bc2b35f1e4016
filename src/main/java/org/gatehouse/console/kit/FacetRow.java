package org.gatehouse.console.kit;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatehouse.console.i18n.Numbers;

/// One value of a facet: a tick, a name, a count, and a bar as long as the count is large.
final class FacetRow extends VBox {
    private final CheckBox tick = new CheckBox();
    private final Label count = Texts.muted("");
    private final Region track = new Region();
    private final Region bar = new Region();
    private double share;

    FacetRow() {
        tick.setMinWidth(0);
        tick.setMnemonicParsing(false);
        count.setMinWidth(USE_PREF_SIZE);
        HBox words = new HBox(tick, new Spacer(), count);
        words.getStyleClass().add("facet-words");
        getStyleClass().add("facet");
        track.getStyleClass().add("facet-track");
        bar.getStyleClass().add("facet-bar");
        bar.setManaged(false);
        getChildren().addAll(words, track, bar);
    }

    /// @param most the count whose bar is as long as there is room
    void show(Facets.Value value, long most, boolean ticked) {
        share = most == 0 ? 0 : Math.sqrt((double) value.count() / most);
        tick.setText(value.name());
        tick.setSelected(ticked);
        tick.setAccessibleText(value.name() + ", " + Numbers.grouped(value.count()));
        count.setText(Numbers.brief(value.count()));
        requestLayout();
    }

    CheckBox tick() {
        return tick;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double width = Math.max(3, Math.rint(track.getWidth() * share));
        bar.resizeRelocate(track.getLayoutX(), track.getLayoutY(), width, track.getHeight());
    }
}
