package org.gatehouse.console.request;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.screen.Words;
import org.gatehouse.model.Person;

/// Completes people in a text: @ and some letters offer who is meant below the text, arrows choose, Enter or Tab
/// puts the person in as `@p-slug`. Takes no room while nobody is being named.
final class MentionBox extends VBox {
    private static final Pattern BEGUN = Pattern.compile("(?:^|(?<=[\\s(]))@([\\p{L}\\d.-]*)$");
    private static final int MOST = 5;

    private final TextArea area;
    private final Colleagues colleagues;
    private final ListView<Person> offered = new ListView<>();

    MentionBox(TextArea area, Colleagues colleagues, Words words) {
        this.area = area;
        this.colleagues = colleagues;
        getStyleClass().add("mention-box");
        offered.getStyleClass().add("mention-list");
        offered.setFocusTraversable(false);
        offered.setCellFactory(_ -> new PersonCell());
        Descriptor.of(words.text("request.mention")).nameTo(offered);
        getChildren().addAll(Texts.muted(words.text("request.mention-hint")), offered);
        area.textProperty().subscribe(_ -> refresh());
        area.caretPositionProperty().subscribe(_ -> refresh());
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        offered.setOnMouseClicked(_ -> complete());
        colleagues.known().subscribe(this::refresh);
        refresh();
    }

    private void refresh() {
        Matcher begun = begun();
        List<Person> found = begun.find()
                ? colleagues.matching(begun.group(1)).stream().limit(MOST).toList()
                : List.of();
        if (!found.equals(List.copyOf(offered.getItems()))) {
            offered.getItems().setAll(found);
            offered.getSelectionModel().selectFirst();
        }
        setVisible(!found.isEmpty());
        setManaged(!found.isEmpty());
    }

    private Matcher begun() {
        int caret = Math.min(area.getCaretPosition(), area.getLength());
        return BEGUN.matcher(area.getText(0, caret));
    }

    private void onKey(KeyEvent event) {
        if (!isVisible() || event.isShortcutDown()) {
            return;
        }
        switch (event.getCode()) {
            case DOWN -> offered.getSelectionModel().selectNext();
            case UP -> offered.getSelectionModel().selectPrevious();
            case ENTER, TAB -> complete();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void complete() {
        Person person = offered.getSelectionModel().getSelectedItem();
        Matcher begun = begun();
        if (person != null && begun.find()) {
            area.replaceText(
                    begun.start(), area.getCaretPosition(), "@" + person.id().value() + " ");
            area.requestFocus();
        }
    }
}
