package org.gatehouse.console.policy;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.gatehouse.console.kit.Chip;
import org.gatehouse.console.kit.QueueRow;
import org.gatehouse.console.kit.RowLine;
import org.gatehouse.console.kit.RowLines;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Words;
import org.gatehouse.model.PolicyVersion;

/// A version as a line of the list.
final class VersionRow implements QueueRow<PolicyVersion> {
    private final PolicyModel model;
    private final Words words;
    private final Label name = Texts.strong("");
    private final Chip status = new Chip();
    private final Label by = Texts.muted("");
    private final RowLines lines =
            new RowLines(new RowLine(List.of(name), List.of(status)), new RowLine(List.of(by), List.of()));

    VersionRow(PolicyModel model, Words words) {
        this.model = model;
        this.words = words;
    }

    @Override
    public Node node() {
        return lines;
    }

    @Override
    public void show(PolicyVersion version) {
        name.setText(version.ref().toString());
        status.show(status(version), tone(version));
        by.setText(by(version));
    }

    private String status(PolicyVersion version) {
        return words.text("policy.status." + version.status().name().toLowerCase(Locale.ROOT));
    }

    private static Tone tone(PolicyVersion version) {
        return switch (version.status()) {
            case ACTIVE -> Tone.SUCCESS;
            case PROPOSED -> Tone.WARNING;
            case RETIRED, REJECTED -> Tone.NEUTRAL;
        };
    }

    private String by(PolicyVersion version) {
        return words.text(
                "policy.proposed",
                model.name(version.proposedBy(), words.text("policy.shipped")),
                words.times().moment(version.proposedAt()));
    }

    @Override
    public String accessibleText(PolicyVersion version) {
        return version.ref() + ", " + status(version) + ", " + by(version);
    }
}
