package org.gatehouse.service.access;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gatehouse.contract.Inbox;
import org.gatehouse.contract.Inbox.Item;
import org.gatehouse.contract.Inbox.Kind;
import org.gatehouse.contract.QueueView;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Question;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.Reading;
import org.gatehouse.service.records.Records;
import org.gatehouse.service.records.RequestFilter;

/// Gathers what waits for one person, over all kinds of things, in one snapshot. Safe for any number of threads.
public final class InboxQueries {
    private static final Comparator<Item> FIRST_DUE = Comparator.comparing(
                    Item::dueAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(Item::since);

    private final Records records;
    private final InstantSource clock;

    public InboxQueries(Records records, InstantSource clock) {
        this.records = records;
        this.clock = clock;
    }

    public Inbox inbox(Caller caller) {
        Instant now = clock.instant();
        return records.read(reading -> {
            Names names = new Names(reading);
            List<Item> items = new ArrayList<>();
            int unlisted = requests(reading, names, caller, now, items);
            questions(reading, names, caller, items);
            new TeamDuties(reading, names, caller, now).addTo(items);
            items.sort(FIRST_DUE);
            return new Inbox(items, items.size() + unlisted);
        });
    }

    /// @return how many more there are than are listed
    private static int requests(Reading reading, Names names, Caller caller, Instant now, List<Item> items) {
        Optional<RequestFilter> filter =
                QueueFilters.of(reading, caller, QueueView.NEEDS_ME, RequestQueries.Filters.NONE, now);
        if (filter.isEmpty()) {
            return 0;
        }
        List<AccessRequest> open =
                reading.requests(filter.get(), PageSpec.first(Inbox.MOST)).items();
        open.forEach(request -> items.add(new Item(
                Kind.REQUEST,
                request.id().value(),
                RequestTitles.of(request),
                request.businessJustification(),
                names.ref(request.requester()),
                request.createdAt(),
                request.decideBy())));
        return open.size() < Inbox.MOST ? 0 : reading.countRequests(filter.get()) - open.size();
    }

    private static void questions(Reading reading, Names names, Caller caller, List<Item> items) {
        RequestFilter waiting = new RequestFilter(
                java.util.Set.of(RequestStatus.MORE_INFO), null, caller.id(), null, null, null, null, false);
        for (AccessRequest request :
                reading.requests(waiting, PageSpec.first(Inbox.MOST)).items()) {
            request.questions().stream()
                    .filter(Question::open)
                    .map(question -> new Item(
                            Kind.QUESTION,
                            request.id().value(),
                            RequestTitles.of(request),
                            question.text(),
                            names.ref(question.askedBy()),
                            question.askedAt(),
                            request.decideBy()))
                    .forEach(items::add);
        }
    }
}
