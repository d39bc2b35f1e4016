package org.gatehouse.console.kit;

import javafx.beans.binding.Bindings;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatehouse.console.i18n.Messages;

/// Asks questions within the window. Escape always leaves without doing anything.
public final class Dialogs {
    private final Layers layers;
    private final Messages messages;

    public Dialogs(Layers layers, Messages messages) {
        this.layers = layers;
        this.messages = messages;
    }

    /// Asks, with a way out beside the acts.
    ///
    /// @return closes the dialog without doing anything
    public Layers.Open ask(Dialog dialog) {
        return layers.showModal(Layers.Place.CENTRE, open -> card(dialog, open), () -> {});
    }

    private Node card(Dialog dialog, Layers.Open open) {
        VBox card = new VBox(title(dialog), dialog.body(), buttons(dialog, open));
        card.getStyleClass().addAll("card-overlay", "dialog-card");
        card.setAccessibleRole(AccessibleRole.DIALOG);
        card.setAccessibleText(dialog.title());
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return card;
    }

    private static Label title(Dialog dialog) {
        Label title = Texts.paneTitle(dialog.title());
        title.setWrapText(true);
        return title;
    }

    private HBox buttons(Dialog dialog, Layers.Open open) {
        HBox row = new HBox();
        row.getStyleClass().add("dialog-buttons");
        if (!dialog.tells()) {
            Descriptor cancel = Descriptor.of(messages.text("kit.dialog.cancel"));
            row.getChildren().add(new ActionButton(cancel, ActionButton.Kind.PLAIN, open::close));
        }
        for (Dialog.Act act : dialog.acts()) {
            ActionButton button = new ActionButton(act.descriptor(), act.kind(), () -> {
                open.close();
                act.action().run();
            });
            button.disableProperty().bind(Bindings.not(act.possible()));
            row.getChildren().add(button);
        }
        return row;
    }
}
