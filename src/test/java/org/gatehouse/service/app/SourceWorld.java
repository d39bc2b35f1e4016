package org.gatehouse.service.app;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gatehouse.contract.Json;
import org.gatehouse.ledger.EntryActor;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntrySubject;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Action;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.Grant;
import org.gatehouse.model.Limits;
import org.gatehouse.model.Mask;
import org.gatehouse.model.Person;
import org.gatehouse.model.Person.ExternalIdentity;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.records.Records;
import org.gatehouse.service.store.HibernateRecords;
import org.gatehouse.service.store.StoreConfig;
import org.gatehouse.testing.SampleGrant;
import org.gatehouse.testing.Someone;
import org.gatehouse.testing.Something;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A service over a store on disk, which can be stopped and started again on the same port, with people who bear
/// names at a Trino and at a PostgreSQL whose log is read in both of its forms, tables and grants.
final class SourceWorld implements AutoCloseable {
    static final String PROFILES = "wh.core.profiles";
    static final String CASES = "safety.core.cases";
    static final List<String> SOURCES = List.of("trino-test", "pg-json", "pg-csv");

    private final Path folder;
    private final int port;
    private final SecureRandom random = new SecureRandom();
    private final HttpClient client = HttpClient.newHttpClient();
    private Records records;
    private Service service;
    private int grants;

