package org.gatehouse.service.store;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.service.records.RequestFilter;

/// Turns a filter on requests into conditions over `RequestRow r`, such that an index gives the order wherever one
/// can.
final class RequestConditions {
    private RequestConditions() {}

    /// All of the filter but `needs`, of what was submitted.
    ///
    /// @param seated whether the caller adds seats and status, with which the index for them begins
    static Query of(RequestFilter filter, boolean seated) {
        Query query = source(filter);
        if (!seated) {
            submitted(filter, query);
        }
        return narrowed(filter, seated, query);
    }

    /// All of the filter but `needs`, of what the filter's drafter has not submitted.
    static Query ofDrafts(RequestFilter filter, PersonId drafter) {
        Query query = source(filter)
                .join("RequestPartyRow own on own.key.request = r.id")
                .and("own.key.person = :drafter", "drafter", drafter.value())
                .and("r.stage = :stage", "stage", Stage.DRAFT.name());
        if (!filter.statuses().isEmpty()) {
            in(filter.statuses(), query);
        }
        return narrowed(filter, true, query);
    }

    private static Query narrowed(RequestFilter filter, boolean seated, Query query) {
        if (filter.affiliation() != null) {
            affiliation(filter.affiliation(), filter, seated, query);
        }
        if (filter.dueBefore() != null) {
            query.and("r.decideBy < :due", "due", Moments.nanos(filter.dueBefore()));
        }
        if (filter.text() != null) {
            text(filter.text(), query);
        }
        return query;
    }

    private static Query source(RequestFilter filter) {
        Query query = Query.from("RequestRow r");
        if (filter.party() != null) {
            query.join("RequestPartyRow p on p.key.request = r.id")
                    .and("p.key.person = :party", "party", filter.party().value());
        }
        if (filter.asset() != null) {
            query.join("RequestAssetRow a on a.key.owner = r.id")
                    .and("a.key.asset = :asset", "asset", filter.asset().value());
        }
        return query;
    }

    private static void submitted(RequestFilter filter, Query query) {
        Set<RequestStatus> named = filter.statuses();
        if (named.isEmpty()) {
            query.and("r.stage <> '" + Stage.DRAFT.name() + "'");
            return;
        }
        Set<RequestStatus> wanted = EnumSet.copyOf(named);
        wanted.remove(RequestStatus.DRAFT);
        Optional<Stage> stage = Stage.ofAll(wanted);
        if (stage.isEmpty()) {
            query.and("r.stage <> '" + Stage.DRAFT.name() + "'");
        }
        stage.ifPresent(one -> stage(one, filter, query));
        boolean wholeStage = stage.map(one -> one.statuses().equals(wanted)).orElse(false);
        if (!wholeStage) {
            in(wanted, query);
        }
    }

    /// The order of a stage's index is worth more than few rows, except where one person or one asset leaves only few:
    /// those are found first, and sorted.
    private static void stage(Stage stage, RequestFilter filter, Query query) {
        if (filter.party() == null && filter.asset() == null) {
            query.fixed("r.stage", "stage", stage.name());
        } else {
            query.and("r.stage = :stage", "stage", stage.name());
        }
    }

    private static void in(Set<RequestStatus> wanted, Query query) {
        query.in("r.status", "status", wanted.stream().map(Enum::name).sorted().toList());
    }

    private static void affiliation(Affiliation wanted, RequestFilter filter, boolean seated, Query query) {
        String name = wanted.name();
        boolean indexed = !seated
                && !filter.newestFirst()
                && Stage.ofAll(filter.statuses()).isPresent();
        if (indexed) {
            query.fixed("r.affiliation", "affiliation", name);
        } else {
            query.and("r.affiliation = :affiliation", "affiliation", name);
        }
    }

    static void text(String text, Query query) {
        List<String> words = SearchText.words(text);
        for (int i = 0; i < words.size(); i++) {
            query.and("r.searchText like :word" + i + " escape '!'", "word" + i, SearchText.containing(words.get(i)));
        }
    }
}
