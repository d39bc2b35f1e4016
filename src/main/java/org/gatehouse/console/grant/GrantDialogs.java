package org.gatehouse.console.grant;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.util.StringConverter;
import org.gatehouse.console.kit.ActionButton;
import org.gatehouse.console.kit.Callout;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.Layers;
import org.gatehouse.console.kit.ReasonDialog;
import org.gatehouse.console.kit.RichText;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.GrantRow;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.Grant;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.Slot;
import org.jspecify.annotations.Nullable;

/// Asks before something is done to grants: says what will happen in plain words, and takes the reason.
final class GrantDialogs {
    private static final int NAMED = 8;
    private static final List<Duration> LENGTHS = List.of(
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(8),
            Duration.ofDays(1),
            Duration.ofDays(3),
            Duration.ofDays(7),
            Duration.ofDays(30));

    private final GrantsModel model;
    private final GrantWords grantWords;
    private final Words words;
    private final ReasonDialog dialogs;

    GrantDialogs(GrantsModel model, GrantWords grantWords, ReasonDialog dialogs) {
        this.model = model;
        this.grantWords = grantWords;
        this.words = grantWords.words();
        this.dialogs = dialogs;
    }

    /// How many people must agree to reopen it: as many as approved it, and one where nobody had to.
    static int seats(Grant grant) {
        return Math.max(1, grant.slots().stream().mapToInt(Slot::needed).sum());
    }

    Layers.Open suspend(GrantRow row, Consumer<String> act) {
        return ask("suspend", row, ActionButton.Kind.DANGER, act);
    }

    Layers.Open reopen(GrantRow row, Consumer<String> act) {
        return ask("reopen", row, ActionButton.Kind.PRIMARY, act);
    }

    Layers.Open revoke(GrantRow row, Consumer<String> act) {
        return ask("revoke", row, ActionButton.Kind.DANGER, act);
    }

    Layers.Open complete(GrantRow row, Consumer<String> act) {
        return ask("complete", row, ActionButton.Kind.PRIMARY, act);
    }

    private Layers.Open ask(String act, GrantRow row, ActionButton.Kind kind, Consumer<String> done) {
        Grant grant = row.grant();
        String draft = act + " " + grant.id();
        String what = words.text(
                "grants.will." + act,
                row.subject().name(),
                row.title(),
                seats(grant),
                grant.reopening().size());
        return dialogs.ask(new ReasonDialog.Question(
                words.text("grants.ask." + act, grant.id()),
                List.of(Texts.body(what)),
                descriptor(act),
                kind,
                null,
                model.draft(draft),
                text -> model.keepDraft(draft, text),
                done));
    }

    /// @param act given the reason and for how long
    Layers.Open extend(GrantRow row, BiConsumer<String, Duration> act) {
        Grant grant = row.grant();
        String draft = "extend " + grant.id();
        ChoiceBox<Duration> length = new ChoiceBox<>();
        length.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Duration duration) {
                return duration == null ? "" : words.durations().words(duration);
            }

            @Override
            public @Nullable Duration fromString(String text) {
                return null;
            }
        });
        List<Duration> lengths = new ArrayList<>(LENGTHS);
        if (!lengths.contains(grant.duration())) {
            lengths.add(grant.duration());
            lengths.sort(null);
        }
        length.getItems().setAll(lengths);
        length.setValue(grant.duration());
        Descriptor.of(words.text("grants.extend.length")).describe(length);
        Label label = Texts.strong(words.text("grants.extend.length"));
        label.setLabelFor(length);
        List<Node> body = List.of(
                Texts.body(words.text(
                        "grants.will.extend", grant.id(), words.times().moment(GrantOrder.ends(grant)))),
                label,
                length);
        return dialogs.ask(new ReasonDialog.Question(
                words.text("grants.ask.extend", grant.id()),
                body,
                descriptor("extend"),
                ActionButton.Kind.PRIMARY,
                null,
                model.draft(draft),
                text -> model.keepDraft(draft, text),
                reason -> act.accept(reason, length.getValue())));
    }

    /// Names what would end before it is ended.
    ///
    /// @param found the grants; exactly one of person and asset is given
    Layers.Open revokeAll(
            @Nullable PersonId person,
            @Nullable AssetId asset,
            String name,
            List<GrantRow> found,
            Consumer<String> act) {
        String draft = "revoke all " + (person == null ? asset : person);
        List<Node> body = new ArrayList<>();
        body.add(Texts.body(words.text(
                person == null ? "grants.will.revoke-asset" : "grants.will.revoke-person", found.size(), name)));
        found.stream().limit(NAMED).forEach(row -> body.add(line(row)));
        if (found.size() > NAMED) {
            body.add(Texts.muted(words.text("grants.and-more", found.size() - NAMED)));
        }
        if (found.size() >= GrantActs.MOST_NAMED) {
            body.add(new Callout(Tone.WARNING, words.text("grants.more-than-named", found.size())));
        }
        return dialogs.ask(new ReasonDialog.Question(
                words.text("grants.ask.revoke-all", name),
                body,
                Descriptor.of(
                        words.text("grants.do.revoke-all", found.size()), words.text("grants.do-hint.revoke-all")),
                ActionButton.Kind.DANGER,
                null,
                model.draft(draft),
                text -> model.keepDraft(draft, text),
                act));
    }

    private Node line(GrantRow row) {
        return new RichText()
                .mono(row.grant().id().value() + " ")
                .strong(row.subject().name())
                .plain(" · " + row.title() + " · ")
                .muted(grantWords.state(row.grant()).text());
    }

    private Descriptor descriptor(String act) {
        return Descriptor.of(words.text("grants.do." + act), words.text("grants.do-hint." + act));
    }
}