    SourceWorld(Path folder) throws IOException {
        this.folder = folder;
        this.port = freePort();
        this.records = open();
        this.service = serve();
        people();
        assets();
        grants();
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private Records open() {
        return HibernateRecords.open(folder, StoreConfig.DEFAULT, random);
    }

    private Service serve() {
        ServiceConfig any = ServiceConfig.in(folder).withDemo();
        ServiceConfig config = new ServiceConfig(
                any.data(),
                any.demo(),
                any.http().onPort(port),
                any.stream(),
                any.store(),
                any.clock(),
                any.activity().withUsualNetworks("127.0.0.0/8=US"),
                null,
                null,
                null);
        return Service.start(config, records, InstantSource.system(), random, TestTeam::new);
    }

    void stop() {
        service.close();
    }

    void startAgain() {
        records = open();
        service = serve();
    }

    URI url() {
        return service.url();
    }

    String token(String persona) {
        TokenFile.Bearer bearer =
                new TokenFile(folder.resolve(DemoStart.TOKEN_FILE)).read().get(persona);
        if (bearer == null) {
            throw new AssertionError("there is no " + persona);
        }
        return bearer.token();
    }

    /// The token of a machine that delivers what a source does, which is registered with this.
    String feedToken(String source) {
        return call(token("administrator"), "/v1/feeds", """
                        {"id":"p-%1$s-events","source":"%1$s","description":"The test's %1$s"}""".formatted(source))
                .path("token")
                .stringValue();
    }

    private void people() {
        records.write(writing -> {
            for (String name : List.of("ann", "mia", "rob", "exp", "adm", "lou", "pub", "lis")) {
                writing.save(person(name));
            }
            return 0;
        });
    }

    private static Person person(String name) {
        Person someone = Someone.requester("p-" + name, Affiliation.COMPANY);
        return new Person(
                someone.id(),
                1,
                someone.kind(),
                name,
                "",
                someone.affiliation(),
                someone.roles(),
                someone.teams(),
                "US",
                false,
                false,
                List.of(),
                SOURCES.stream()
                        .map(source -> new ExternalIdentity(source, name))
                        .toList(),
                null,
                null,
                null);
    }

    private void assets() {
        records.write(writing -> {
            for (String table :
                    List.of(PROFILES, "wh.core.copy", "wh.core.kept", "wh.core.secret", "wh.core", "wh", CASES)) {
                writing.save(Something.table(table, DataClass.PROTECTED));
            }
            writing.save(Something.table("tpch.tiny.nation", DataClass.PUBLIC));
            for (int i = 0; i < TrinoServer.MANY; i++) {
                writing.save(Something.table("big.many.t_" + i, DataClass.PROTECTED));
            }
            return 0;
        });
    }

    private void grants() {
        AccessItem all = item(PROFILES, Action.READ, List.of(), null, Map.of());
        grant("ann", item(PROFILES, Action.READ, List.of("id", "email"), null, Map.of()));
        grant("mia", item(PROFILES, Action.READ, List.of(), null, Map.of("email", Mask.PARTIAL, "id", Mask.HASH)));
        grant("rob", item(PROFILES, Action.READ, List.of(), "city = 'Reston'", Map.of("email", Mask.NULL)));
        grant("ann", item(CASES, Action.READ, List.of(), null, Map.of()));
        grant("lou", all);
        grant(
                "lis",
                IntStream.range(0, TrinoServer.MANY / 2)
                        .mapToObj(i -> item("big.many.t_" + 2 * i, Action.READ, List.of(), null, Map.of()))
                        .toArray(AccessItem[]::new));
        grant("exp", all);
        grant("exp", item("wh.core.copy", Action.WRITE, List.of(), null, Map.of()));
        grant(
                "adm",
                item("wh.core", Action.ADMINISTER, List.of(), null, Map.of()),
                item(PROFILES, Action.ADMINISTER, List.of(), null, Map.of()),
                item("wh.core.copy", Action.ADMINISTER, List.of(), null, Map.of()),
                item("wh.core.secret", Action.ADMINISTER, List.of(), null, Map.of()),
                item(PROFILES, Action.WRITE, List.of(), null, Map.of()));
    }

    /// An active grant, without the way to it.
    void grant(String name, AccessItem... items) {
        Grant scheduled = SampleGrant.scheduled(++grants, new PersonId("p-" + name), List.of(), Limits.NONE, items);
        Instant now = Instant.now();
        Grant active = SampleGrant.active(scheduled, now, now.plus(Duration.ofHours(1)));
        records.write(writing -> {
            writing.save(scheduled);
            return 0;
        });
        for (Grant step = scheduled; step.version() < active.version(); ) {
            long next = step.version() + 1;
            Grant saved = next == active.version() ? active : withVersion(scheduled, next);
            records.write(writing -> {
                writing.save(saved);
                return writing.append(activated(saved), now);
            });
            step = saved;
        }
    }

    /// What the judgement of events is made by.
    private static EntryDraft activated(Grant grant) {
        EntrySubject subject = new EntrySubject("grant", grant.id().value(), grant.version());
        EntryDraft draft = EntryDraft.of(EntryType.GRANT_ACTIVATED, EntryActor.SERVICE, subject)
                .with("status", grant.status());
        return grant.endsAt() == null ? draft : draft.with("ends_at", grant.endsAt());
    }

    /// An event with its OCSF form, as an analyst sees it.
    JsonNode event(String uid) {
        return send(request(token("analyst"), "/v1/activity/" + uid.replace(":", "%3A")));
    }

    private static Grant withVersion(Grant grant, long version) {
        Grant changed = grant;
        while (changed.version() < version) {
            changed = changed.edit().build();
        }
        return changed;
    }

    static AccessItem item(
            String asset, Action action, List<String> columns, @Nullable String filter, Map<String, Mask> masks) {
        return new AccessItem(new AssetId(asset), action, new TreeSet<>(columns), filter, new TreeMap<>(masks));
    }

    /// A grant as people come by it: asked for, approved by two, activated.
    String granted(String name, String asset) {
        String own = call(token("administrator"), "/v1/people/p-" + name + "/tokens", "{}")
                .path("token")
                .stringValue();
        String request =
                call(own, "/v1/requests", """
                    {"items":[{"asset":"%s","action":"read"}],"purpose":{"type":"operations","detail":"Backfill"},
                     "business_justification":"Need it.","ticket":"FRD-881",
                     "requested_locations":{"office_country":"US","physical_country":"US"},
                     "requested_access":{"max_duration":"PT1H","emergency":false}}\
                    """.formatted(asset)).path("id").stringValue();
        String yes = "{\"revision\":1,\"choice\":\"approve\",\"reason\":\"Fine.\"}";
        call(token("steward"), "/v1/requests/" + request + "/decisions", yes);
        String grant = call(token("steward2"), "/v1/requests/" + request + "/decisions", yes)
                .at("/grant/id")
                .stringValue();
        call(own, "/v1/grants/" + grant + "/activate", "");
        return grant;
    }

    /// Something that somebody of the team does.
    void act(String persona, String path, String json) {
        made(persona, path, json);
    }

    /// What came of it.
    JsonNode made(String persona, String path, String json) {
        return call(token(persona), path, json);
    }

    private JsonNode call(String token, String path, String json) {
        return send(request(token, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String token, String path) {
        return HttpRequest.newBuilder(URI.create(url() + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new AssertionError(
                        response.uri().getPath() + ": " + response.statusCode() + " " + response.body());
            }
            return Json.LENIENT.readTree(response.body());
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    @Override
    public void close() {
        service.close();
        client.close();
    }
}
