package org.gatehouse.console.activity;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.gatehouse.console.client.ActivityCalls.Exported;
import org.gatehouse.console.i18n.Numbers;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.Links;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.screen.Words;
import org.jspecify.annotations.Nullable;

/// How far an export is, and the way to cancel it; takes no room while there is none.
final class ExportBar extends HBox {
    private final Words words;
    private final Label said = Texts.body("");
    private final ProgressBar bar = new ProgressBar(0);

    /// @param exported null while none is under way
    ExportBar(ObservableValue<@Nullable Exported> exported, Words words, Runnable cancel) {
        this.words = words;
        getStyleClass().add("export-bar");
        Descriptor.of(words.text("activity.export.progress")).nameTo(bar);
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        said.setMinWidth(USE_PREF_SIZE);
        Node giveUp = Links.of(
                Descriptor.of(words.text("activity.export.cancel"), words.text("activity.export.cancel-hint")), cancel);
        getChildren().addAll(said, bar, giveUp);
        exported.subscribe(this::show);
    }

    private void show(@Nullable Exported exported) {
        setVisible(exported != null);
        setManaged(exported != null);
        if (exported == null) {
            bar.setProgress(0);
            return;
        }
        boolean known = exported.exported() > 0;
        said.setText(
                known
                        ? words.text(
                                "activity.export.under-way",
                                Numbers.grouped(exported.written()),
                                Numbers.grouped(exported.exported()))
                        : words.text("activity.export.preparing"));
        bar.setProgress(known ? Math.min(1, (double) exported.written() / exported.exported()) : -1);
    }
}
