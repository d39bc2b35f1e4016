package org.gatehouse.console.submission;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import org.gatehouse.console.kit.FactTable;
import org.gatehouse.console.kit.RichText;
import org.gatehouse.console.kit.Section;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.HistoryEntry;
import org.gatehouse.contract.RequestView;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.Question;

/// What was asked for, under which terms it was granted, and what happened, of one's own request.
final class OwnSections {
    private final Words words;
    private final PersonId me;

    OwnSections(Words words, PersonId me) {
        this.words = words;
        this.me = me;
    }

    Section asked(RequestView view) {
        AccessRequest request = view.request();
        FactTable facts = new FactTable();
        for (AccessItem item : request.items()) {
            facts.fact(
                    words.text("submission.fact.data"),
                    new RichText().mono(item.asset().value()));
            facts.fact(words.text("submission.fact.columns"), new RichText().mono(Suggestion.columns(item, words)));
            facts.fact(
                    words.text("submission.item.action"),
                    words.text("submission.action." + AssetWords.lower(item.action())));
        }
        facts.fact(
                words.text("submission.field.duration"),
                Spans.text(request.requestedAccess().maxDuration()));
        facts.fact(
                words.text("submission.section.where"),
                words.text(
                        "submission.fact.place",
                        Countries.name(request.requestedLocations().physicalCountry()),
                        Countries.name(request.requestedLocations().officeCountry())));
        facts.fact(words.text("submission.field.purpose"), purpose(request));
        String why = request.businessJustification();
        Node said = why.isBlank() ? Texts.note(words.text("submission.fact.no-why")) : Texts.body("“" + why + "”");
        return new Section(words.text("submission.fact.asked"), facts, said);
    }

    private String purpose(AccessRequest request) {
        String type = words.text(
                "submission.purpose." + AssetWords.lower(request.purpose().type()));
        String detail = request.purpose().detail();
        String ticket = request.ticket();
        return type + (detail.isBlank() ? "" : " · " + detail) + (ticket == null ? "" : " · " + ticket);
    }

    /// What differs from what was asked; no section where nothing does.
    List<Section> narrowed(RequestView view) {
        AccessRequest request = view.request();
        if (request.terms() == null) {
            return List.of();
        }
        List<String> parts = Suggestion.parts(request.ask(), request.terms(), words);
        return parts.isEmpty()
                ? List.of()
                : List.of(new Section(
                        words.text("submission.fact.narrowed"), new RichText().monoStrong(String.join(" · ", parts))));
    }

    /// The answered questions.
    List<Node> answered(RequestView view) {
        List<Node> lines = new ArrayList<>();
        for (Question question : view.request().questions()) {
            String answer = question.answer();
            if (answer != null) {
                lines.add(new RichText().muted(asked(view, question) + " ").plain(question.text()));
                lines.add(new RichText().plain("→ " + answer));
            }
        }
        return lines;
    }

    /// `13:10 Kofi Osei:`
    String asked(RequestView view, Question question) {
        return words.times().moment(question.askedAt()) + " " + OwnWords.name(view, question.askedBy()) + ":";
    }

    Section history(RequestView view) {
        return new Section(
                words.text("submission.fact.history"),
                view.history().stream().map(this::line).toArray(Node[]::new));
    }

    private Node line(HistoryEntry entry) {
        RichText line = new RichText().muted(words.times().moment(entry.at()) + " ");
        if (entry.actor() != null) {
            line.plain(
                            entry.actor().id().equals(me)
                                    ? words.text("submission.you")
                                    : entry.actor().name())
                    .plain(" ");
        }
        line.plain(entry.words());
        if (entry.text() != null) {
            line.plain(" — “" + entry.text() + "”");
        }
        Tooltip.install(line, new Tooltip(words.times().utc(entry.at())));
        return line;
    }
}
