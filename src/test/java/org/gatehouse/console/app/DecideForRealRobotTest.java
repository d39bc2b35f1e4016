package org.gatehouse.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import org.gatehouse.service.app.ServiceFixture.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What stewards do with requests all day, by keyboard alone, down to what the service has on record afterwards.
class DecideForRealRobotTest extends TeamAtWork {
    private static final String REASON_FIELD = "Reason (recorded in the ledger)…";

    @Test
    void aQuestionIsAskedByOneAndAnsweredByTheOther() {
        String request = filed("Backfill");
        openFirst(request);
        keys(KeyCode.Q);
        atFocus(REASON_FIELD);
        words("Why raw values?");
        keys(KeyCode.ENTER);
        until("the question is on record", () -> standing(request).equals("more_info"));

        be("requester");
        control(KeyCode.M);
        seen("Why raw values?");
        keys(KeyCode.Q);
        atFocus("Answer");
        words("The keys were lost.");
        tabTo("Send answer");
        keys(KeyCode.SPACE);

        until("the answer is on record", () -> standing(request).equals("pending"));
        JsonNode question = at("/v1/requests/" + request).body().at("/request/questions/0");
        assertThat(question.at("/text").asString()).isEqualTo("Why raw values?");
        assertThat(question.at("/answer").toString()).contains("The keys were lost.");
    }

    @Test
    void lessIsGivenThanWasAskedFor() {
        String request = filed("Backfill");
        post("steward2", "/v1/requests/" + request + "/decisions", yes());
        openFirst(request);
        seen("1 of 2");
        keys(KeyCode.N);
        seen("Narrow and approve");
        tabTo("Give column city");
        keys(KeyCode.SPACE);
        seen("No longer counted once you narrow");
        tabTo(REASON_FIELD);
        words("The city is not needed.");
        keys(KeyCode.ENTER);
        seen("Approve narrowed " + request);
        assertThat(decisions(request)).as("it can still be taken back").hasSize(1);

        letTimePass();

        until("the decision is on record", () -> decisions(request).size() == 2);
        JsonNode mine = decisions(request).get(1);
        assertThat(mine.at("/reason").asString()).isEqualTo("The city is not needed.");
        assertThat(mine.at("/terms/items/0/columns").toString()).isEqualTo("[\"email\"]");
    }

    @Test
    void severalAreDeniedAtOnceAndUntilThenTakenBackAtOnce() {
        String first = filed("Backfill");
        String second = filed("Backfill again");
        String third = filed("One more backfill");
        seen("3 waiting");
        openFirst(first);
        denyTwo();
        keys(KeyCode.Z);
        letTimePass();
        assertThat(standing(first)).isEqualTo("pending");
        assertThat(standing(second)).isEqualTo("pending");

        control(KeyCode.DIGIT1);
        control(KeyCode.DIGIT2);
        seen("Asked for");
        denyTwo();
        letTimePass();
        until(
                "two are denied",
                () -> standing(first).equals("denied") && standing(second).equals("denied"));
        assertThat(standing(third)).isEqualTo("pending");
    }

    /// The one that is selected and the one below it.
    private void denyTwo() {
        press(KeyCode.SHIFT);
        keys(KeyCode.DOWN);
        release(KeyCode.SHIFT);
        seen("2 requests chosen");
        keys(KeyCode.D);
        atFocus(REASON_FIELD);
        words("Not during the freeze.");
        tabTo("Deny together…");
        keys(KeyCode.SPACE);
        seen("You have ten seconds to undo it");
        tabTo("Deny 2 requests");
        keys(KeyCode.SPACE);
        seen("Deny 2 requests");
    }

    @Test
    void whatSomebodyElseDidMeanwhileIsShownAndMyWordsAreKept() {
        String request = filed("Backfill");
        openFirst(request);
        keys(KeyCode.A);
        atFocus(REASON_FIELD);
        words("Columns match the purpose.");
        keys(KeyCode.ENTER);
        seen("Approve " + request);
        post("lead", "/v1/requests/" + request + "/decisions", no());

        letTimePass();
        seen("Not done: Approve " + request);
        keys(KeyCode.G);

        seen("It changed while you read");
        seen("lead denied");
        seen("Your words are kept: “Columns match the purpose.”");
        assertThat(decisions(request)).hasSize(1);
        assertThat(standing(request)).isEqualTo("denied");
    }

    /// What arrives disturbs nobody: going down the queue begins with it.
    private void openFirst(String request) {
        seen("Backfill");
        keys(KeyCode.J);
        seen(request);
    }

    private static String yes() {
        return "{\"revision\":1,\"choice\":\"approve\",\"reason\":\"Fine with me.\"}";
    }

    private static String no() {
        return "{\"revision\":1,\"choice\":\"deny\",\"reason\":\"Not needed.\"}";
    }

    private String standing(String request) {
        return at("/v1/requests/" + request).text("/request/status");
    }

    private java.util.List<JsonNode> decisions(String request) {
        Answer answer = at("/v1/requests/" + request);
        return java.util.stream.StreamSupport.stream(
                        answer.body().at("/decisions").spliterator(), false)
                .toList();
    }
}
