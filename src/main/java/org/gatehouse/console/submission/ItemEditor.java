package org.gatehouse.console.submission;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gatehouse.console.kit.Chip;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.Links;
import org.gatehouse.console.kit.Spacer;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Words;
import org.gatehouse.model.Action;
import org.gatehouse.model.Asset;

/// One asset of the form: what it holds, and which of its columns are asked for, how they are shown, and which
/// rows.
final class ItemEditor extends VBox {
    private final Words words;
    private final AssetWords assetWords;
    private final Asset asset;
    private final Consumer<ItemDraft> change;
    private final CheckBox whole;
    private final Map<String, CheckBox> columns = new LinkedHashMap<>();
    private final Map<String, ComboBox<Show>> shown = new LinkedHashMap<>();
    private final ComboBox<Action> action;
    private final TextField rows = new TextField();
    private final GridPane masks = new GridPane();
    private ItemDraft draft;

    /// @param change puts a changed draft in the place of this one
    /// @param remove takes the asset out of the form
    ItemEditor(ItemDraft draft, Words words, Consumer<ItemDraft> change, Runnable remove) {
        this.words = words;
        this.assetWords = new AssetWords(words);
        this.asset = draft.asset();
        this.change = change;
        this.draft = draft;
        getStyleClass().add("item-editor");
        setMinWidth(0);
        whole = new CheckBox(words.text("submission.columns.all"));
        whole.setOnAction(_ -> changed(this.draft.withWhole(whole.isSelected())));
        action = Choices.of(List.of(Action.values()), one -> words.text("submission.action." + AssetWords.lower(one)));
        action.setOnAction(_ -> changed(this.draft.withAction(action.getValue())));
        rows.textProperty().subscribe((_, typed) -> changed(this.draft.withRowFilter(typed)));
        masks.getStyleClass().add("item-masks");
        getChildren().addAll(head(remove), marks(), about());
        if (!asset.columns().isEmpty()) {
            getChildren().add(columnChoice());
        }
        getChildren().addAll(masks, answers());
        show(draft);
    }

    /// Puts the cursor where one goes on after the asset was chosen.
    void focus() {
        if (asset.columns().isEmpty()) {
            action.requestFocus();
        } else {
            columns.values().iterator().next().requestFocus();
        }
    }

    /// Shows another state of the same draft without disturbing whoever writes in it.
    void show(ItemDraft now) {
        draft = now;
        whole.setSelected(now.whole());
        action.setValue(now.action());
        if (!rows.getText().equals(now.rowFilter())) {
            rows.setText(now.rowFilter());
        }
        columns.forEach((column, box) -> {
            box.setSelected(now.reaches(column));
            box.setDisable(now.whole());
        });
        showMasks();
    }

    private void changed(ItemDraft now) {
        if (!now.equals(draft)) {
            change.accept(now);
        }
    }

    private HBox head(Runnable remove) {
        Descriptor descriptor = Descriptor.of(
                words.text("submission.item.remove"), words.text("submission.item.remove-hint", asset.id()));
        var name = Texts.mono(asset.id().value());
        name.setWrapText(true);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(name, Links.of(descriptor, remove));
        head.getStyleClass().add("head-line");
        return head;
    }

    private FlowPane marks() {
        FlowPane marks = new FlowPane(new Chip(assetWords.dataClass(asset), AssetWords.tone(asset.dataClass())));
        asset.tags().forEach(tag -> marks.getChildren().add(new Chip(assetWords.tag(tag), Tone.WARNING)));
        marks.getStyleClass().add("fact-values");
        return marks;
    }

    private VBox about() {
        VBox about = new VBox(Texts.note(assetWords.about(asset)));
        if (asset.rows() > 0) {
            about.getChildren().add(Texts.note(assetWords.size(asset)));
        }
        return about;
    }

    private FlowPane columnChoice() {
        FlowPane choice = new FlowPane(whole);
        choice.getStyleClass().add("item-columns");
        // A flow asks for the width of its widest child; here that child gives way.
        choice.setMinWidth(0);
        for (Asset.Column column : asset.columns()) {
            String tags = assetWords.tags(column.tags());
            CheckBox box = new CheckBox(tags.isEmpty() ? column.name() : column.name() + " · " + tags);
            box.setMnemonicParsing(false);
            Descriptor.of(words.text("submission.item.column", column.name()), column.type() + " " + tags)
                    .nameTo(box);
            box.setOnAction(_ -> changed(draft.withColumn(column.name(), box.isSelected())));
            box.setMinWidth(0);
            box.maxWidthProperty().bind(choice.widthProperty());
            columns.put(column.name(), box);
            choice.getChildren().add(box);
        }
        return choice;
    }

    private FlowPane answers() {
        Descriptor how = Descriptor.of(words.text("submission.item.action"));
        Descriptor which = Descriptor.of(words.text("submission.item.rows"), words.text("submission.item.rows-hint"));
        rows.setPromptText(words.text("submission.item.rows-prompt"));
        FormRow narrow = new FormRow(which, rows);
        narrow.setHint(which.description());
        FlowPane answers = new FlowPane(new FormRow(how, action), narrow, new Spacer());
        answers.getStyleClass().add("item-answers");
        return answers;
    }

    /// A line for each column that tells of people, or is masked already.
    private void showMasks() {
        List<String> wanted = asset.columns().stream()
                .filter(column -> draft.reaches(column.name()))
                .filter(column -> !column.tags().isEmpty() || draft.masks().containsKey(column.name()))
                .map(Asset.Column::name)
                .toList();
        if (!List.copyOf(shown.keySet()).equals(wanted)) {
            shown.clear();
            masks.getChildren().clear();
            for (String column : wanted) {
                ComboBox<Show> box = maskBox(column);
                shown.put(column, box);
                Label name = Texts.mono(column);
                name.setMinWidth(0);
                masks.addRow(shown.size(), name, box);
            }
            masks.setVisible(!wanted.isEmpty());
            masks.setManaged(!wanted.isEmpty());
        }
        shown.forEach((column, box) -> box.setValue(Show.of(draft.masks().get(column))));
    }

    private ComboBox<Show> maskBox(String column) {
        ComboBox<Show> box = Choices.of(
                Stream.of(Show.values()).toList(), show -> words.text("submission.show." + AssetWords.lower(show)));
        Descriptor.of(words.text("submission.item.show", column)).nameTo(box);
        box.setValue(Show.of(draft.masks().get(column)));
        box.setOnAction(_ -> changed(draft.withMask(column, box.getValue().mask())));
        return box;
    }
}
