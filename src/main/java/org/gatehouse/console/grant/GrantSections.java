package org.gatehouse.console.grant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.FactTable;
import org.gatehouse.console.kit.Links;
import org.gatehouse.console.kit.RichText;
import org.gatehouse.console.kit.Section;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Loaded;
import org.gatehouse.console.screen.LoadedLists;
import org.gatehouse.console.screen.Navigator;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.GrantAtGate;
import org.gatehouse.contract.GrantRow;
import org.gatehouse.contract.PersonRef;
import org.gatehouse.contract.RequestView;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Decision;
import org.gatehouse.model.Grant;
import org.gatehouse.model.Id;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.Resolution;
import org.gatehouse.model.Slot;
import org.jspecify.annotations.Nullable;

/// What a grant allows, how it stands, at which gates, how it was used, and who made it: the sections of the
/// middle, redrawn when another state is shown.
final class GrantSections {
    private final GrantWords grantWords;
    private final Words words;
    private final Navigator navigator;
    private final Narrow narrow;
    private final Supplier<Instant> now;
    private final Section standing;
    private final Section allowed;
    private final Section gates;
    private final Section use;
    private final Section made;
    private final Map<PersonId, String> names = new HashMap<>();

    /// Narrows the list to what the grant in the middle is about.
    interface Narrow {
        void toPerson(GrantRow row);

        void toAsset(AccessItem item);
    }

    /// @param atGates the gates that go by the grant that is shown
    GrantSections(
            GrantWords grantWords,
            ObservableValue<Loaded<GrantAtGate>> atGates,
            Navigator navigator,
            Narrow narrow,
            Supplier<Instant> now) {
        this.grantWords = grantWords;
        this.words = grantWords.words();
        this.navigator = navigator;
        this.narrow = narrow;
        this.now = now;
        this.standing = new Section(words.text("grants.section.standing"));
        this.allowed = new Section(words.text("grants.section.allowed"));
        this.gates = new Section(words.text("grants.section.gates"));
        this.use = new Section(words.text("grants.section.use"));
        this.made = new Section(words.text("grants.section.made"));
        GrantGateLine line = new GrantGateLine(words);
        atGates.subscribe(
                list -> gates.setContent(LoadedLists.lines(list, line::of, words.text("grants.gate.none"), words)));
    }

    List<Node> nodes() {
        return List.of(standing, allowed, use, gates, made);
    }

    /// @param origin the request that made it; null until it is loaded
    void show(GrantRow row, @Nullable RequestView origin) {
        names.clear();
        names.put(row.subject().id(), row.subject().name());
        names.put(row.requester().id(), row.requester().name());
        if (origin != null) {
            for (PersonRef person : origin.people()) {
                names.put(person.id(), person.name());
            }
        }
        showStanding(row.grant());
        showAllowed(row);
        showUse(row);
        showMade(row, origin);
    }

    private void showStanding(Grant grant) {
        List<Node> lines = new ArrayList<>();
        Resolution suspension = grant.suspension();
        if (suspension != null) {
            lines.add(told("grants.suspended-by", suspension, Tone.WARNING));
            lines.add(Texts.body(words.text("grants.votes", grant.reopening().size(), GrantDialogs.seats(grant))));
            grant.reopening()
                    .forEach(vote -> lines.add(new RichText()
                            .mark(Tone.SUCCESS)
                            .strong(name(vote.person()))
                            .plain(" " + words.text("grants.voted") + " — “" + vote.reason() + "” ")
                            .muted(words.times().moment(vote.at()))));
            for (Slot slot : grant.slots()) {
                String team = slot.team() == null ? words.text("grants.any-team") : slot.team();
                lines.add(Texts.note(words.text("grants.seat", slot.name(), slot.needed(), team)));
            }
        }
        Resolution closure = grant.closure();
        if (closure != null) {
            lines.add(told("grants.ended-by", closure, Tone.NEUTRAL));
        }
        present(standing, !lines.isEmpty());
        standing.setContent(lines.toArray(Node[]::new));
    }

    private Node told(String key, Resolution how, Tone tone) {
        PersonId by = how.by();
        String who = by == null ? words.text("grants.by-time") : name(by);
        return new RichText()
                .mark(tone)
                .plain(words.text(key, who, words.times().moment(how.at())))
                .plain(how.reason().isEmpty() ? "" : " — “" + how.reason() + "”");
    }

