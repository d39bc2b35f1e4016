package org.gatehouse.console.submission;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.gatehouse.console.command.Command;
import org.gatehouse.console.kit.ActionBar;
import org.gatehouse.console.kit.ActionButton;
import org.gatehouse.console.kit.Callout;
import org.gatehouse.console.kit.Chip;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.DueLabel;
import org.gatehouse.console.kit.EmptyState;
import org.gatehouse.console.kit.PageHead;
import org.gatehouse.console.kit.ScrollColumn;
import org.gatehouse.console.kit.Section;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Ticker;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.RequestView;
import org.gatehouse.model.Question;
import org.jspecify.annotations.Nullable;

/// One of somebody's own requests: where it stands, what has to be answered, what was asked, what happened.
final class OwnPane extends BorderPane {
    private final MyRequestsModel model;
    private final OwnWords ownWords;
    private final Words words;
    private final MyActs acts;
    private final OwnSections sections;
    private final PageHead head = new PageHead();
    private final Chip standing = new Chip();
    private final DueLabel due;
    private final VBox refusal = new VBox();
    private final ScrollColumn column = new ScrollColumn();
    private final BorderPane whole = new BorderPane(column);
    private @Nullable AnswerBox answer;

    OwnPane(
            MyRequestsModel model,
            OwnWords ownWords,
            Words words,
            Ticker ticker,
            MyActs acts,
            OwnSections sections,
            List<Command> commands) {
        this.model = model;
        this.ownWords = ownWords;
        this.words = words;
        this.acts = acts;
        this.sections = sections;
        this.due = new DueLabel(
                ticker.nowProperty(),
                words.durations(),
                words.times(),
                DueLabel.Limits.DEFAULT,
                DueLabel.Wording.SENTENCE);
        setMinWidth(0);
        head.setRight(standing, due);
        refusal.getStyleClass().add("own-refusal");
        whole.setTop(new VBox(head, refusal));
        whole.setBottom(ActionBar.withField(new Label(), buttons(commands)));
        model.detailProperty().subscribe(_ -> show());
        model.detailTroubleProperty().subscribe(_ -> show());
        model.listStateProperty().subscribe(_ -> show());
        model.refusalProperty().subscribe(this::showRefusal);
    }

    /// Puts the cursor into the answer that is waited for.
    ///
    /// @return whether one is
    boolean focusAnswer() {
        if (answer == null) {
            return false;
        }
        answer.requestFocus();
        return true;
    }

    private static Node[] buttons(List<Command> commands) {
        List<Node> buttons = new ArrayList<>();
        for (Command command : commands) {
            ActionButton button = command.button(ActionButton.Kind.PLAIN);
            button.visibleProperty().bind(command.enabled());
            button.managedProperty().bind(command.enabled());
            buttons.add(button);
        }
        return buttons.toArray(Node[]::new);
    }

    private void show() {
        RequestView view = model.detailProperty().get();
        String trouble = model.detailTroubleProperty().get();
        if (view == null) {
            setCenter(
                    trouble == null
                            ? new EmptyState(
                                    words.text("submission.mine.none"), words.text("submission.mine.none-hint"))
                            : new EmptyState(words.text("submission.mine.trouble"), trouble));
            return;
        }
        setCenter(whole);
        head.show(view.row().title(), view.row().id().value());
        OwnWords.Standing how = ownWords.standing(view.row());
        standing.show(how.text(), how.tone());
        due.setDue(view.row().status().isOpen() ? view.row().decideBy() : null);
        List<Node> shown = new ArrayList<>();
        shown.add(new Section(words.text("submission.mine.now"), Texts.body(ownWords.now(view))));
        shown.addAll(questions(view));
        shown.addAll(sections.narrowed(view));
        shown.add(sections.asked(view));
        shown.add(sections.history(view));
        column.setChildren(shown.toArray(Node[]::new));
    }

    private List<Node> questions(RequestView view) {
        List<Node> lines = new ArrayList<>();
        answer = null;
        for (Question question : view.request().questions()) {
            if (question.open() && view.row().status().isOpen()) {
                answer = new AnswerBox(
                        sections.asked(view, question) + " " + question.text(),
                        view.request().id() + " question " + question.number(),
                        model,
                        words,
                        model.sendingProperty(),
                        (text, sent) -> acts.answer(view, question, text, sent));
                lines.add(answer);
            }
        }
        lines.addAll(sections.answered(view));
        return lines.isEmpty()
                ? List.of()
                : List.of(new Section(words.text("submission.mine.questions"), lines.toArray(Node[]::new)));
    }

    private void showRefusal(@Nullable String why) {
        refusal.getChildren().clear();
        if (why != null) {
            Descriptor close = Descriptor.of(words.text("submission.mine.close"));
            refusal.getChildren()
                    .add(new Callout(Tone.DANGER, why)
                            .withAction(close, () -> model.refusalProperty().set(null)));
        }
        refusal.setVisible(why != null);
        refusal.setManaged(why != null);
    }
}
