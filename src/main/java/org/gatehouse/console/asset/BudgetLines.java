package org.gatehouse.console.asset;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.gatehouse.console.i18n.Numbers;
import org.gatehouse.console.kit.RichText;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.BudgetUse;
import org.gatehouse.contract.BudgetUse.Reader;
import org.gatehouse.model.ExposureBudget;
import org.gatehouse.model.PersonId;

/// An exposure budget as drawn: how much one person may read, and who has read most of that.
final class BudgetLines {
    /// From this share on somebody is near the end of it.
    private static final double NEAR = 0.8;

    private static final int READERS = 5;

    private final AssetModel model;
    private final Words words;
    private final Function<PersonId, Node> person;

    /// @param person names a person, and leads to them
    BudgetLines(AssetModel model, Words words, Function<PersonId, Node> person) {
        this.model = model;
        this.words = words;
        this.person = person;
    }

    Node of(BudgetUse use) {
        List<Node> lines = new ArrayList<>();
        ExposureBudget budget = use.budget();
        boolean own = budget.asset().equals(model.selectedProperty().get());
        RichText head = new RichText()
                .strong(words.text(
                        "asset.budget.most",
                        Numbers.grouped(budget.rows()),
                        words.durations().words(budget.window())));
        lines.add(
                own
                        ? head
                        : head.plain(" " + words.text("asset.budget.above") + " ")
                                .mono(budget.asset().value()));
        lines.add(Texts.note(words.text(
                "asset.budget.set-by", model.name(budget.by()), words.times().moment(budget.at()), budget.reason())));
        use.readers().stream().limit(READERS).forEach(reader -> lines.add(line(reader, budget)));
        if (use.readers().isEmpty()) {
            lines.add(Texts.note(words.text("asset.budget.unread")));
        } else if (use.people() > READERS) {
            lines.add(Texts.note(words.text("asset.budget.others", use.people() - READERS)));
        }
        VBox box = new VBox(lines.toArray(Node[]::new));
        box.getStyleClass().add("budget");
        return box;
    }

    private Node line(Reader reader, ExposureBudget budget) {
        double share = (double) reader.rows() / budget.rows();
        Tone tone = reader.usedUp() ? Tone.DANGER : share >= NEAR ? Tone.WARNING : Tone.NEUTRAL;
        RichText line = new RichText()
                .mark(tone)
                .node(person.apply(reader.person()))
                .plain(" " + words.text("asset.budget.read", Numbers.grouped(reader.rows()), Numbers.percent(share)));
        return reader.usedUp()
                ? line.toned(" " + words.text("asset.budget.used-up"), Tone.DANGER)
                : share >= NEAR ? line.toned(" " + words.text("asset.budget.near"), Tone.WARNING) : line;
    }
}
