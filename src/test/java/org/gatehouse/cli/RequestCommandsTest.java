package org.gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Json;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.Problem;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.model.Action;
import org.gatehouse.model.Ask;
import org.gatehouse.model.PurposeType;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.Severity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestCommandsTest {
    private static final String[] OPTIONS = {
        "--asset=userdata.core.profiles",
        "--column=email",
        "--purpose=support",
        "--purpose-detail=Answer a customer",
        "--justification=Customer wrote in.",
        "--duration=2h",
        "--office-country=US"
    };

    private final MockWebServer service = new MockWebServer();
    private final Typed typed = new Typed();

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        service.start();
        Path token = Files.writeString(folder.resolve("token"), "secret-token\n");
        typed.with("GATEHOUSE_URL", service.url("/").toString()).with("GATEHOUSE_TOKEN_FILE", token.toString());
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void submitsWhatTheOptionsSayInThePersonsNameUnderAKey() throws InterruptedException {
        answer(201, SampleRequests.row());

        assertThat(run("submit", OPTIONS)).as(typed.err()).isEqualTo(ExitCode.DONE);

        RecordedRequest sent = service.takeRequest();
        assertThat(sent.getMethod() + " " + sent.getTarget()).isEqualTo("POST /v1/requests");
        assertThat(sent.getHeaders().get("Authorization")).isEqualTo("Bearer secret-token");
        assertThat(sent.getHeaders().get("Idempotency-Key")).isNotBlank();
        Ask ask = ask(sent);
        assertThat(ask.items()).singleElement().satisfies(item -> {
            assertThat(item.asset().value()).isEqualTo("userdata.core.profiles");
            assertThat(item.action()).isEqualTo(Action.READ);
            assertThat(item.columns()).containsExactly("email");
        });
        assertThat(ask.purpose().type()).isEqualTo(PurposeType.SUPPORT);
        assertThat(ask.severity()).isEqualTo(Severity.MEDIUM);
        assertThat(ask.requestedLocations().physicalCountry()).isEqualTo("US");
        assertThat(ask.requestedAccess().emergency()).isFalse();
        assertThat(typed.out()).contains("REQ-20418", "pending", "0/2");
    }

    @Test
    void submitsADocumentFromStandardInputAsItIs() throws InterruptedException {
        answer(201, SampleRequests.row());
        Ask ask = SampleRequests.ask();
        typed.reading(Json.STRICT.writeValueAsString(ask));

        assertThat(run("submit", "-")).as(typed.err()).isEqualTo(ExitCode.DONE);
        assertThat(ask(service.takeRequest())).isEqualTo(ask);
    }

    @Test
    void aLostConnectionIsTriedAgainUnderTheSameKey() throws InterruptedException {
        service.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
        answer(201, SampleRequests.row());

        assertThat(run("submit", OPTIONS)).as(typed.err()).isEqualTo(ExitCode.DONE);

        String first = service.takeRequest().getHeaders().get("Idempotency-Key");
        assertThat(service.takeRequest().getHeaders().get("Idempotency-Key")).isEqualTo(first);
    }

    @Test
    void aProblemIsSaidInWordsWithEachPlace() {
        answer(
                422,
                new Problem(
                        "urn:gatehouse:problem:invalid",
                        "The document is not valid",
                        422,
                        "One thing is wrong with the request.",
                        ErrorCode.INVALID,
                        List.of(new Problem.FieldError("/items/0/asset", "there is no asset userdata.core.profile")),
                        List.of(),
                        null));

        assertThat(run("submit", OPTIONS)).isEqualTo(ExitCode.REFUSED);
        assertThat(typed.err())
                .contains("The document is not valid.", "One thing is wrong", "/items/0/asset: there is no asset");
        assertThat(typed.out()).isEmpty();
    }

    @Test
    void listsATableForPeopleAndSaysThatThereIsMore() throws InterruptedException {
        answer(200, new Page<>(List.of(SampleRequests.row()), "cursor-2"));

        assertThat(run("list", "--view", "needs-me", "--limit", "1")).isEqualTo(ExitCode.DONE);
        assertThat(service.takeRequest().getTarget()).contains("view=needs_me", "limit=1");
        assertThat(typed.out().lines().toList())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("REQ-20418")
                .contains("pending", "0/2");
        assertThat(typed.err()).contains("--after cursor-2");
    }

    @Test
    void listsJsonForMachinesAsTheServiceSaidIt() {
        Page<RequestRow> page = new Page<>(List.of(SampleRequests.row()), "cursor-2");
        answer(200, page);

        assertThat(run("list", "--json")).isEqualTo(ExitCode.DONE);
        assertThat(typed.out().strip()).isEqualTo(Json.STRICT.writeValueAsString(page));
        assertThat(typed.err()).isEmpty();
    }

    @Test
    void showsEverythingThatADecisionRestsOn() {
        answer(200, SampleRequests.view());

        assertThat(run("show", "REQ-20418")).as(typed.err()).isEqualTo(ExitCode.DONE);
        assertThat(typed.out())
                .contains("read userdata.core.profiles: email", "Customer wrote in.", "2 h, once activated")
                .contains("Two stewards must agree.", "policy.yaml:4:3")
                .contains("Which customer?", "You may not decide on it: you ask for it");
    }

    @Test
    void answersTheQuestionThatIsOpen() throws InterruptedException {
        answer(200, SampleRequests.view());
        answer(200, SampleRequests.row());

        assertThat(run("answer", "REQ-20418", "The one of ticket 881."))
                .as(typed.err())
                .isEqualTo(ExitCode.DONE);
        service.takeRequest();
        RecordedRequest sent = service.takeRequest();
        assertThat(sent.getTarget()).isEqualTo("/v1/requests/REQ-20418/questions/1/answer");
        assertThat(body(sent)).isEqualTo("{\"text\":\"The one of ticket 881.\"}");
    }

    @Test
    void savesADraftInWhichWordsAreMissing() throws InterruptedException {
        answer(201, SampleRequests.row());

        assertThat(run(
                        "submit",
                        "--draft",
                        "--asset",
                        "userdata.core.profiles",
                        "--purpose",
                        "support",
                        "--duration",
                        "2h",
                        "--office-country",
                        "US",
                        "--supersedes",
                        "REQ-20017"))
                .as(typed.err())
                .isEqualTo(ExitCode.DONE);
        RecordedRequest sent = service.takeRequest();
        assertThat(sent.getTarget()).isEqualTo("/v1/requests?draft=true");
        assertThat(ask(sent).businessJustification()).isEmpty();
        assertThat(ask(sent).supersedes()).isEqualTo(new RequestId("REQ-20017"));
    }

    @Test
    void submitsADraftByItsId() throws InterruptedException {
        answer(200, SampleRequests.row());

        assertThat(run("submit", "REQ-20418")).as(typed.err()).isEqualTo(ExitCode.DONE);
        RecordedRequest sent = service.takeRequest();
        assertThat(sent.getTarget()).isEqualTo("/v1/requests/REQ-20418/submit");
        assertThat(sent.getHeaders().get("Idempotency-Key")).isNotBlank();
        assertThat(run("submit", "REQ-20418", "--ticket", "SUP-1")).isEqualTo(ExitCode.BAD_USAGE);
        assertThat(typed.err()).contains("as it stands", "request change");
    }

    @Test
    void changesWhatWasReadAndNothingNewer() throws InterruptedException {
        answer(200, SampleRequests.view());
        answer(200, SampleRequests.row());
        typed.reading(Json.STRICT.writeValueAsString(SampleRequests.ask()));

        assertThat(run("change", "REQ-20418", "-")).as(typed.err()).isEqualTo(ExitCode.DONE);
        service.takeRequest();
        RecordedRequest sent = service.takeRequest();
        assertThat(sent.getMethod()).isEqualTo("PUT");
        assertThat(sent.getHeaders().get("If-Match"))
                .isEqualTo("\"" + SampleRequests.view().request().version() + "\"");
        assertThat(ask(sent)).isEqualTo(SampleRequests.ask());
    }

    @Test
    void aDraftIsDiscardedWithoutAReason() throws InterruptedException {
        answer(200, SampleRequests.row());

        assertThat(run("withdraw", "REQ-20418")).as(typed.err()).isEqualTo(ExitCode.DONE);
        assertThat(body(service.takeRequest())).isEqualTo("{\"reason\":\"\"}");
    }

    @Test
    void withdrawsWithAReason() throws InterruptedException {
        answer(200, SampleRequests.row());

        assertThat(run("withdraw", "REQ-20418", "--reason", "Solved without it."))
                .isEqualTo(ExitCode.DONE);
        RecordedRequest sent = service.takeRequest();
        assertThat(sent.getTarget()).isEqualTo("/v1/requests/REQ-20418/withdraw");
        assertThat(body(sent)).isEqualTo("{\"reason\":\"Solved without it.\"}");
    }

    @Test
    void aServiceThatIsNotThereIsCannotStart() {
        service.close();

        assertThat(run("list")).isEqualTo(ExitCode.CANNOT_START);
        assertThat(typed.err()).contains("does not answer", "is it running?");
    }

    @Test
    void nothingIsSentForADocumentThatCannotBeRead() {
        typed.reading("{\"items\":[{\"asset\":\"a\",\"action\":\"peek\"}]}");

        assertThat(run("submit", "-")).isEqualTo(ExitCode.REFUSED);
        assertThat(typed.err())
                .startsWith("-:1:")
                .contains("/items/0/action", "peek")
                .doesNotContain("org.gatehouse");
        assertThat(service.getRequestCount()).isZero();
    }

    @Test
    void missingOptionsAreNamed() {
        assertThat(run("submit", "--asset", "userdata.core.profiles")).isEqualTo(ExitCode.BAD_USAGE);
        assertThat(typed.err()).contains("--purpose", "--justification", "--duration", "--office-country");
    }

    @Test
    void aDocumentAndOptionsTogetherAreRefused() {
        assertThat(run("submit", "request.json", "--ticket", "SUP-1")).isEqualTo(ExitCode.BAD_USAGE);
        assertThat(typed.err()).contains("not both");
    }

    @Test
    void aDemosTokenIsTakenByName() throws IOException, InterruptedException {
        Path tokens = Files.writeString(
                folder.resolve("demo-tokens.json"), "{\"steward\":{\"id\":\"p-s\",\"token\":\"steward-token\"}}");
        answer(200, new Page<RequestRow>(List.of(), null));

        assertThat(run("list", "--token-file", tokens + "#steward"))
                .as(typed.err())
                .isEqualTo(ExitCode.DONE);
        assertThat(service.takeRequest().getHeaders().get("Authorization")).isEqualTo("Bearer steward-token");
    }

    @Test
    void whatIsTypedIsStrongerThanTheEnvironment() {
        answer(200, new Page<RequestRow>(List.of(), null));
        String here = service.url("/").toString();
        typed.with("GATEHOUSE_URL", "http://127.0.0.1:1");

        assertThat(run("list", "--url", here)).as(typed.err()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void anAddressThatIsNoneIsBadUsage() {
        typed.with("GATEHOUSE_URL", "gatehouse.example");

        assertThat(run("list")).isEqualTo(ExitCode.BAD_USAGE);
        assertThat(typed.err()).contains("\"gatehouse.example\" is not the address of a service");
    }

    @Test
    void withoutATokenNothingIsSent() {
        typed.with("GATEHOUSE_TOKEN_FILE", "");

        assertThat(run("list")).isEqualTo(ExitCode.BAD_USAGE);
        assertThat(typed.err()).contains("--token-file", "GATEHOUSE_TOKEN_FILE");
        assertThat(service.getRequestCount()).isZero();
    }

    private int run(String command, String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "request";
        all[1] = command;
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return typed.run(all);
    }

    private void answer(int status, Object document) {
        String type = document instanceof Problem ? Problem.MEDIA_TYPE : "application/json";
        service.enqueue(new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", type)
                .body(Json.STRICT.writeValueAsString(document))
                .build());
    }

    private static Ask ask(RecordedRequest sent) {
        return Json.STRICT.readValue(body(sent), Ask.class);
    }

    private static String body(RecordedRequest sent) {
        okio.@Nullable ByteString body = sent.getBody();
        return body == null ? "" : body.utf8();
    }
}
