package org.gatehouse.console.incident;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.gatehouse.console.kit.Chip;
import org.gatehouse.console.kit.QueueRow;
import org.gatehouse.console.kit.RowLine;
import org.gatehouse.console.kit.RowLines;
import org.gatehouse.console.kit.Texts;

/// One alert or incident in the list: how grave it is, what it is, whom it is about, and since when.
final class FindingLine implements QueueRow<Finding> {
    private final IncidentWords words;
    private final Label title = Texts.strong("");
    private final Chip severity = new Chip();
    private final Label about = Texts.muted("");
    private final Label when = Texts.muted("");
    private final RowLines node;

    FindingLine(IncidentWords words) {
        this.words = words;
        title.setMinWidth(0);
        about.setMinWidth(0);
        node = new RowLines(new RowLine(List.of(title), List.of(severity)), new RowLine(List.of(about), List.of(when)));
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(Finding finding) {
        title.setText(words.title(finding));
        severity.show(
                words.severity(IncidentWords.severityOf(finding)),
                IncidentWords.tone(IncidentWords.severityOf(finding)));
        about.setText(words.about(finding));
        when.setText(words.when(finding));
    }

    @Override
    public String accessibleText(Finding finding) {
        return String.join(
                ", ",
                finding.id().value(),
                words.severity(IncidentWords.severityOf(finding)),
                words.title(finding),
                words.about(finding),
                words.when(finding));
    }
}
