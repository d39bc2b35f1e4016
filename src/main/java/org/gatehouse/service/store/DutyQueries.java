package org.gatehouse.service.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.model.BudgetId;
import org.gatehouse.model.Comment;
import org.gatehouse.model.Delegation;
import org.gatehouse.model.DelegationId;
import org.gatehouse.model.ExposureBudget;
import org.gatehouse.model.Freeze;
import org.gatehouse.model.FreezeId;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PostUseReview;
import org.gatehouse.model.ReviewId;
import org.gatehouse.model.ReviewStatus;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.Slice;
import org.hibernate.StatelessSession;

/// Reads what stands around requests and grants: reviews, freezes, budgets, delegations, comments.
final class DutyQueries {
    private static final int MOST_COMMENTS = 500;

    /// There is no list of mentions: so many comments, the newest, are looked through for them.
    private static final int COMMENTS_LOOKED_AT = 5_000;
    private static final Ordering REVIEWS = Ordering.of("reviews", Ordering.rising("v.dueAt"), Ordering.rising("v.id"));
    private static final Ordering FREEZES =
            Ordering.of("freezes", Ordering.falling("f.setAt"), Ordering.falling("f.id"));
    private static final Ordering BUDGETS = Ordering.of("budgets", Ordering.falling("b.id"));
    private static final Ordering DELEGATIONS =
            Ordering.of("delegations", Ordering.falling("d.startsAt"), Ordering.falling("d.id"));

    private final StatelessSession session;

    DutyQueries(StatelessSession session) {
        this.session = session;
    }

    Optional<PostUseReview> review(ReviewId id) {
        return Optional.ofNullable(session.get(ReviewRow.class, Ids.number(id))).map(ReviewRow::review);
    }

    List<PostUseReview> reviewsOf(GrantId grant) {
        return Stored.readAll(
                Query.from("ReviewRow v")
                        .and("v.grantId = :grant", "grant", Ids.number(grant))
                        .list(session, "v.document", String.class, "v.id"),
                PostUseReview.class);
    }

    Slice<PostUseReview> reviews(Set<ReviewStatus> statuses, PageSpec page) {
        Query query = Query.from("ReviewRow v");
        if (!statuses.isEmpty()) {
            query.and(
                    "v.status in (:statuses)",
                    "statuses",
                    statuses.stream().map(Enum::name).sorted().toList());
        }
        return Pages.of(session, query, REVIEWS, page, "v.document", json -> Stored.read(json, PostUseReview.class));
    }

    List<ReviewId> reviewsDueBefore(Instant instant, int limit) {
        return Query.from("ReviewRow v")
                .and("v.dueAt <= :instant", "instant", Moments.nanos(instant))
                .and("v.status in ('DUE', 'IN_REVIEW')")
                .list(session, "v.id", Long.class, "v.dueAt, v.id", limit)
                .stream()
                .map(number -> new ReviewId("PUR-" + number))
                .toList();
    }

    Optional<Freeze> freeze(FreezeId id) {
        return Optional.ofNullable(session.get(FreezeRow.class, Ids.number(id))).map(FreezeRow::freeze);
    }

    List<Freeze> freezesInForce() {
        return Stored.readAll(
                Query.from("FreezeRow f")
                        .fixed("f.inForce", "force", true)
                        .list(session, "f.document", String.class, "f.id"),
                Freeze.class);
    }

    Slice<Freeze> freezes(PageSpec page) {
        return Pages.of(
                session,
                Query.from("FreezeRow f"),
                FREEZES,
                page,
                "f.document",
                json -> Stored.read(json, Freeze.class));
    }

    Optional<ExposureBudget> budget(BudgetId id) {
        return Optional.ofNullable(session.get(BudgetRow.class, Ids.number(id))).map(BudgetRow::budget);
    }

    List<ExposureBudget> budgetsInForce() {
        return Stored.readAll(
                Query.from("BudgetRow b")
                        .fixed("b.inForce", "force", true)
                        .list(session, "b.document", String.class, "b.id"),
                ExposureBudget.class);
    }

    Slice<ExposureBudget> budgets(PageSpec page) {
        return Pages.of(
                session,
                Query.from("BudgetRow b"),
                BUDGETS,
                page,
                "b.document",
                json -> Stored.read(json, ExposureBudget.class));
    }

    Optional<Delegation> delegation(DelegationId id) {
        return Optional.ofNullable(session.get(DelegationRow.class, Ids.number(id)))
                .map(DelegationRow::delegation);
    }

    List<Delegation> delegationsInForce(Instant now) {
        return Stored.readAll(
                Query.from("DelegationRow d")
                        .and("d.endsAt > :now", "now", Moments.nanos(now))
                        .and("d.startsAt <= :now")
                        .and("d.revoked = false")
                        .list(session, "d.document", String.class, "d.id"),
                Delegation.class);
    }

    Slice<Delegation> delegations(PageSpec page) {
        return Pages.of(
                session,
                Query.from("DelegationRow d"),
                DELEGATIONS,
                page,
                "d.document",
                json -> Stored.read(json, Delegation.class));
    }

    List<Comment> comments(String subject) {
        return Stored.readAll(
                Query.from("CommentRow c")
                        .and("c.subject = :subject", "subject", subject)
                        .list(session, "c.document", String.class, "c.madeAt, c.id", MOST_COMMENTS),
                Comment.class);
    }

    /// The document names the person somewhere; whether as mentioned is told by the comment itself.
    List<Comment> mentions(PersonId person, int limit) {
        Optional<Long> newest = Query.from("CommentRow c").list(session, "c.id", Long.class, "c.id desc", 1).stream()
                .findFirst();
        if (newest.isEmpty()) {
            return List.of();
        }
        String named = SearchText.containing("\"" + person.value() + "\"");
        Query query = Query.from("CommentRow c")
                .and("c.id > :oldest", "oldest", newest.get() - COMMENTS_LOOKED_AT)
                .and("c.document like :named escape '!'", "named", named);
        return Stored.readAll(query.list(session, "c.document", String.class, "c.id desc", limit), Comment.class)
                .stream()
                .filter(comment -> comment.mentions().contains(person))
                .toList();
    }
}
