package org.gatehouse.service.http.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.gatehouse.contract.Documents.DecisionDocument;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Problem.FieldError;
import org.gatehouse.contract.Refusal;
import org.gatehouse.model.Ask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonDocumentsTest {
    private static final String ASK = """
            {"items":[{"asset":"userdata.core.profiles","action":"read","columns":["email"]}],
             "purpose":{"type":"operations","detail":"Backfill"},"business_justification":"Need it.","ticket":"FRD-881",
             "requested_locations":{"office_country":"US","physical_country":"US"},"severity":"medium",
             "requested_access":{"start":"2026-11-24T14:00:00Z","max_duration":"PT8H","emergency":false}}""";

    @Test
    void readsAGoodDocument() {
        Ask ask = read(ASK, Ask.class);

        assertThat(ask.requestedAccess().maxDuration()).isEqualTo(Duration.ofHours(8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "ticket":           | "tickets":    | /tickets                         | "tickets" is not known here; known are actor_chain, business_justification
                    "read"              | "peek"        | /items/0/action                  | "peek" does not fit: expected is one of read, export, write, administer, deploy.
                    "userdata.core      | "User Data    | /items/0/asset                   | "User Data.profiles" does not fit: expected is an id
                    "PT8H"              | "8 hours"     | /requested_access/max_duration   | "8 hours" does not fit: expected is a duration such as PT8H.
                    2026-11-24T14:00:00Z| tomorrow      | /requested_access/start          | "tomorrow" does not fit: expected is a time such as 2026-11-24T14:00:00Z.
                    ,"detail":"Backfill"| ''            | /purpose/detail                  | "detail" is missing.
                    "operations"        | null          | /purpose/type                    | "type" is missing.
                    ["email"]           | "email"       | /items/0/columns                 | This does not fit: expected is a JSON array or object.
                    ["email"]           | ["id",null]   | /items/0/columns/1               | A list holds no nulls.
                    "userdata.core.profiles"| {}        | /items/0/asset                   | This does not fit: expected is an id.
                    "Need it."          | {"a":1}       | /business_justification          | This does not fit: expected is a text.
                    """)
    void saysByPointerWhatIsWrong(String good, String bad, String pointer, String words) {
        Refusal refusal = refused(ASK.replace(good, bad), Ask.class);

        assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID);
        assertThat(refusal.errors()).singleElement().satisfies((FieldError error) -> {
            assertThat(error.pointer()).isEqualTo(pointer);
            assertThat(error.detail()).startsWith(words).isEqualTo(refusal.detail());
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"revision":1                  | The body is not JSON
                    {"revision":1,}                | line 1, column
                    {"revision":1,"choice":"deny","reason":"x"} 7   | The body is not JSON
                    {"revision":1,"revision":2}    | line 1, column
                    nonsense                       | line 1, column
                    `   `                          | The body is not JSON
                    ``                             | The body is empty
                    """)
    void saysByLineAndColumnWhatIsNoJson(String body, String words) {
        Refusal refusal = refused(body, DecisionDocument.class);

        assertThat(refusal.code()).isEqualTo(ErrorCode.MALFORMED);
        assertThat(refusal.detail())
                .contains(words)
                .doesNotContain("tools.jackson")
                .doesNotContain("Source");
    }

    @Test
    void missingNumbersAreMissingNotZero() {
        Refusal refusal = refused("{\"choice\":\"approve\",\"reason\":\"x\"}", DecisionDocument.class);

        assertThat(refusal.errors()).containsExactly(new FieldError("/revision", "\"revision\" is missing."));
    }

    @Test
    void aDocumentMustBeAnObject() {
        assertThat(refused("null", DecisionDocument.class).code()).isEqualTo(ErrorCode.INVALID);
        assertThat(refused("[]", DecisionDocument.class).detail()).contains("expected is a JSON object");
        assertThat(refused("\"x\"", DecisionDocument.class).code()).isEqualTo(ErrorCode.INVALID);
        assertThat(refused("[".repeat(100), DecisionDocument.class).code()).isEqualTo(ErrorCode.INVALID);
    }

    private static <T> T read(String json, Class<T> type) {
        return JsonDocuments.read(json.getBytes(StandardCharsets.UTF_8), type);
    }

    private static Refusal refused(String json, Class<?> type) {
        return catchThrowableOfType(Refusal.class, () -> read(json, type));
    }
}
