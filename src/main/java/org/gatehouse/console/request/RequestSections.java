package org.gatehouse.console.request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.gatehouse.console.kit.Callout;
import org.gatehouse.console.kit.Chip;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.FactTable;
import org.gatehouse.console.kit.Hint;
import org.gatehouse.console.kit.RichText;
import org.gatehouse.console.kit.Section;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.CommentView;
import org.gatehouse.contract.HistoryEntry;
import org.gatehouse.contract.PersonRef;
import org.gatehouse.contract.RequestView;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Asset;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.Question;
import org.gatehouse.model.Terms;
import org.gatehouse.model.Verdict;
import org.kordamp.ikonli.octicons.Octicons;

/// What is asked, what the policy says, questions, and history: the sections of the middle, redrawn when another
/// state is shown.
final class RequestSections {
    private final RequestWords requestWords;
    private final Words words;
    private final PersonId me;
    private final Consumer<Terms> apply;
    private final Node answer;
    private final Section asked;
    private final Section policy;
    private final Section questions;
    private final Section comments;
    private final Section history;
    private final Map<PersonId, String> names = new HashMap<>();

    /// @param apply takes over the terms under which the policy would let it pass
    /// @param answer answers the first open question, for the people of the request
    RequestSections(RequestWords requestWords, Words words, PersonId me, Consumer<Terms> apply, Node answer) {
        this.requestWords = requestWords;
        this.words = words;
        this.me = me;
        this.apply = apply;
        this.answer = answer;
        this.asked = new Section(words.text("request.asked-for"));
        this.policy = new Section("");
        this.questions = new Section(words.text("request.questions"));
        this.comments = new Section(words.text("request.comments"));
        this.history = new Section(words.text("request.history"));
    }

    List<Node> nodes() {
        return List.of(asked, policy, questions, comments, history);
    }

    /// What is asked, and what the policy says.
    void showTerms(RequestView view) {
        showAsked(view);
        showPolicy(view);
    }

    /// What people wrote and did.
    void showTalk(RequestView view) {
        names.clear();
        view.people().forEach(person -> names.put(person.id(), person.name()));
        showQuestions(view);
        showComments(view.comments());
        history.setContent(view.history().stream().map(this::historyLine).toArray(Node[]::new));
    }

    private void showAsked(RequestView view) {
        AccessRequest request = view.request();
        Map<AssetId, Asset> assets = new HashMap<>();
        view.assets().forEach(asset -> assets.put(asset.id(), asset));
        FactTable facts = new FactTable();
        for (AccessItem item : request.items()) {
            facts.fact(words.text("request.fact.data"), data(item, assets.get(item.asset())));
            facts.fact(words.text("request.fact.columns"), wrapped(columns(item)));
            if (item.rowFilter() != null) {
                facts.fact(words.text("request.fact.rows"), wrapped(item.rowFilter()));
            }
            facts.fact(words.text("request.fact.access"), requestWords.access(item));
        }
        facts.fact(words.text("request.fact.window"), requestWords.window(request));
        facts.fact(
                words.text("request.fact.from"),
                words.text(
                        "request.from",
                        RequestWords.country(request.requestedLocations().physicalCountry()),
                        RequestWords.country(request.requestedLocations().officeCountry())));
        facts.fact(words.text("request.fact.purpose"), purpose(request));
        asked.setContent(facts, Texts.body("“" + request.businessJustification() + "”"));
    }

    private static Node wrapped(String text) {
        RichText rich = new RichText();
        return rich.mono(text);
    }

    private Node data(AccessItem item, @org.jspecify.annotations.Nullable Asset asset) {
        RichText data = new RichText().mono(item.asset().value());
        if (asset != null) {
            Tone tone = asset.dataClass() == DataClass.PROTECTED ? Tone.DANGER : Tone.NEUTRAL;
            chip(data, new Chip(words.text("request.class." + RequestWords.lower(asset.dataClass())), tone));
            asset.tagsReached(item).forEach(tag -> chip(data, new Chip(tag(tag), Tone.WARNING)));
            chip(
                    data,
                    new Chip(asset.region().value(), Tone.NEUTRAL)
                            .saying(words.text("request.region", asset.region())));
        }
        return data;
    }

    private static void chip(RichText text, Chip chip) {
        text.plain(" ").node(chip);
    }

    private String tag(String tag) {
        String key = "request.tag." + tag;
        return words.messages().has(key) ? words.text(key) : tag;
    }

    private String columns(AccessItem item) {
        String given = RequestWords.given(item);
        return given.equals("*") ? words.text("request.all-columns") : given;
    }

    private String purpose(AccessRequest request) {
        String type = words.text(
                "request.purpose." + RequestWords.lower(request.purpose().type()));
        String ticket = request.ticket() == null ? "" : " · " + request.ticket();
        return type + " · " + request.purpose().detail() + ticket;
    }

