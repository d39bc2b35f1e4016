package org.gatehouse.service.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.gatehouse.service.app.ServiceCalls.Post;
import org.gatehouse.service.app.ServiceFixture.Answer;

/// The few people and the one table that a service which will be killed works with, registered over HTTP by the
/// first administrator.
final class KillTeam {
    static final String REQUESTER = "p-ann";

    /// The two that fill the slots of a request for protected data, and a third who looks on and comments.
    static final String[] STEWARDS = {"p-sam", "p-pat", "p-lea"};

    static final String LEAD = "p-lea";

    private static final String ADMINISTRATOR = "p-administrator";
    private static final String TABLE = """
            {"kind":"table","description":"","data_class":"protected","tags":[],"region":"us-va","country":"US",
             "custodian":"the host","rows":1000,"persons":1000,"columns":[{"name":"id","type":"bigint","tags":[]},
             {"name":"email","type":"varchar","tags":["contact"]}]}""";

    private KillTeam() {}

    /// @param data the folder of the service, which has just been started in it for the first time
    /// @return everybody's token
    static Map<String, String> register(ServiceProcess service, Path data) throws IOException {
        TokenFile.Bearer first = Objects.requireNonNull(
                new TokenFile(data.resolve(FirstStart.TOKEN_FILE)).read().get("administrator"));
        Map<String, String> tokens = new ConcurrentHashMap<>(Map.of(ADMINISTRATOR, first.token()));
        try (ServiceCalls calls = new ServiceCalls(service.url(), tokens)) {
            join(calls, tokens, REQUESTER, "company", "requester", "");
            join(calls, tokens, "p-sam", "steward", "steward", "\"security\"");
            join(calls, tokens, "p-pat", "steward", "steward", "\"platform\"");
            join(calls, tokens, LEAD, "steward", "lead_steward", "");
            require(calls.put(ADMINISTRATOR, "/v1/assets/userdata.core.profiles", TABLE));
        }
        return tokens;
    }

    private static void join(
            ServiceCalls calls, Map<String, String> tokens, String id, String affiliation, String role, String team)
            throws IOException {
        String document = """
                {"id":"%s","kind":"user","name":"%s","title":"","affiliation":"%s","roles":["%s"],"teams":[%s],
                 "country":"US","identities":[]}""".formatted(id, id.substring(2), affiliation, role, team);
        require(calls.post(Post.of(ADMINISTRATOR, "/v1/people", document)));
        Answer issued = calls.post(Post.of(ADMINISTRATOR, "/v1/people/" + id + "/tokens", "{}"));
        require(issued);
        tokens.put(id, issued.text("/token"));
    }

    private static void require(Answer answer) {
        if (answer.status() >= 300) {
            throw new AssertionError("refused: " + answer.body());
        }
    }
}
