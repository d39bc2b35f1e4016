package org.gatehouse.console.app;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gatehouse.console.kit.ActionButton;
import org.gatehouse.console.kit.Callout;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.Dialog;
import org.gatehouse.console.kit.Dialogs;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.FilePicker;
import org.gatehouse.console.screen.Words;

/// Asks for the address of a team's service and the file with the token. What was typed is kept for the next time
/// it is opened, as after a refusal.
final class ConnectDialog {
    private final Dialogs dialogs;
    private final Words words;
    private final FilePicker files;
    private final Consumer<Origin.Team> connect;
    private String address = "";
    private String tokenFile = "";

    ConnectDialog(Dialogs dialogs, Words words, FilePicker files, Consumer<Origin.Team> connect) {
        this.dialogs = dialogs;
        this.words = words;
        this.files = files;
        this.connect = connect;
    }

    /// @param refusal why it failed before; empty the first time
    void open(String refusal) {
        TextField service = field("shell.connect.address", address);
        TextField token = field("shell.connect.token-file", tokenFile);
        service.setPromptText("https://gatehouse.example:8700");
        ActionButton choose = new ActionButton(
                Descriptor.of(words.text("shell.connect.choose")),
                ActionButton.Kind.PLAIN,
                () -> files.pick(words.text("shell.connect.choose"))
                        .ifPresent(picked -> token.setText(picked.toString())));
        HBox tokenLine = new HBox(token, choose);
        tokenLine.getStyleClass().add("field-line");
        HBox.setHgrow(token, Priority.ALWAYS);
        VBox form = new VBox(
                labelled("shell.connect.address", service, service),
                labelled("shell.connect.token-file", token, tokenLine),
                Texts.muted(words.text("shell.connect.hint")));
        form.getStyleClass().add("connect-form");
        if (!refusal.isEmpty()) {
            form.getChildren().addFirst(new Callout(Tone.DANGER, Texts.body(refusal)));
        }
        BooleanBinding complete = Bindings.createBooleanBinding(
                () -> origin(service.getText(), token.getText()).isPresent(),
                service.textProperty(),
                token.textProperty());
        Dialog.Act act = new Dialog.Act(
                Descriptor.of(words.text("shell.connect.act")), ActionButton.Kind.PRIMARY, complete, () -> {
                    address = service.getText().strip();
                    tokenFile = token.getText().strip();
                    origin(address, tokenFile).ifPresent(connect);
                });
        dialogs.ask(new Dialog(words.text("shell.connect.title"), form, List.of(act)));
    }

    /// What was typed, if it could be right.
    static Optional<Origin.Team> origin(String address, String tokenFile) {
        try {
            URI url = URI.create(address.strip());
            boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
            return web && url.getHost() != null && !tokenFile.isBlank()
                    ? Optional.of(new Origin.Team(url, Path.of(tokenFile.strip())))
                    : Optional.empty();
        } catch (InvalidPathException _) {
            return Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private TextField field(String key, String text) {
        TextField field = new TextField(text);
        field.setAccessibleText(words.text(key));
        return field;
    }

    private VBox labelled(String key, TextField field, javafx.scene.Node line) {
        Label label = new Label(words.text(key));
        label.setLabelFor(field);
        VBox box = new VBox(label, line);
        box.getStyleClass().add("labelled");
        return box;
    }
}
