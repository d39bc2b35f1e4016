package org.gatehouse.console.gate;

import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.EmptyState;
import org.gatehouse.console.kit.PaneHead;
import org.gatehouse.console.kit.QueueList;
import org.gatehouse.console.kit.SplitMemory;
import org.gatehouse.console.kit.Ticker;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.GateView;
import org.gatehouse.model.PersonId;

/// The Gates screen as drawn: the gates, one gate, and a question to it.
final class GatesView extends BorderPane {
    private static final double LIST_SHARE = 0.28;
    private static final double QUESTION_FROM = 0.68;
    private static final String STYLES = Objects.requireNonNull(GatesView.class.getResource("/css/registers.css"))
            .toExternalForm();

    private final GatesModel model;
    private final QueueList<GateView> list;

    GatesView(
            GatesModel model,
            GateWords gateWords,
            Words words,
            Ticker ticker,
            GatePane gate,
            QuestionPane question,
            SplitMemory dividers) {
        this.model = model;
        this.list = new QueueList<>(
                Descriptor.of(words.text("screen.gates.title")),
                QueueList.Lines.TWO,
                view -> view.gate().id(),
                () -> new GateLine(gateWords, ticker.nowProperty()::get),
                words.messages());
        getStyleClass().add("gates-view");
        getStylesheets().add(STYLES);
        PaneHead head = new PaneHead(words.text("screen.gates.title"));
        BorderPane left = new BorderPane(list);
        left.setTop(head);
        left.setMinWidth(0);
        SplitPane split = new SplitPane(left, gate, question);
        SplitPane.setResizableWithParent(left, false);
        SplitPane.setResizableWithParent(question, false);
        dividers.attach(split, "gates", LIST_SHARE, QUESTION_FROM);
        setCenter(split);
        list.setEmptyState(new EmptyState(words.text("gates.empty"), words.text("gates.empty-hint")));
        list.setItems(model.rows());
        model.listStateProperty().subscribe(list::setState);
        model.rows()
                .subscribe(() ->
                        head.setSummary(words.text("gates.count", model.rows().size())));
        list.selectedProperty().subscribe(view -> {
            if (view != null) {
                model.selectedProperty().set(view.gate().id());
            }
        });
        // Heard after the list itself has taken the change, which else would undo the choice.
        model.rows().addListener((ListChangeListener<GateView>) _ -> choose());
        model.selectedProperty().subscribe(_ -> choose());
    }

    private void choose() {
        PersonId wanted = model.selectedProperty().get();
        GateView now = list.selectedProperty().get();
        if (wanted != null && (now == null || !now.gate().id().equals(wanted))) {
            list.select(wanted);
        }
    }

    QueueList<GateView> list() {
        return list;
    }

    /// The keyboard starts in the list.
    @Override
    public void requestFocus() {
        list.requestFocus();
    }
}
