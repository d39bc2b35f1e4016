package org.gatehouse.console.feed;

import java.util.Arrays;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.gatehouse.console.kit.Choices;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.Links;
import org.gatehouse.console.kit.Section;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.FeedView;
import org.gatehouse.model.PersonId;
import org.jspecify.annotations.Nullable;

/// How the other end is set up: text to copy and paste there.
final class SetupBox extends VBox {
    private static final int ROWS = 9;

    private final String url;
    private final ComboBox<FeedSetup> kind;
    private final TextArea text = new TextArea();
    private @Nullable PersonId feed;
    private String source = "";

    /// @param url of the service
    /// @param copy puts a text where it can be pasted from
    SetupBox(Words words, String url, Consumer<String> copy) {
        this.url = url;
        this.kind = Choices.of(
                Descriptor.of(words.text("feeds.setup.kind")),
                "",
                FXCollections.observableArrayList(FeedSetup.values()),
                one -> words.text("feeds.kind." + one.format()));
        kind.setValue(FeedSetup.TRINO);
        kind.valueProperty().subscribe(_ -> write());
        text.setEditable(false);
        text.setWrapText(true);
        text.setPrefRowCount(ROWS);
        text.getStyleClass().add("mono");
        Descriptor.of(words.text("feeds.section.setup")).nameTo(text);
        getChildren()
                .add(new Section(
                                words.text("feeds.section.setup"),
                                kind,
                                text,
                                Texts.note(words.text("feeds.setup.token")))
                        .withActions(Links.of(
                                Descriptor.of(words.text("feeds.setup.copy")), () -> copy.accept(text.getText()))));
    }

    /// What one chose for a feed stays chosen while it is looked at.
    void show(FeedView view) {
        if (!view.feed().id().equals(feed)) {
            feed = view.feed().id();
            source = view.source();
            Arrays.stream(FeedSetup.values())
                    .filter(one -> view.formats().contains(one.format()))
                    .findFirst()
                    .ifPresent(kind::setValue);
            write();
        }
    }

    private void write() {
        text.setText(kind.getValue().text(url, source));
    }
}
