package org.gatehouse.console.feed;

import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.gatehouse.console.kit.Callout;
import org.gatehouse.console.kit.Choices;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.EmptyState;
import org.gatehouse.console.kit.PaneHead;
import org.gatehouse.console.kit.QueueList;
import org.gatehouse.console.kit.RichText;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.QuarantineView;
import org.gatehouse.contract.QuarantineView.Alike;
import org.jspecify.annotations.Nullable;

/// What the feed in the middle could not deliver: the list, and the event that is looked at, to be put right in place.
final class QuarantinePane extends BorderPane {
    private static final double LIST_SHARE = 0.38;

    private final QuarantineModel model;
    private final Words words;
    private final PaneHead head;
    private final ObservableList<@Nullable Alike> choices = FXCollections.observableArrayList((Alike) null);
    private final QueueList<QuarantineView> list;
    private final TextArea document = new TextArea();
    private final VBox about = new VBox();
    private final BorderPane looked = new BorderPane();
    private final boolean mayChange;

    /// @param mayChange whether this person may put events right
    /// @param bar what can be done; null for those who may do nothing
    QuarantinePane(QuarantineModel model, FeedWords feedWords, Words words, boolean mayChange, @Nullable Node bar) {
        this.model = model;
        this.words = words;
        this.mayChange = mayChange;
        ComboBox<@Nullable Alike> reasons = Choices.of(
                Descriptor.of(words.text("feeds.reasons")),
                words.text("feeds.reasons.any"),
                choices,
                alike -> alike == null
                        ? words.text("feeds.reasons.any")
                        : words.text(
                                "feeds.reasons.one",
                                alike.events(),
                                DocumentText.of(alike.reason()).shown()));
        reasons.setMaxWidth(Double.MAX_VALUE);
        reasons.setMinWidth(0);
        reasons.valueProperty().bindBidirectional(model.alikeProperty());
        this.head = new PaneHead(words.text("feeds.section.quarantine"), reasons);
        this.list = new QueueList<>(
                Descriptor.of(words.text("feeds.section.quarantine"), words.text("feeds.quarantine-hint")),
                QueueList.Lines.TWO,
                QuarantineView::number,
                () -> new KeptLine(feedWords, words),
                words.messages());
        getStyleClass().addAll("side-pane", "quarantine-pane");
        list.setEmptyState(
                new EmptyState(words.text("feeds.quarantine.empty"), words.text("feeds.quarantine.empty-hint")));
        list.setItems(model.rows());
        document.getStyleClass().addAll("mono", "kept-document");
        document.setWrapText(true);
        Descriptor.of(words.text("feeds.document"), words.text("feeds.document-hint"))
                .nameTo(document);
        document.textProperty().bindBidirectional(model.draftProperty());
        about.getStyleClass().add("kept-about");
        looked.setTop(about);
        looked.setCenter(document);
        looked.setBottom(bar);
        SplitPane split = new SplitPane(list, looked);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(LIST_SHARE);
        setTop(head);
        setCenter(split);
        follow();
    }

    private void follow() {
        model.listStateProperty().subscribe(list::setState);
        model.rows().subscribe(this::summarise);
        model.moreProperty().subscribe(_ -> summarise());
        list.selectedProperty().subscribe(kept -> {
            if (kept != null) {
                model.pickedProperty().set(kept.number());
            }
        });
        model.rows().addListener((javafx.collections.ListChangeListener<QuarantineView>) _ -> choose());
        model.pickedProperty().subscribe(_ -> choose());
        model.reasonsProperty().subscribe(reasons -> {
            Alike chosen = model.alikeProperty().get();
            choices.remove(1, choices.size());
            choices.addAll(reasons.reasons());
            model.alikeProperty().set(chosen);
        });
        model.wholeProperty().subscribe(_ -> show());
        model.diagnosisProperty().subscribe(_ -> show());
        model.troubleProperty().subscribe(_ -> show());
    }

    private void choose() {
        Long wanted = model.pickedProperty().get();
        QuarantineView now = list.selectedProperty().get();
        if (wanted != null && (now == null || now.number() != wanted)) {
            list.select(wanted);
        }
    }

    private void summarise() {
        int shown = model.rows().size();
        head.setSummary(
                shown == 0
                        ? ""
                        : words.text(model.moreProperty().get() ? "feeds.kept.newest" : "feeds.kept.all", shown));
    }

    private void show() {
        about.getChildren().clear();
        QuarantineView kept = model.wholeProperty().get();
        String trouble = model.troubleProperty().get();
        looked.setVisible(kept != null || trouble != null);
        if (trouble != null) {
            about.getChildren().add(new Callout(Tone.DANGER, trouble));
        }
        if (kept == null) {
            return;
        }
        DocumentText text = DocumentText.of(kept);
        document.setEditable(mayChange && !text.cut());
        Diagnosis diagnosis = model.diagnosisProperty().get();
        if (diagnosis != null) {
            about.getChildren().add(new Callout(Tone.WARNING, said(diagnosis)));
        }
        if (text.cut()) {
            about.getChildren().add(Texts.note(words.text("feeds.document.cut", DocumentText.MOST, kept.characters())));
        }
        if (text.hidden() > 0) {
            about.getChildren().add(Texts.note(words.text("feeds.document.hidden", text.hidden())));
        }
    }

    private static Node said(Diagnosis diagnosis) {
        RichText said = new RichText().plain(DocumentText.of(diagnosis.reason()).shown());
        return diagnosis.excerpt().isEmpty() ? said : said.line().mono(diagnosis.excerpt());
    }

    /// Puts the cursor into the document, where what is wrong with it is.
    void edit() {
        // Once the key that led here is typed: it is no part of the document.
        Platform.runLater(() -> {
            document.requestFocus();
            Diagnosis diagnosis = model.diagnosisProperty().get();
            if (diagnosis != null && diagnosis.at() >= 0) {
                document.positionCaret(Math.min(diagnosis.at(), document.getLength()));
            }
        });
    }

    QueueList<QuarantineView> list() {
        return list;
    }
}
