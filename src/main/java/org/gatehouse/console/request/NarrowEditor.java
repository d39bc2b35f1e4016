package org.gatehouse.console.request;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gatehouse.console.kit.Callout;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.ReasonField;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.request.NarrowDraft.Place;
import org.gatehouse.console.request.NarrowPreview.Answer;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.Documents;
import org.gatehouse.contract.RequestView;
import org.gatehouse.model.Terms;
import org.gatehouse.model.Verdict;

/// Draws terms in the making: whose approvals they void first, then what is given, then what the policy says of it
/// and what the requester will get, and the reason.
final class NarrowEditor extends VBox {
    private static final List<Duration> LENGTHS = List.of(
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(8),
            Duration.ofHours(24),
            Duration.ofHours(72));

    /// Of the height of the window, for what can be long.
    private static final double SHARE = 0.4;

    private final NarrowDraft draft;
    private final NarrowPreview preview;
    private final Words words;
    private final TermsWords termsWords;
    private final ReasonField reason;
    private final Callout voided;
    private final VBox result = new VBox();
    private final Map<Place, NarrowField> fields = new EnumMap<>(Place.class);
    private final List<NarrowItemPane> items = new ArrayList<>();
    private final BooleanBinding possible;
    private Runnable send = () -> {};

    /// @param typed what was typed as the reason already
    NarrowEditor(NarrowDraft draft, NarrowPreview preview, String typed, Words words) {
        this.draft = draft;
        this.preview = preview;
        this.words = words;
        this.termsWords = new TermsWords(words);
        this.reason = new ReasonField(words.messages(), Documents.TEXT_MOST);
        this.voided = new Callout(Tone.WARNING, words.text("request.narrow.voids", approvers(draft.view())));
        reason.textProperty().set(typed);
        getStyleClass().add("narrow-editor");
        RequestStyles.dress(this);
        result.getStyleClass().add("narrow-result");
        getChildren().addAll(voided, form(), result, reason);
        possible = Bindings.createBooleanBinding(
                this::isPossible, draft.readingProperty(), preview.answerProperty(), reason.textProperty());
        draft.readingProperty().subscribe(_ -> refresh());
        preview.answerProperty().subscribe(_ -> refresh());
        reason.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    /// Whether anything would still be given, the policy lets it, and there is a reason.
    BooleanBinding possible() {
        return possible;
    }

    /// What Enter in the reason does once it is possible.
    void setOnSend(Runnable action) {
        send = action;
    }

    ReasonField reason() {
        return reason;
    }

    private boolean isPossible() {
        boolean allowed = switch (preview.answerProperty().get()) {
            case Answer.Judged(Verdict verdict) ->
                verdict.outcome() != Verdict.Outcome.DENY && verdict.outcome() != Verdict.Outcome.NARROW;
            case Answer.Invalid _ -> false;
            case Answer.Asking _, Answer.Unknown _ -> true;
        };
        return allowed
                && draft.readingProperty().get().faults().isEmpty()
                && draft.widenings().isEmpty()
                && reason.validProperty().get();
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            if (reason.demand() && possible.get()) {
                send.run();
            }
        }
    }

