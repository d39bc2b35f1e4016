package org.gatehouse.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.gatehouse.contract.Inbox;
import org.gatehouse.contract.Inbox.Item;
import org.gatehouse.contract.Inbox.Kind;
import org.gatehouse.contract.ReviewRow;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.Grant;
import org.gatehouse.model.ReviewStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InboxQueriesTest {
    private final GrantBench bench = new GrantBench();
    private final InboxQueries queries = new InboxQueries(bench.records, bench.clock);
    private final ReviewLists reviews = new ReviewLists(bench.records, bench.clock);
    private final ApprovedAsk ask = ApprovedAsk.usual(1, bench.table("c.s.t", DataClass.PROTECTED));

    @AfterEach
    void close() {
        bench.close();
    }

    private List<Item> inbox(String name) {
        return queries.inbox(bench.by(name)).items();
    }

    private Grant active() {
        return bench.grants.activate(bench.by("usr"), bench.make(ask).id());
    }

    @Test
    void aReopeningWaitsForThoseWhoMayAgreeAndHaveNot() {
        Grant grant = active();
        bench.grants.suspend(bench.by("ana"), grant.id(), "Odd");
        assertThat(inbox("bo")).as("nobody wants it reopened yet").isEmpty();
        bench.grants.reopen(bench.by("bo"), grant.id(), "It was the backfill");

        Item item = inbox("sam").getFirst();
        assertThat(item.kind()).isEqualTo(Kind.REOPENING);
        assertThat(item.place()).isEqualTo(grant.id().value());
        assertThat(item.text()).isEqualTo("It was the backfill");
        assertThat(item.dueAt()).isEqualTo(grant.endsAt());
        assertThat(inbox("bo")).as("who has agreed").isEmpty();
        assertThat(inbox("usr")).as("who uses it").isEmpty();
    }

    @Test
    void aReviewWaitsForThoseWhoHadNoPartUntilOneTakesIt() {
        Grant grant = bench.grants.complete(bench.by("usr"), active().id(), "Done");
        var review = bench.reviewsOf(grant.id()).getFirst();

        assertThat(inbox("bo")).extracting(Item::kind).containsExactly(Kind.REVIEW);
        assertThat(inbox("ana")).as("who approved").isEmpty();
        bench.reviews.take(bench.by("bo"), review.id());
        assertThat(inbox("bo"))
                .extracting(Item::place)
                .containsExactly(review.id().value());
        assertThat(inbox("lea")).as("taken by somebody else").isEmpty();
        bench.reviews.accept(bench.by("bo"), review.id(), "As described");
        assertThat(inbox("bo")).isEmpty();
    }

    @Test
    void aListedReviewSaysWhyItsReaderMayNotDoIt() {
        Grant grant = bench.grants.complete(bench.by("usr"), active().id(), "Done");

        ReviewRow approver = reviews.page(bench.by("ana"), Set.of(ReviewStatus.DUE), 10, null)
                .items()
                .getFirst();
        ReviewRow other =
                reviews.page(bench.by("bo"), Set.of(), 10, null).items().getFirst();
        ReviewRow analyst =
                reviews.page(bench.by("ali"), Set.of(), 10, null).items().getFirst();

        assertThat(approver.whyNot()).contains("approved " + grant.id());
        assertThat(other.whyNot()).isNull();
        assertThat(other.grant().grant().id()).isEqualTo(grant.id());
        assertThat(analyst.whyNot()).contains("for stewards");
    }

    @Test
    void whatIsDueFirstComesFirst() {
        Grant grant = bench.grants.complete(bench.by("usr"), active().id(), "Done");
        ApprovedAsk second = ApprovedAsk.usual(2, bench.table("c.s.u", DataClass.PROTECTED));
        Grant suspended =
                bench.grants.activate(bench.by("usr"), bench.make(second).id());
        bench.grants.suspend(bench.by("ana"), suspended.id(), "Odd");
        bench.grants.reopen(bench.by("lea"), suspended.id(), "Explained");

        Inbox inbox = queries.inbox(bench.by("bo"));

        assertThat(inbox.items())
                .extracting(Item::place)
                .containsExactly(
                        suspended.id().value(),
                        bench.reviewsOf(grant.id()).getFirst().id().value());
        assertThat(inbox.total()).isEqualTo(2);
        assertThat(suspended.endsAt()).isEqualTo(bench.clock.instant().plus(Duration.ofHours(8)));
    }
}