    private void showAllowed(GrantRow row) {
        Grant grant = row.grant();
        FactTable facts = new FactTable();
        for (AccessItem item : grant.items()) {
            Descriptor all = Descriptor.of(item.asset().value(), words.text("grants.narrow-asset"));
            facts.fact(words.text("request.fact.data"), Links.of(all, () -> narrow.toAsset(item)));
            facts.fact(words.text("request.fact.columns"), new RichText().mono(grantWords.columns(item)));
            if (item.rowFilter() != null) {
                facts.fact(words.text("request.fact.rows"), new RichText().mono(item.rowFilter()));
            }
            facts.fact(
                    words.text("request.fact.access"), words.text("request.action." + GrantWords.lower(item.action())));
        }
        facts.fact(words.text("grants.fact.begins"), grantWords.begins(grant));
        facts.fact(words.text("grants.fact.ends"), grantWords.ends(grant, now.get()));
        facts.fact(words.text("grants.fact.lasts"), words.durations().words(grant.duration()));
        List<String> limits = grantWords.limits(grant.limits());
        facts.fact(
                words.text("grants.fact.limits"),
                limits.isEmpty() ? words.text("grants.limit.none") : String.join(" · ", limits));
        Descriptor everything = Descriptor.of(
                words.text("grants.narrow-person", row.subject().name()), words.text("grants.narrow-person-hint"));
        facts.fact(words.text("grants.fact.who"), Links.of(everything, () -> narrow.toPerson(row)));
        allowed.setContent(facts);
    }

    private void showUse(GrantRow row) {
        List<Node> lines = new ArrayList<>();
        lines.add(Texts.body(grantWords.use(row.grant(), now.get())));
        Long rows = row.grant().limits().rows();
        if (rows != null) {
            lines.add(Texts.note(words.text(
                    "grants.use.of-limit",
                    org.gatehouse.console.i18n.Numbers.grouped(row.grant().use().rowsRead()),
                    org.gatehouse.console.i18n.Numbers.grouped(rows))));
        }
        use.setContent(lines.toArray(Node[]::new));
    }

    private void showMade(GrantRow row, @Nullable RequestView origin) {
        Grant grant = row.grant();
        List<Node> lines = new ArrayList<>();
        lines.add(new RichText()
                .node(link(grant.request().value(), grant.request()))
                .plain(" " + words.text("grants.asked-by", row.requester().name())));
        if (grant.extendsGrant() != null) {
            lines.add(new RichText()
                    .plain(words.text("grants.extends") + " ")
                    .node(link(grant.extendsGrant().value(), grant.extendsGrant())));
        }
        if (grant.approvals().isEmpty()) {
            lines.add(Texts.body(words.text("grants.auto-approved", grant.policy())));
        } else if (origin == null) {
            lines.add(Texts.muted(words.text("grants.decisions-loading")));
        } else {
            origin.decisions().stream()
                    .filter(decision -> grant.approvals().contains(decision.id()))
                    .forEach(decision -> lines.add(decision(decision)));
            lines.add(Texts.note(words.text("grants.under-policy", grant.policy())));
        }
        made.setContent(lines.toArray(Node[]::new));
    }

    private Node decision(Decision decision) {
        String slot = decision.slot() == null ? "" : " " + words.text("grants.in-slot", decision.slot());
        return new RichText()
                .mark(Tone.SUCCESS)
                .strong(name(decision.person()))
                .plain(" " + words.text("grants.approved") + slot + " — “" + decision.reason() + "” ")
                .muted(words.times().moment(decision.at()));
    }

    /// A link where something can be opened, else words.
    private Node link(String text, Id thing) {
        return navigator.canOpen(thing)
                ? Links.of(Descriptor.of(text, words.text("grants.open", text)), () -> navigator.open(thing))
                : Texts.mono(text);
    }

    private String name(PersonId person) {
        return names.getOrDefault(
                person, person.value().substring(person.value().indexOf('-') + 1));
    }

    private static void present(Section section, boolean present) {
        section.setVisible(present);
        section.setManaged(present);
    }
}