    private Node form() {
        VBox form = new VBox();
        form.getStyleClass().add("narrow-form");
        draft.items().forEach(item -> items.add(new NarrowItemPane(item, words)));
        form.getChildren().addAll(items);
        form.getChildren().add(bounds());
        ScrollPane scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scroll.maxHeightProperty().bind(scene.heightProperty().multiply(SHARE));
            }
        });
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private Node bounds() {
        ComboBox<Duration> length = lengthBox();
        GridPane grid = new GridPane();
        grid.getStyleClass().add("narrow-bounds");
        grid.addRow(0, field(Place.LENGTH, "length", length), field(Place.MOST_ROWS, "most-rows", text("most-rows")));
        grid.addRow(
                1,
                field(Place.COUNTRIES, "countries", text("countries")),
                field(Place.NETWORKS, "networks", text("networks")));
        grid.getChildren().forEach(child -> GridPane.setHgrow(child, Priority.ALWAYS));
        return grid;
    }

    private NarrowField field(Place place, String name, javafx.scene.control.Control control) {
        NarrowField field = new NarrowField(
                Descriptor.of(words.text("request.narrow." + name), words.text("request.narrow." + name + "-hint")),
                control);
        fields.put(place, field);
        return field;
    }

    private TextField text(String name) {
        TextField field = new TextField();
        field.setPromptText(words.text("request.narrow." + name + "-prompt"));
        field.textProperty()
                .bindBidirectional(
                        switch (name) {
                            case "countries" -> draft.countriesProperty();
                            case "networks" -> draft.networksProperty();
                            default -> draft.mostRowsProperty();
                        });
        return field;
    }

    private ComboBox<Duration> lengthBox() {
        ComboBox<Duration> length = new ComboBox<>();
        Duration asked = draft.view().request().requestedAccess().maxDuration();
        Duration now = draft.lengthProperty().get();
        length.getItems()
                .setAll(LENGTHS.stream().filter(one -> one.compareTo(asked) < 0).toList());
        length.getItems().add(asked);
        if (!length.getItems().contains(now)) {
            length.getItems().add(now);
            length.getItems().sort(null);
        }
        length.setMaxWidth(Double.MAX_VALUE);
        length.setConverter(WrittenValues.of(new RequestWords(words)::duration));
        length.valueProperty().bindBidirectional(draft.lengthProperty());
        return length;
    }

    private static String approvers(RequestView view) {
        return view.decisions().stream()
                .filter(decision -> decision.countsFor(view.request().digest()))
                .map(decision -> DecisionBar.name(view, decision.person()))
                .collect(Collectors.joining(", "));
    }

    private void refresh() {
        boolean voids = draft.differs() && !approvers(draft.view()).isEmpty();
        voided.setVisible(voids);
        voided.setManaged(voids);
        showTroubles();
        showResult();
    }

    private void showTroubles() {
        Map<String, String> troubles = new HashMap<>();
        draft.readingProperty()
                .get()
                .faults()
                .forEach((pointer, fault) ->
                        troubles.put(pointer, words.text("request.narrow.fault." + RequestWords.lower(fault))));
        draft.widenings()
                .forEach(wide -> troubles.putIfAbsent(wide.pointer().substring("/terms".length()), wide.detail()));
        if (preview.answerProperty().get() instanceof Answer.Invalid invalid) {
            invalid.errors().forEach(error -> troubles.putIfAbsent(error.pointer(), error.detail()));
        }
        fields.forEach((place, field) -> field.show(troubles.getOrDefault(place.pointer(), "")));
        for (int i = 0; i < items.size(); i++) {
            items.get(i).showTrouble(troubles.getOrDefault("/items/" + givenIndex(i) + "/row_filter", ""));
        }
    }

    /// Where the item stands among those that are given: the service counts only these.
    private int givenIndex(int item) {
        return (int) draft.items().subList(0, item).stream()
                .filter(one -> one.narrowed() != null)
                .count();
    }

    private void showResult() {
        Terms terms = draft.readingProperty().get().terms();
        List<Node> lines = new ArrayList<>();
        switch (preview.answerProperty().get()) {
            case Answer.Judged(Verdict verdict) -> {
                lines.add(verdictLine(termsWords.tone(verdict), termsWords.verdict(verdict)));
                lines.addAll(getsLines(terms, verdict.maximum()));
            }
            case Answer.Asking _ -> {
                String key = terms.items().isEmpty() ? "request.narrow.fault.nothing_given" : "request.terms.asking";
                lines.add(verdictLine(Tone.NEUTRAL, words.text(key)));
                lines.addAll(getsLines(terms, draft.view().request().verdict().maximum()));
            }
            case Answer.Invalid invalid -> lines.add(verdictLine(Tone.DANGER, invalid.detail()));
            case Answer.Unknown unknown ->
                lines.add(verdictLine(Tone.WARNING, words.text("request.terms.unknown", unknown.why())));
        }
        result.getChildren().setAll(lines);
    }

    private static Node verdictLine(Tone tone, String text) {
        Label line = Texts.body(text);
        line.getStyleClass().add("narrow-verdict");
        tone.applyTo(line);
        return line;
    }

    private List<Node> getsLines(Terms terms, Verdict.Maximum maximum) {
        List<Node> lines = new ArrayList<>();
        if (!terms.items().isEmpty()) {
            lines.add(Texts.muted(words.text(
                    "request.terms.gets", draft.view().row().subject().name())));
            termsWords.given(terms, maximum).forEach(line -> lines.add(Texts.body(line)));
        }
        return lines;
    }
}
