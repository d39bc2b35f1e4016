package org.gatehouse.console.gate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gatehouse.console.command.Command;
import org.gatehouse.console.gate.QuestionModel.Part;
import org.gatehouse.console.gate.QuestionModel.State;
import org.gatehouse.console.kit.ActionButton;
import org.gatehouse.console.kit.Callout;
import org.gatehouse.console.kit.Choices;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.FactTable;
import org.gatehouse.console.kit.Links;
import org.gatehouse.console.kit.PaneHead;
import org.gatehouse.console.kit.RichText;
import org.gatehouse.console.kit.ScrollColumn;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.FormLines;
import org.gatehouse.console.screen.Navigator;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.GateAnswer;
import org.gatehouse.contract.NeededAccess;
import org.gatehouse.contract.PersonRef;
import org.gatehouse.model.Action;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.Id;
import org.gatehouse.model.PersonId;
import org.jspecify.annotations.Nullable;

/// Where a question is tried: who, what, where, when, and below it the answer and why.
final class QuestionPane extends VBox {
    private final Words words;
    private final Navigator navigator;
    private final Command request;
    private final Map<Part, VBox> faults = new EnumMap<>(Part.class);
    private final TextField who;
    private final ScrollColumn scroll;
    private final VBox answer = new VBox();

    /// @param ask puts the question
    /// @param request asks for what the "no" lacked that was looked at last
    /// @param look told what the answer lacks, when that is looked at
    QuestionPane(
            QuestionModel model,
            Words words,
            Navigator navigator,
            Command ask,
            Command request,
            Consumer<@Nullable NeededAccess> look) {
        this.words = words;
        this.navigator = navigator;
        this.request = request;
        this.who = field("who", model.whoProperty());
        getStyleClass().add("question-pane");
        setMinWidth(0);
        ComboBox<Action> action = Choices.of(
                Descriptor.of(words.text("gates.try.action")),
                "",
                FXCollections.observableArrayList(Action.values()),
                one -> words.text("request.action." + GateWords.lower(one)));
        action.valueProperty().bindBidirectional(model.actionProperty());
        answer.getStyleClass().add("question-answer");
        answer.setAccessibleText(words.text("gates.try.answer"));
        VBox form = new VBox(
                line("who", who, Part.WHO),
                FormLines.line(words.text("gates.try.action"), action),
                line("asset", field("asset", model.assetProperty()), Part.ASSET),
                line("columns", field("columns", model.columnsProperty()), Part.COLUMNS),
                line("country", field("country", model.countryProperty()), Part.COUNTRY),
                line("when", field("when", model.whenProperty()), Part.WHEN),
                ask.button(ActionButton.Kind.PRIMARY),
                answer);
        form.getStyleClass().add("question-form");
        scroll = new ScrollColumn(form);
        getChildren()
                .addAll(new PaneHead(words.text("gates.try.title"), Texts.note(words.text("gates.try.hint"))), scroll);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        answer.focusWithinProperty().subscribe(within -> {
            GateAnswer told = model.answer();
            if (within && told != null) {
                look.accept(told.needs());
            }
        });
        model.faultsProperty().subscribe(this::showFaults);
        model.stateProperty().subscribe((_, now) -> show(now));
        show(model.stateProperty().get());
    }

    private TextField field(String name, StringProperty text) {
        TextField field = new TextField();
        field.setPromptText(words.text("gates.try." + name + "-prompt"));
        field.textProperty().bindBidirectional(text);
        return field;
    }

    private Node line(String name, TextField field, Part part) {
        VBox below = new VBox();
        below.setManaged(false);
        faults.put(part, below);
        return new VBox(FormLines.line(words.text("gates.try." + name), field), below);
    }

    /// Puts the cursor where a question begins, once the letter that led here has come and gone: it would be typed.
    void begin() {
        Platform.runLater(() -> {
            who.requestFocus();
            who.selectAll();
        });
    }

    private void showFaults(Map<Part, String> wrong) {
        faults.forEach((part, below) -> {
            String fault = wrong.get(part);
            below.setManaged(fault != null);
            if (fault == null) {
                below.getChildren().clear();
            } else {
                below.getChildren().setAll(new RichText().toned(fault, Tone.DANGER));
            }
        });
    }

    private void show(State state) {
        answer.setFocusTraversable(false);
        switch (state) {
            case State.None() -> answer.getChildren().clear();
            case State.Asking() -> answer.getChildren().setAll(Texts.muted(words.text("gates.try.asking")));
            case State.Failed(String why) -> answer.getChildren().setAll(new Callout(Tone.DANGER, why));
            case State.Answered(PersonId gate, GateAnswer told) -> {
                answer.getChildren().setAll(lines(gate, told));
                answer.setAccessibleText(verdict(told) + ". " + told.reason());
                // What can be done about the answer has keys of one letter, which a field would take as text.
                answer.setFocusTraversable(true);
                answer.requestFocus();
                Platform.runLater(() -> {
                    scroll.layout();
                    scroll.setVvalue(scroll.getVmax());
                });
            }
        }
    }

    private String verdict(GateAnswer told) {
        return words.text(told.allowed() ? "gates.try.yes" : "gates.try.no");
    }

    private List<Node> lines(PersonId gate, GateAnswer told) {
        List<Node> lines = new ArrayList<>();
        RichText verdict = new RichText().strong(verdict(told)).plain("  " + told.reason());
        lines.add(new Callout(told.allowed() ? Tone.SUCCESS : Tone.NEUTRAL, verdict));
        FactTable facts = new FactTable();
        PersonRef subject = told.subject();
        if (subject != null) {
            facts.fact(words.text("gates.try.who"), link(subject.id(), subject.name()));
        }
        GrantId grant = told.grant();
        if (grant != null) {
            facts.fact(words.text("gates.try.grant"), link(grant, grant.value()));
        }
        told.rowFilters().forEach(filter -> facts.fact(words.text("gates.try.rows"), new RichText().mono(filter)));
        told.masks()
                .forEach((column, mask) -> facts.fact(
                        words.text("gates.try.mask", column), words.text("gates.mask." + GateWords.lower(mask))));
        facts.fact(words.text("gates.try.at"), words.times().moment(told.at()));
        facts.fact(words.text("gates.try.index"), words.text("gates.try.index-of", told.index(), gate));
        lines.add(facts);
        if (told.needs() != null && request.enabled().get()) {
            lines.add(request.button(ActionButton.Kind.PLAIN));
        }
        return lines;
    }

    private Node link(Id thing, String name) {
        return navigator.canOpen(thing)
                ? Links.of(Descriptor.of(name, words.text("people.open")), () -> navigator.open(thing))
                : Texts.body(name);
    }
}
