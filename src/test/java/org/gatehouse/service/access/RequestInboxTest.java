package org.gatehouse.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.gatehouse.contract.Documents.AnswerDocument;
import org.gatehouse.contract.Documents.CommentDocument;
import org.gatehouse.contract.Documents.QuestionDocument;
import org.gatehouse.contract.Inbox.Item;
import org.gatehouse.contract.Inbox.Kind;
import org.gatehouse.model.AccessRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequestInboxTest {
    private final RequestBench bench = new RequestBench();
    private final InboxQueries queries = new InboxQueries(bench.records, bench.clock);

    @AfterEach
    void close() {
        bench.close();
    }

    private java.util.List<Item> inbox(String name) {
        return queries.inbox(bench.caller(name)).items();
    }

    @Test
    void aRequestWaitsForThoseWhoMayFillASeat() {
        AccessRequest request = bench.submitted();

        assertThat(inbox("ana")).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(Kind.REQUEST);
            assertThat(item.place()).isEqualTo(request.id().value());
            assertThat(item.dueAt()).isEqualTo(request.decideBy());
        });
        assertThat(inbox("jonas")).isEmpty();
    }

    @Test
    void aQuestionWaitsForWhoeverAskedUntilItIsAnswered() {
        AccessRequest request = bench.submitted();
        bench.requests.ask(bench.caller("ana"), request.id(), new QuestionDocument(1, "Why raw?"));

        assertThat(inbox("jonas")).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(Kind.QUESTION);
            assertThat(item.text()).isEqualTo("Why raw?");
        });
        bench.requests.answer(bench.caller("jonas"), request.id(), 1, new AnswerDocument("Hashes were lost."));
        assertThat(inbox("jonas")).isEmpty();
    }

    @Test
    void aMentionWaitsUntilTheOneWhoIsNamedSaysSomething() {
        AccessRequest request = bench.submitted();
        bench.requests.comment(bench.caller("ana"), request.id(), new CommentDocument("@p-cy what do you think?"));

        assertThat(inbox("cy")).extracting(Item::kind).contains(Kind.MENTION);
        assertThat(inbox("bo")).extracting(Item::kind).doesNotContain(Kind.MENTION);
        bench.clock.advance(java.time.Duration.ofMinutes(1));
        bench.requests.comment(bench.caller("cy"), request.id(), new CommentDocument("Fine with me."));
        assertThat(inbox("cy")).extracting(Item::kind).doesNotContain(Kind.MENTION);
    }
}
