package org.gatehouse.console.activity;

import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.gatehouse.console.client.ExportForm;
import org.gatehouse.console.i18n.Numbers;
import org.gatehouse.console.kit.ActionButton;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.Dialog;
import org.gatehouse.console.kit.Dialogs;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.screen.FormLines;
import org.gatehouse.console.screen.Words;

/// Asks in which form what is found is to be taken out. The form chosen last is offered first.
final class ExportChoice {
    private final Dialogs dialogs;
    private final Words words;
    private final ToggleGroup forms = new ToggleGroup();
    private final VBox choices = FormLines.form();

    ExportChoice(Dialogs dialogs, Words words) {
        this.dialogs = dialogs;
        this.words = words;
        for (ExportForm form : ExportForm.values()) {
            RadioButton choice = new RadioButton(words.text("activity.export.form." + form.wire()));
            choice.setUserData(form);
            choice.setToggleGroup(forms);
            choices.getChildren().add(choice);
        }
        forms.selectToggle(forms.getToggles().getFirst());
    }

    /// @param matched how many events are found
    /// @param chosen given the form
    void ask(long matched, Consumer<ExportForm> chosen) {
        Node said = Texts.body(words.text("activity.export.what", Numbers.grouped(matched)));
        Dialog.Act act = Dialog.Act.of(
                Descriptor.of(words.text("activity.export.choose-place")),
                ActionButton.Kind.PRIMARY,
                () -> chosen.accept((ExportForm) forms.getSelectedToggle().getUserData()));
        dialogs.ask(
                new Dialog(words.text("activity.export.title"), FormLines.form(said, choices), java.util.List.of(act)));
        ((Node) Objects.requireNonNull(forms.getSelectedToggle())).requestFocus();
    }
}
