package org.gatehouse.console.incident;

import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import org.gatehouse.console.incident.IncidentModel.Cut;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.EmptyState;
import org.gatehouse.console.kit.FilterChips;
import org.gatehouse.console.kit.PaneHead;
import org.gatehouse.console.kit.QueueList;
import org.gatehouse.console.kit.SplitMemory;
import org.gatehouse.console.screen.Words;
import org.gatehouse.model.IncidentId;
import org.jspecify.annotations.Nullable;

/// The Incidents screen as drawn: alerts or incidents, the gravest first, and all about one.
final class IncidentsView extends BorderPane {
    private static final double LIST_SHARE = 0.36;

    private final IncidentModel model;
    private final QueueList<Finding> list;

    IncidentsView(IncidentModel model, IncidentWords spoken, Node pane, Node acts, SplitMemory dividers) {
        this.model = model;
        Words words = spoken.words();
        this.list = new QueueList<>(
                Descriptor.of(words.text("screen.incidents.title")),
                QueueList.Lines.TWO,
                Finding::id,
                () -> new FindingLine(spoken),
                words.messages());
        FilterChips<Cut> cuts = new FilterChips<>(Descriptor.of(words.text("incidents.cuts")));
        PaneHead head = new PaneHead(words.text("screen.incidents.title"), cuts);
        cuts.selectedProperty().bindBidirectional(model.cutProperty());
        cuts.setFilters(Stream.of(Cut.values())
                .map(cut -> FilterChips.Filter.uncounted(
                        cut, Descriptor.of(words.text("incidents.cut." + IncidentWords.lower(cut)))))
                .toList());
        model.cutProperty()
                .subscribe(cut -> list.setEmptyState(new EmptyState(
                        words.text("incidents.empty." + IncidentWords.lower(cut)),
                        words.text("incidents.empty-hint." + (cut.isOfAlerts() ? "alerts" : "incidents")))));
        list.setItems(model.findings());
        model.stateProperty().subscribe(list::setState);
        model.findings()
                .subscribe(() -> head.setSummary(words.text(
                        model.moreProperty().get() ? "incidents.first" : "incidents.count",
                        model.findings().size())));
        list.selectedProperty().subscribe(model.shownProperty()::set);
        // Heard after the list itself has taken the change, which else would undo the choice.
        model.findings().addListener((ListChangeListener<Finding>) _ -> choose());
        model.wantedProperty().subscribe(_ -> choose());
        BorderPane left = new BorderPane(list);
        left.setTop(head);
        left.setMinWidth(0);
        SplitPane.setResizableWithParent(left, false);
        BorderPane right = new BorderPane(pane);
        right.setMinWidth(0);
        SplitPane split = new SplitPane(left, right);
        dividers.attach(split, "incidents", LIST_SHARE);
        setCenter(split);
        setBottom(acts);
    }

    private void choose() {
        @Nullable IncidentId wanted = model.wantedProperty().get();
        boolean listed = wanted != null
                && model.findings().stream().anyMatch(finding -> finding.id().equals(wanted));
        if (listed && list.select(wanted)) {
            model.wantedProperty().set(null);
        } else if (wanted == null && list.selectedProperty().get() == null) {
            list.selectFirst();
        }
    }

    QueueList<Finding> list() {
        return list;
    }

    /// The keyboard starts in the list.
    @Override
    public void requestFocus() {
        list.requestFocus();
    }
}
