package org.gatehouse.service.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatehouse.contract.AutoEligibility;
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
import org.gatehouse.model.Eligibility;
import org.gatehouse.model.Grant;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.Question;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.model.Resolution;
import org.gatehouse.model.Verdict;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.records.Reading;
import org.jspecify.annotations.Nullable;

/// Puts together everything about one request, for one reader. Those who see only their own see neither the team's
/// comments nor what concerns others.
final class RequestViews {
    private final RequestJudge judge;
    private final RequestRows rows;
    private final RequestContexts contexts;

    RequestViews(RequestJudge judge, RequestRows rows, RequestContexts contexts) {
        this.judge = judge;
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
        Electorate electorate = new Electorate(reading, names, now);
        Optional<String> bar = bar(electorate, reader.person(), request, row);
        Optional<String> whyNot = bar.or(() -> noSeat(reader.person(), request));
        List<PersonId> inPlaceOf = bar.isPresent() ? List.of() : inPlaceOf(electorate, reader.person(), request, row);
        name(request, decisions, names);
        names.people(inPlaceOf);
        Grant grant = grant(reading, request);
        if (grant != null) {
            name(reading, grant, names);
        }
        return new RequestView(
                request,
                row,
                assets(reading, request),
                names.everybody(),
                decisions,
                comments,
                history,
                grant,
                context,
                whyNot.isEmpty(),
                whyNot.orElse(null),
                bar.isEmpty(),
                inPlaceOf);
    }

    /// Whether the reader may approve a request together with others.
    AutoEligibility autoEligibility(
            Reading reading, Electorate electorate, Caller reader, AccessRequest request, RequestRow row, Instant now) {
        Optional<String> whyNot = bar(electorate, reader.person(), request, row)
                .or(() -> noSeat(reader.person(), request))
                .or(() -> judge.lookFirst(reading, request, now));
        return new AutoEligibility(request.id(), request.revision(), whyNot.orElse(null));
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

    /// Why the reader may take no part in deciding it, not even to deny it.
    private static Optional<String> bar(Electorate electorate, Person reader, AccessRequest request, RequestRow row) {
        if (!request.status().isOpen()) {
            return Optional.of("It " + Sight.words(request.status()) + ".");
        }
        Optional<String> barred = electorate.bar(request, reader).map(Eligibility.Bar::words);
        if (barred.isPresent()) {
            return barred;
        }
        return row.decidedBy().contains(reader.id())
                ? Optional.of("You, or your delegate, have approved it already.")
                : Optional.empty();
    }

    /// Why somebody who may deny it cannot approve it.
    private static Optional<String> noSeat(Person reader, AccessRequest request) {
        if (request.status() == RequestStatus.MORE_INFO) {
            return Optional.of("It waits for an answer; until then it can only be denied.");
        }
        if (request.verdict().outcome() == Verdict.Outcome.DENY) {
            return Optional.of(
                    "The policy denies it, so nobody can approve it: deny it, or ask for what would change that.");
        }
        return request.slots().stream().anyMatch(slot -> slot.fits(reader))
                ? Optional.empty()
                : Optional.of("None of its seats is for your roles and teams.");
    }

    private static List<PersonId> inPlaceOf(
            Electorate electorate, Person reader, AccessRequest request, RequestRow row) {
        return electorate.principals(request, reader.id()).stream()
                .filter(principal -> !row.decidedBy().contains(principal))
                .toList();
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

    /// Those who did something to the grant; a gate that the program brings along is not in the register.
    private static void name(Reading reading, Grant grant, Names names) {
        Stream.of(
                        Stream.of(grant.suspension(), grant.closure())
                                .filter(Objects::nonNull)
                                .map(Resolution::by),
                        grant.reopening().stream().map(Grant.ReopenVote::person),
                        grant.acknowledgements().stream().map(Grant.GateAcknowledgement::gate))
                .flatMap(people -> people)
                .filter(person -> person != null && reading.person(person).isPresent())
                .forEach(names::person);
    }

    private static @Nullable Grant grant(Reading reading, AccessRequest request) {
        return request.grant() == null ? null : reading.grant(request.grant()).orElseThrow();
    }
}
