package org.gatehouse.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatehouse.service.app.KillClient.Done;
import org.gatehouse.service.app.ServiceCalls.Post;
import org.gatehouse.service.app.ServiceFixture.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What the service has answered is there after its process is killed (SIGKILL) under load and started again, and
/// nothing is half done: seen from outside, over HTTP, as its clients see it.
class ServiceKillTest {
    /// Calls sent and answers received before the kill, at most.
    private static final int MOST_STEPS = 80;

    /// What a call may be refused with when it is sent again after nobody knows what became of it: others have
    /// acted since. That it was done already is none of it.
    private static final Set<String> OVERTAKEN = Set.of("wrong_state", "stale_revision", "not_eligible");

    @TempDir
    Path folder;

    private final KillLedger ledger = new KillLedger();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    @Test
    void whatWasAnsweredSurvivesKills() throws Exception {
        kill(3, 1);
    }

    @Test
    @Tag("real")
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void whatWasAnsweredSurvivesManyKills() throws Exception {
        kill(50, 2);
    }

    private void kill(int times, long seed) throws Exception {
        Random random = new Random(seed);
        ServiceProcess service = start();
        try {
            Map<String, String> tokens = KillTeam.register(service, data());
            for (int i = 0; i < times; i++) {
                List<Done> done = workUntilKilled(service, tokens, random);
                service = start();
                try (ServiceCalls calls = new ServiceCalls(service.url(), tokens)) {
                    check(calls, done);
                }
            }
            try (ServiceCalls calls = new ServiceCalls(service.url(), tokens)) {
                ledger.checkNothingChanged(calls);
            }
        } finally {
            service.close();
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private ServiceProcess start() throws IOException {
        return ServiceProcess.start(data(), folder.resolve("errors"));
    }

    /// Everybody works at once; whoever makes the last step kills the service, while the others are in the middle
    /// of theirs.
    private List<Done> workUntilKilled(ServiceProcess service, Map<String, String> tokens, Random random)
            throws IOException, InterruptedException, ExecutionException {
        int last = 2 + random.nextInt(MOST_STEPS);
        AtomicInteger steps = new AtomicInteger();
        Runnable step = () -> {
            if (steps.incrementAndGet() >= last) {
                service.kill();
            }
        };
        List<Done> done = new ArrayList<>();
        try (ServiceCalls calls = new ServiceCalls(service.url(), tokens);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<KillClient> clients = new ArrayList<>();
            clients.add(new KillClient(KillTeam.REQUESTER, calls, requests, random.nextLong(), step));
            if (requests.isEmpty()) {
                clients.getFirst().file();
            }
            for (String steward : KillTeam.STEWARDS) {
                clients.add(new KillClient(steward, calls, requests, random.nextLong(), step));
            }
            List<Future<?>> working = new ArrayList<>();
            clients.forEach(client -> working.add(threads.submit(client)));
            for (Future<?> work : working) {
                work.get();
            }
            clients.forEach(client -> done.addAll(client.done()));
        }
        assertThat(service.ended().exitCode()).as("killed, not ended").isEqualTo(128 + 9);
        service.close();
        return done;
    }

    private void check(ServiceCalls calls, List<Done> done) throws IOException {
        assertThat(done).isNotEmpty();
        List<Post> settled = new ArrayList<>();
        for (Done act : done) {
            if (isDone(act, calls.post(act.post()))) {
                settled.add(act.post());
            }
        }
        Set<String> touched = ledger.readOn(calls);
        for (Post post : settled) {
            assertThat(ledger.timesDone(post))
                    .as("%s", post)
                    .isEqualTo(post.body().isEmpty() ? 0 : 1);
        }
        for (String request : touched) {
            checkWhole(
                    request, calls.get(KillTeam.LEAD, "/v1/requests/" + request).body());
        }
    }

    /// Sends a call again, as a client does that wants to be sure: what had been answered is answered once more,
    /// and what had not been is done now unless it was.
    private static boolean isDone(Done act, Answer again) {
        boolean replayed = again.headers().firstValue("Idempotent-Replayed").isPresent();
        if (act.unanswered() && again.status() >= 300) {
            assertThat(again.code()).as("%s: %s", act, again.body()).isIn(OVERTAKEN);
            return false;
        }
        assertThat(again.status()).as("%s: %s", act, again.body()).isLessThan(300);
        assertThat(replayed || act.unanswered())
                .as("the service had answered %s, and forgot", act)
                .isTrue();
        return true;
    }

    /// The request, what hangs on it and the ledger tell the same.
    private void checkWhole(String id, JsonNode view) {
        assertThat(view.at("/request/revision").asInt()).isEqualTo(ledger.latest("request", id));
        assertThat((long) view.at("/decisions").size()).isEqualTo(ledger.about("request", id, "request.decided"));
        assertThat((long) view.at("/comments").size()).isEqualTo(ledger.about("request", id, "request.commented"));
        JsonNode questions = view.at("/request/questions");
        assertThat((long) questions.size()).isEqualTo(ledger.about("request", id, "request.questioned"));
        long answered = questions
                .valueStream()
                .filter(question -> !question.at("/answer").isMissingNode())
                .count();
        assertThat(answered).isEqualTo(ledger.about("request", id, "request.answered"));
        String status = view.at("/request/status").asString();
        assertThat(status).isIn("pending", "more_info", "approved", "denied", "cancelled");
        for (String end : List.of("approved", "denied", "cancelled")) {
            assertThat(ledger.about("request", id, "request." + end))
                    .as("%s is %s", id, status)
                    .isEqualTo(status.equals(end) ? 1 : 0);
        }
        String grant = view.at("/grant/id").asString("");
        assertThat(grant.isEmpty()).isEqualTo(!status.equals("approved"));
        if (!grant.isEmpty()) {
            assertThat(ledger.about("grant", grant, "grant.created")).isEqualTo(1);
            assertThat(view.at("/grant/version").asInt()).isEqualTo(ledger.latest("grant", grant));
        }
    }
}
