package org.gatehouse.console.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.QueueCounts;
import org.gatehouse.contract.QueueView;
import org.gatehouse.model.RequestId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClientTest {
    private static final RequestId REQUEST = new RequestId("REQ-20418");
    private static final QueueCounts COUNTS = new QueueCounts(Map.of(QueueView.WAITING, 38), 14, 1);

    private final FakeService service = new FakeService();

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void asksInThePersonsNameAndReadsTheAnswer() {
        service.answer(COUNTS);

        assertThat(service.client.requests().counts().join()).isEqualTo(COUNTS);

        RecordedRequest asked = asked();
        assertThat(asked.getMethod()).isEqualTo("GET");
        assertThat(asked.getTarget()).isEqualTo("/v1/requests/counts");
        assertThat(asked.getHeaders().get("Authorization")).isEqualTo("Bearer secret");
    }

    @Test
    void sendsOnlyThePartsOfAQueryThatAreGiven() {
        RequestQuery query = RequestQuery.of(QueueView.NEEDS_ME).withText("jonas keller & co");

        var _ = service.client.requests().page(query, new PageOf(20, "c/1"));

        assertThat(asked().getTarget())
                .isEqualTo("/v1/requests?view=needs_me&q=jonas%20keller%20%26%20co&limit=20&after=c%2F1");
    }

    @Test
    void anActBearsItsKeyAndItsDocument() {
        ActKey key = ActKey.fresh();

        var _ = service.client.requests().withdraw(REQUEST, "Asked twice.", key);

        RecordedRequest asked = asked();
        assertThat(asked.getTarget()).isEqualTo("/v1/requests/REQ-20418/withdraw");
        assertThat(asked.getHeaders().get("Idempotency-Key")).isEqualTo(key.value());
        assertThat(Objects.requireNonNull(asked.getBody()).utf8()).isEqualTo("{\"reason\":\"Asked twice.\"}");
    }

    @Test
    void aProblemIsToldInTheServicesOwnWords() {
        service.answer(FakeService.problem(ErrorCode.ALREADY_DECIDED, "You denied REQ-20418 at 13:10."));

        ServiceFailure failure = failure(service.client.requests().view(REQUEST));

        assertThat(failure.words()).isEqualTo("You denied REQ-20418 at 13:10.");
        assertThat(((ServiceProblem) failure).code()).isEqualTo(ErrorCode.ALREADY_DECIDED);
        assertThat(service.waits).isEmpty();
    }

    @Test
    void aStrangerAtTheAddressIsNotTakenForTheService() {
        service.answer(new MockResponse.Builder()
                .code(200)
                .setHeader("Content-Type", "text/html")
                .body("<html>Welcome to nginx!")
                .build());
        service.answer(new MockResponse.Builder().code(502).body("Bad gateway").build());

        assertThat(failure(service.client.me())).isInstanceOf(AnswerUnreadable.class);
        assertThat(failure(service.client.me()).words()).contains("502");
    }

    @Test
    void anActThatFoundNoConnectionIsSentAgainUnderTheSameKey() {
        service.hangUp();
        service.hangUp();
        service.answer(FakeService.problem(ErrorCode.NOT_FOUND, "There is no request REQ-20418."));
        ActKey key = ActKey.fresh();

        ServiceFailure failure = failure(service.client.requests().claim(REQUEST, key));

        assertThat(failure).isInstanceOf(ServiceProblem.class);
        assertThat(service.waits).hasSize(2);
        for (int i = 0; i < 3; i++) {
            assertThat(asked().getHeaders().get("Idempotency-Key")).isEqualTo(key.value());
        }
    }

    @Test
    void givesUpAfterThreeRepetitionsAndSaysWhatIsKept() {
        service.stop();

        ServiceFailure failure = failure(service.client.requests().counts());

        assertThat(failure).isInstanceOf(ServiceUnreachable.class);
        assertThat(failure.words()).contains(service.url().getAuthority()).contains("what you typed is kept");
        assertThat(service.waits).hasSize(3);
    }

    @Test
    void knowsHowLongCallsTake() {
        assertThat(service.client.latency().median()).isEmpty();

        service.answer(COUNTS);
        service.client.requests().counts().join();

        assertThat(service.client.latency().median()).isPresent();
    }

    private RecordedRequest asked() {
        try {
            return Objects.requireNonNull(service.asked.poll(20, TimeUnit.SECONDS), "nothing was asked");
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static ServiceFailure failure(CompletableFuture<?> future) {
        try {
            future.join();
        } catch (CompletionException e) {
            return ServiceFailure.of(e);
        }
        throw new AssertionError("It did not fail");
    }
}
