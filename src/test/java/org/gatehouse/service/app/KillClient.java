package org.gatehouse.service.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.gatehouse.service.app.ServiceCalls.Post;
import org.gatehouse.service.app.ServiceFixture.Answer;
import tools.jackson.databind.JsonNode;

/// What one person does to a service, act after act, until it answers no more. Every text that is sent bears the
/// key of its call, so that it can be found again.
final class KillClient implements Runnable {
    private static final String ASK = """
            {"items":[{"asset":"userdata.core.profiles","action":"read","columns":["email"]}],
             "purpose":{"type":"operations","detail":"Backfill"},"business_justification":"%s","ticket":"FRD-881",
             "requested_locations":{"office_country":"US","physical_country":"US"},
             "requested_access":{"max_duration":"PT2H","emergency":false}}""";

    private final String person;
    private final ServiceCalls calls;
    private final List<String> requests;
    private final Random random;
    private final Runnable step;
    private final List<Done> done = new ArrayList<>();

    /// A call and what became of it.
    ///
    /// @param unanswered whether the service died before it answered
    record Done(Post post, boolean unanswered) {}

    /// @param requests the paths of those filed so far, by anybody
    /// @param step told before each call and after each answer
    KillClient(String person, ServiceCalls calls, List<String> requests, long seed, Runnable step) {
        this.person = person;
        this.calls = calls;
        this.requests = requests;
        this.random = new Random(seed);
        this.step = step;
    }

    /// The calls that were done, or may have been.
    List<Done> done() {
        return done;
    }

    @Override
    public void run() {
        try {
            while (true) {
                act();
            }
        } catch (IOException e) {
            // It is dead: what it has not answered is on record.
        }
    }

    private void act() throws IOException {
        boolean requester = person.equals(KillTeam.REQUESTER);
        if (requester && random.nextInt(3) == 0) {
            file();
            return;
        }
        String path = requests.get(requests.size() - 1 - random.nextInt(Math.min(6, requests.size())));
        JsonNode view = calls.get(person, path).body();
        if (requester) {
            answerOrUse(path, view);
        } else {
            decideOrSuspend(path, view);
        }
    }

    /// Files a request, as its requester alone may.
    void file() throws IOException {
        String key = key();
        Answer answer = post(new Post(person, "/v1/requests", ASK, key));
        requests.add(answer.headers().firstValue("Location").orElseThrow());
    }

    private void answerOrUse(String path, JsonNode view) throws IOException {
        String key = key();
        int questions = view.at("/request/questions").size();
        String grant = view.at("/grant/id").asString("");
        switch (view.at("/request/status").asString()) {
            case "more_info" ->
                post(new Post(person, path + "/questions/" + questions + "/answer", "{\"text\":\"%s\"}", key));
            case "approved" -> post(new Post(person, "/v1/grants/" + grant + "/activate", "", key));
            default -> {
                if (random.nextInt(5) == 0) {
                    post(new Post(person, path + "/withdraw", "{\"reason\":\"%s\"}", key));
                }
            }
        }
    }

    private void decideOrSuspend(String path, JsonNode view) throws IOException {
        String key = key();
        int revision = view.at("/request/revision").asInt();
        String status = view.at("/request/status").asString();
        String grant = "/v1/grants/" + view.at("/grant/id").asString("");
        int choice = random.nextInt(10);
        if (choice < 2) {
            post(new Post(person, path + "/comments", "{\"text\":\"%s\"}", key));
        } else if (status.equals("approved")) {
            String verb = random.nextInt(3) == 0 ? "/revoke" : random.nextBoolean() ? "/suspend" : "/reopen";
            post(new Post(person, grant + verb, "{\"reason\":\"%s\"}", key));
        } else if (!view.at("/may_decide").asBoolean()) {
            return;
        } else if (choice < 4) {
            post(new Post(person, path + "/claim", "", key));
        } else if (choice < 5) {
            post(new Post(person, path + "/questions", "{\"revision\":" + revision + ",\"text\":\"%s\"}", key));
        } else if (status.equals("pending")) {
            String yes = random.nextInt(6) == 0 ? "deny" : "approve";
            post(new Post(
                    person,
                    path + "/decisions",
                    "{\"revision\":" + revision + ",\"choice\":\"" + yes + "\",\"reason\":\"%s\"}",
                    key));
        }
    }

    private Answer post(Post plan) throws IOException {
        Post post = new Post(plan.person(), plan.path(), plan.body().replace("%s", plan.key()), plan.key());
        step.run();
        Answer answer;
        try {
            answer = calls.post(post);
        } catch (IOException e) {
            done.add(new Done(post, true));
            throw e;
        }
        if (answer.status() < 300) {
            done.add(new Done(post, false));
        } else if (answer.status() >= 500) {
            throw new AssertionError(post + ": " + answer.body());
        }
        step.run();
        return answer;
    }

    private String key() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
