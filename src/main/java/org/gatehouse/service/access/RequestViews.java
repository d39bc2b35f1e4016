package org.gatehouse.service.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.contract.CommentView;
import org.gatehouse.contract.DecisionOutcome;
import org.gatehouse.contract.HistoryEntry;
import org.gatehouse.contract.RequestContext;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.contract.RequestView;
import org.gatehouse.contract.Right;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Asset;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.Decision;
import org.gatehouse.model.Grant;
import org.gatehouse.model.Person;
import org.gatehouse.model.Question;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.records.Reading;
import org.jspecify.annotations.Nullable;

/// Puts together everything about one request, for one reader. Those who see only their own see neither the team's
/// comments nor what concerns others.
final class RequestViews {
    private final RequestRows rows;
    private final RequestContexts contexts;

    RequestViews(RequestRows rows, RequestContexts contexts) {
        this.rows = rows;
        this.contexts = contexts;
    }

    RequestView view(Reading reading, Caller reader, AccessRequest request, Instant now) {
        Names names = new Names(reading);
        boolean team = reader.may(Right.SEE_ALL);
        RequestRow row = rows.rows(reading, names, List.of(request), now).getFirst();
        List<Decision> decisions = reading.decisions(request.id());
        List<CommentView> comments = team ? comments(reading, request, names) : List.of();
        List<HistoryEntry> history = EntryWords.history(names, Histories.of(reading, reader, request));
        RequestContext context = team ? contexts.of(reading, request, now) : contexts.ofOwn(reading, request, now);
        Optional<String> whyNot = whyNot(reading, reader.person(), request, row, names, now);
        name(request, decisions, names);
        return new RequestView(
                request,
                row,
                assets(reading, request),
                names.everybody(),
                decisions,
                comments,
                history,
                grant(reading, request),
                context,
                whyNot.isEmpty(),
                whyNot.orElse(null));
    }

    DecisionOutcome outcome(Reading reading, AccessRequest request, Decision decision, Instant now) {
        long recordedAt = reading.ledgerOf("request", request.id().value(), Integer.MAX_VALUE).stream()
                .filter(entry -> entry.type() == EntryType.REQUEST_DECIDED
                        && decision.id().value().equals(entry.body().get("decision")))
                .mapToLong(RecordedEntry::index)
                .findFirst()
                .orElseThrow();
        return new DecisionOutcome(rows.row(reading, request, now), decision, grant(reading, request), recordedAt);
    }

    private static Optional<String> whyNot(
            Reading reading, Person reader, AccessRequest request, RequestRow row, Names names, Instant now) {
        if (!request.status().isOpen()) {
            return Optional.of("It " + Sight.words(request.status()) + ".");
        }
        Optional<String> barred =
                new Electorate(reading, names, now).bar(request, reader).map(bar -> bar.words());
        if (barred.isPresent()) {
            return barred;
        }
        if (request.status() == RequestStatus.MORE_INFO) {
            return Optional.of("It waits for an answer; until then it can only be denied.");
        }
        if (row.decidedBy().contains(reader.id())) {
            return Optional.of("You, or your delegate, have approved it already.");
        }
        return request.slots().stream().anyMatch(slot -> slot.fits(reader))
                ? Optional.empty()
                : Optional.of("None of its seats is for your roles and teams.");
    }

    private static List<CommentView> comments(Reading reading, AccessRequest request, Names names) {
        return reading.comments(request.id().value()).stream()
                .map(comment -> {
                    names.people(comment.mentions());
                    return Commenting.view(comment, names.ref(comment.by()));
                })
                .toList();
    }

    /// Lets everybody be known whom a reader's eye may fall on by id alone.
    private static void name(AccessRequest request, List<Decision> decisions, Names names) {
        names.people(request.actorChain());
        names.people(request.questions().stream().map(Question::askedBy).toList());
        decisions.forEach(decision -> names.people(Electorate.behind(decision)));
        if (request.resolution() != null) {
            names.refOrNull(request.resolution().by());
        }
    }

    private static List<Asset> assets(Reading reading, AccessRequest request) {
        List<AssetId> ids =
                request.items().stream().map(AccessItem::asset).distinct().toList();
        Map<AssetId, Asset> found = reading.assets(ids);
        return ids.stream().map(found::get).filter(asset -> asset != null).toList();
    }

    private static @Nullable Grant grant(Reading reading, AccessRequest request) {
        return request.grant() == null ? null : reading.grant(request.grant()).orElseThrow();
    }
}
