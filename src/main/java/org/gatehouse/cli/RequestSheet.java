package org.gatehouse.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatehouse.contract.PersonRef;
import org.gatehouse.contract.RequestView;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RequestedAccess;
import org.gatehouse.model.Verdict;

/// One request on a sheet: what is asked first, then what was made of it.
final class RequestSheet {
    private final RequestView view;
    private final AccessRequest request;
    private final Map<PersonId, PersonRef> people;

    RequestSheet(RequestView view) {
        this.view = view;
        this.request = view.request();
        this.people = view.people().stream()
                .collect(Collectors.toMap(PersonRef::id, Function.identity(), (first, _) -> first));
    }

    void print(PrintWriter out) {
        out.println(RequestWords.standing(view.row()));
        out.println();
        asked().print(out);
        section(out, "The policy says", request.verdict().rules(), RequestSheet::rule);
        section(out, "Open seats", view.row().openSlots(), slot -> slot.needed() + " × " + slot.name());
        section(
                out,
                "Decisions",
                view.decisions(),
                decision -> Times.minute(decision.at()) + "  " + name(decision.person()) + ": "
                        + word(decision.choice())
                        + (decision.voided() == null ? "" : " (void: " + decision.voided() + ")")
                        + ": " + decision.reason());
        section(
                out,
                "Questions",
                request.questions(),
                question -> question.number() + ". " + name(question.askedBy()) + ": " + question.text() + " -- "
                        + (question.answer() == null ? "(not answered)" : question.answer()));
        section(
                out,
                "Comments",
                view.comments(),
                comment -> Times.minute(comment.at()) + "  " + comment.by().name() + ": " + comment.text());
        section(
                out,
                "History",
                view.history(),
                entry -> Times.minute(entry.at()) + "  "
                        + (entry.actor() == null ? "The service" : entry.actor().name()) + " " + entry.words()
                        + "  #" + entry.index());
        out.println();
        out.println(view.mayDecide() ? "You may decide on it." : "You may not decide on it: " + view.whyNot());
    }

    private TextTable asked() {
        TextTable sheet = new TextTable("REVISION", String.valueOf(request.revision()));
        sheet.add("Asked by", name(request.requester()) + ", " + Times.minute(request.createdAt()));
        if (!request.subject().id().equals(request.requester())) {
            sheet.add("For", name(request.subject().id()));
        }
        request.items().forEach(item -> sheet.add("Asset", item(item)));
        sheet.add(
                "Purpose",
                word(request.purpose().type()) + ": " + request.purpose().detail());
        sheet.add("Because", request.businessJustification());
        if (request.ticket() != null) {
            sheet.add("Ticket", request.ticket());
        }
        sheet.add("When", when(request.requestedAccess()));
        sheet.add(
                "From",
                "office " + request.requestedLocations().officeCountry() + ", in person "
                        + request.requestedLocations().physicalCountry());
        if (request.supersedes() != null) {
            sheet.add("Replaces", request.supersedes().value());
        }
        if (request.supersededBy() != null) {
            sheet.add("Replaced by", request.supersededBy().value());
        }
        sheet.add("Severity", word(request.severity()));
        sheet.add(
                "Exposure",
                "%,d rows about %,d persons"
                        .formatted(
                                request.exposureEstimate().rows(),
                                request.exposureEstimate().persons()));
        return sheet;
    }

    private static String item(AccessItem item) {
        return word(item.action()) + " " + item.asset()
                + (item.allColumns() ? ", all columns" : ": " + String.join(", ", item.columns()))
                + (item.rowFilter() == null ? "" : ", rows where " + item.rowFilter())
                + item.masks().entrySet().stream()
                        .map(mask -> ", " + mask.getKey() + " masked (" + word(mask.getValue()) + ")")
                        .collect(Collectors.joining());
    }

    private static String when(RequestedAccess access) {
        return Times.words(access.maxDuration())
                + (access.start() == null ? ", once activated" : " from " + Times.minute(access.start()))
                + (access.until() == null ? "" : ", not after " + Times.minute(access.until()))
                + (access.emergency() ? ", EMERGENCY" : "");
    }

    private static String rule(Verdict.RuleOutcome rule) {
        return word(rule.effect()) + (rule.blocking() ? " (in the way)" : "") + ": " + rule.words() + "  ["
                + rule.rule() + ", " + rule.source() + "]";
    }

    private String name(PersonId id) {
        PersonRef person = people.get(id);
        return person == null
                ? id.value()
                : person.name() + " (" + word(person.affiliation()) + ", " + person.country() + ")";
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static <T> void section(PrintWriter out, String heading, List<T> entries, Function<T, String> line) {
        if (entries.isEmpty()) {
            return;
        }
        out.println();
        out.println(heading);
        entries.forEach(entry -> out.println("  " + TextTable.printable(line.apply(entry))));
    }
}
