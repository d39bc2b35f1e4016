package org.gatehouse.console.kit.preview;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Parent;
import org.gatehouse.console.kit.ActionButton;
import org.gatehouse.console.kit.CommandPalette;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.Dialog;
import org.gatehouse.console.kit.Dialogs;
import org.gatehouse.console.kit.KeyLine;
import org.gatehouse.console.kit.KeySheet;
import org.gatehouse.console.kit.Notice;
import org.gatehouse.console.kit.PaletteEntry;
import org.gatehouse.console.kit.PaletteUse;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Tone;

/// What lies above the screen.
final class OverlayPictures {
    private OverlayPictures() {}

    static Parent palette() {
        WindowFrame window = window();
        List<PaletteEntry> entries = new ArrayList<>();
        entries.add(entry("Approve request", "Signs and records the decision", "Command", "A"));
        entries.add(entry("Deny request", "Signs and records the decision", "Command", "D"));
        entries.add(entry("Requests", "Go to the queue", "Screen", "G R"));
        for (int i = 0; i < 200; i++) {
            entries.add(entry("REQ-%05d".formatted(20418 - i), "Read email and phone of US profiles", "Request", ""));
        }
        entries.add(entry("Jonas Keller", "Data engineer · Parent company, Singapore", "Person", ""));
        new CommandPalette(
                        window.layers, Sample.MESSAGES, () -> entries, new PaletteUse(), Runnable::run, Runnable::run)
                .open();
        return window.layers;
    }

    static Parent dialog() {
        WindowFrame window = window();
        new Dialogs(window.layers, Sample.MESSAGES)
                .ask(new Dialog(
                        "Revoke all grants of Jonas Keller?",
                        Texts.body("3 grants end at once at every gate. Running queries are cut off. The reason goes to"
                                + " the ledger and Jonas Keller is told."),
                        List.of(new Dialog.Act(
                                Descriptor.of("Revoke 3 grants"),
                                ActionButton.Kind.DANGER,
                                new SimpleBooleanProperty(true),
                                () -> {}))));
        return window.layers;
    }

    static Parent notices() {
        WindowFrame window = window();
        window.notices.post(Notice.of(
                        Tone.DANGER,
                        "37 reads not covered by a grant",
                        "userdata.core.profiles, j.keller, from 13:32",
                        Sample.NOW)
                .withAct(Descriptor.of("Open incident INC-0314"), () -> {}));
        window.notices.post(Notice.of(Tone.SUCCESS, "REQ-20417 approved", "Signed as ledger entry 184 203", Sample.NOW)
                .withAct(Descriptor.of("Undo (8 s)"), () -> {}));
        window.banner.show(Tone.ACCENT, "This is a demo: people, data and events are made up.");
        window.banner.withAction(Descriptor.of("Connect to your team"), () -> {});
        window.center.open();
        window.notices.post(Notice.of(Tone.WARNING, "Feed pg-safety is silent", "Last event 4 min ago", Sample.NOW));
        return window.layers;
    }

    static Parent keys() {
        WindowFrame window = window();
        List<KeyLine> lines = new ArrayList<>();
        for (String name : List.of("Approve", "Narrow and approve", "Ask", "Deny", "Comment", "Unclaim", "Preview")) {
            lines.add(new KeyLine("Requests", name.substring(0, 1), name));
        }
        lines.add(new KeyLine("Everywhere", "Ctrl K", "Search or jump to…"));
        lines.add(new KeyLine("Everywhere", "?", "Show all keys"));
        lines.add(new KeyLine("Lists", "J", "Next"));
        lines.add(new KeyLine("Lists", "K", "Previous"));
        new KeySheet(window.layers, Sample.MESSAGES).show(lines);
        return window.layers;
    }

    private static WindowFrame window() {
        return Gallery.window("Requests", new RequestsPicture().build());
    }

    private static PaletteEntry entry(String title, String subtitle, String kind, String key) {
        return new PaletteEntry(title, title, subtitle, kind, key, () -> {});
    }
}