    private void showPolicy(RequestView view) {
        Verdict verdict = view.request().verdict();
        policy.setTitle(words.text(
                "request.policy-says", verdict.policy().id(), verdict.policy().version()));
        List<Node> lines = new ArrayList<>();
        verdict.rules().forEach(rule -> lines.add(ruleLine(rule)));
        view.row()
                .openSlots()
                .forEach(slot -> lines.add(new RichText()
                        .icon(Octicons.PERSON_16, Tone.NEUTRAL)
                        .muted(words.text("request.open-seat", slot.needed(), requestWords.seat(slot)))));
        Terms pass = verdict.wouldPass();
        Terms given = view.request().terms();
        if (given != null) {
            lines.add(new Callout(Tone.ACCENT, terms(words.text("request.narrowed-to"), given, view.request())));
        } else if (pass != null && view.row().status().isOpen()) {
            Descriptor act = Descriptor.of(words.text("request.apply"), words.text("request.apply-hint"));
            Callout callout = new Callout(Tone.ACCENT, terms(words.text("request.would-pass"), pass, view.request()));
            lines.add(Powers.of(view, me).approve() ? callout.withAction(act, () -> apply.accept(pass)) : callout);
        }
        policy.setContent(lines.toArray(Node[]::new));
    }

    private Node ruleLine(Verdict.RuleOutcome rule) {
        RichText line = new RichText();
        switch (rule.effect()) {
            case DENY -> line.icon(Octicons.DOT_FILL_16, Tone.DANGER);
            case LIMIT ->
                line.icon(
                        rule.blocking() ? Octicons.DOT_FILL_16 : Octicons.INFO_16,
                        rule.blocking() ? Tone.DANGER : Tone.NEUTRAL);
            case REQUIRE -> line.icon(Octicons.TRIANGLE_UP_16, Tone.WARNING);
            case AUTO_APPROVE -> line.icon(Octicons.CHECK_16, Tone.SUCCESS);
        }
        int colon = rule.words().indexOf(": ");
        if (colon > 0) {
            line.plain(rule.words().substring(0, colon + 2)).strong(rule.words().substring(colon + 2));
        } else {
            line.plain(rule.words());
        }
        Hint.on(line, words.text("request.rule", rule.rule(), rule.source()));
        return line;
    }

    /// Only what differs from what was asked.
    private RichText terms(String lead, Terms terms, AccessRequest request) {
        RichText text = new RichText().plain(lead);
        String before = " ";
        for (AccessItem item : terms.items()) {
            if (!request.items().contains(item)) {
                String asset = request.items().size() > 1 ? item.asset() + ": " : "";
                text.plain(before + asset).monoStrong(RequestWords.given(item));
                before = " · ";
                String rows = item.rowFilter();
                if (rows != null) {
                    text.plain(" " + words.text("request.where") + " ").monoStrong(rows);
                }
            }
        }
        for (String bound : bounds(terms, request)) {
            text.plain(before + bound);
            before = " · ";
        }
        return text;
    }

    private List<String> bounds(Terms terms, AccessRequest request) {
        List<String> bounds = new ArrayList<>();
        if (terms.maxDuration().compareTo(request.requestedAccess().maxDuration()) < 0) {
            bounds.add(requestWords.duration(terms.maxDuration()));
        }
        if (terms.limits().countries() != null) {
            bounds.add(words.text(
                    "request.only-from", String.join(", ", terms.limits().countries())));
        }
        if (terms.limits().rows() != null) {
            bounds.add(words.text("request.at-most-rows", terms.limits().rows()));
        }
        return bounds;
    }

    private void showQuestions(RequestView view) {
        List<Question> asked = view.request().questions();
        present(questions, !asked.isEmpty());
        List<Node> lines = new ArrayList<>();
        for (Question question : asked) {
            lines.add(new RichText()
                    .muted(words.times().moment(question.askedAt()) + " ")
                    .plain(name(question.askedBy()) + ": ")
                    .plain(question.text()));
            String answer = question.answer();
            lines.add(
                    answer == null
                            ? new RichText().toned(words.text("request.unanswered"), Tone.WARNING)
                            : new RichText().plain("→ " + answer));
        }
        if (Powers.of(view, me).answer()) {
            lines.add(answer);
        }
        questions.setContent(lines.toArray(Node[]::new));
    }

    private void showComments(List<CommentView> written) {
        present(comments, !written.isEmpty());
        comments.setContent(written.stream()
                .map(comment -> new RichText()
                        .muted(words.times().moment(comment.at()) + " ")
                        .strong(comment.by().name() + " ")
                        .plain(comment.text()))
                .toArray(Node[]::new));
    }

    /// `13:10 K. Osei approved ✓ ledger 184 198 — “Narrow to hashed columns.”`
    Node historyLine(HistoryEntry entry) {
        RichText line = new RichText().muted(words.times().moment(entry.at()) + " ");
        PersonRef actor = entry.actor();
        if (actor == null) {
            // What time or the policy did is told as a sentence of its own.
            line.plain(entry.words() + " ");
        } else {
            line.plain((actor.id().equals(me) ? words.text("request.you") : actor.name()) + " " + entry.words() + " ");
        }
        line.toned("✓ " + words.text("request.ledger", entry.index()), Tone.SUCCESS);
        if (entry.text() != null) {
            line.plain(" — “" + entry.text() + "”");
        }
        Hint.on(line, () -> words.times().utc(entry.at()) + "\n" + words.text("request.leaf", entry.leafHash()));
        return line;
    }

    private String name(PersonId person) {
        return person.equals(me) ? words.text("request.you") : names.getOrDefault(person, person.value());
    }

    private static void present(Section section, boolean present) {
        section.setVisible(present);
        section.setManaged(present);
    }
}
