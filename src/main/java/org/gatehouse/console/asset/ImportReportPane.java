package org.gatehouse.console.asset;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.gatehouse.console.kit.RichText;
import org.gatehouse.console.kit.ScrollColumn;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.ImportReport;

/// What became of an import: figures, and each line that was refused with the reason.
final class ImportReportPane extends VBox {
    private static final int SHOWN = 500;
    private static final double TALLEST = 320;

    ImportReportPane(ImportReport report, Words words) {
        getStyleClass().add("form");
        getChildren()
                .add(Texts.body(
                        words.text("asset.import.figures", report.added(), report.changed(), report.unchanged())));
        if (report.refused().isEmpty()) {
            getChildren().add(Texts.note(words.text("asset.import.none-refused")));
            return;
        }
        List<Node> lines = new ArrayList<>();
        report.refused().stream()
                .limit(SHOWN)
                .forEach(line -> lines.add(new RichText()
                        .mark(Tone.WARNING)
                        .strong(words.text("asset.import.line", line.line()) + " ")
                        .mono(line.name() + " ")
                        .plain(line.reason())));
        if (report.refused().size() > SHOWN) {
            lines.add(
                    Texts.note(words.text("asset.import.more", report.refused().size() - SHOWN)));
        }
        ScrollColumn scroll = new ScrollColumn(lines.toArray(Node[]::new));
        scroll.setMaxHeight(TALLEST);
        getChildren()
                .addAll(
                        Texts.strong(words.text(
                                "asset.import.refused", report.refused().size())),
                        scroll);
    }
}
