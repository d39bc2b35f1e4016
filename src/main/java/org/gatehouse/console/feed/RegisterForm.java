package org.gatehouse.console.feed;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.screen.Form;
import org.gatehouse.console.screen.FormLines;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.Documents.FeedDocument;
import org.gatehouse.model.PersonId;

/// What a machine that becomes a feed is, and whose events it delivers.
final class RegisterForm implements Form {
    private static final String ID = "p-[a-z0-9][a-z0-9-]{0,62}";
    private static final String SOURCE = "[A-Za-z0-9][A-Za-z0-9._-]{0,62}";

    private final TextField id = new TextField();
    private final TextField source = new TextField();
    private final TextField description = new TextField();
    private final VBox node;

    RegisterForm(Words words) {
        id.setPromptText(words.text("feeds.register.id-prompt"));
        source.setPromptText(words.text("feeds.register.source-prompt"));
        node = FormLines.form(
                Texts.body(words.text("feeds.register.what")),
                FormLines.line(words.text("feeds.register.id"), id),
                FormLines.line(words.text("feeds.register.source"), source),
                FormLines.line(words.text("feeds.register.description"), description));
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public ObservableBooleanValue possible() {
        return Bindings.createBooleanBinding(
                () -> id.getText().strip().matches(ID)
                        && source.getText().strip().matches(SOURCE)
                        && !description.getText().isBlank(),
                id.textProperty(),
                source.textProperty(),
                description.textProperty());
    }

    @Override
    public void begin() {
        id.requestFocus();
    }

    FeedDocument document() {
        return new FeedDocument(
                new PersonId(id.getText().strip()),
                source.getText().strip(),
                description.getText().strip());
    }
}
