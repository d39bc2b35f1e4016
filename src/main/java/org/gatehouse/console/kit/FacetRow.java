package org.gatehouse.console.kit;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatehouse.console.i18n.Numbers;

/// One value of a facet: a tick, a name, a count, and a bar as long as the count is large.
final class FacetRow extends VBox {
    private final CheckBox tick;
    private final Region track = new Region();
    private final Region bar = new Region();
    private final double share;

    FacetRow(Facets.Value value, long most, boolean ticked) {
        share = most == 0 ? 0 : Math.sqrt((double) value.count() / most);
        tick = new CheckBox(value.name());
        tick.setSelected(ticked);
        tick.setMinWidth(0);
        Label count = Texts.muted(Numbers.brief(value.count()));
        count.setMinWidth(USE_PREF_SIZE);
        tick.setAccessibleText(value.name() + ", " + Numbers.grouped(value.count()));
        HBox words = new HBox(tick, new Spacer(), count);
        words.getStyleClass().add("facet-words");
        getStyleClass().add("facet");
        track.getStyleClass().add("facet-track");
        bar.getStyleClass().add("facet-bar");
        bar.setManaged(false);
        getChildren().addAll(words, track, bar);
    }

    BooleanProperty tickedProperty() {
        return tick.selectedProperty();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double width = Math.max(3, Math.rint(track.getWidth() * share));
        bar.resizeRelocate(track.getLayoutX(), track.getLayoutY(), width, track.getHeight());
    }
}
