package org.gatehouse.service.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.service.app.SourceWorld.PROFILES;
import static org.gatehouse.service.app.SourceWorld.item;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gatehouse.model.Action;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.event.Activity;
import org.gatehouse.model.event.CoverageState;
import org.gatehouse.model.event.Outcome;
import org.gatehouse.service.app.ActivityWatch.Sighting;
import org.gatehouse.service.app.TrinoServer.Result;
import org.gatehouse.service.app.TrinoServer.Statement;
import org.gatehouse.testing.TrinoOperations;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// An unmodified Trino 476 obeys: what the grants say is what its users see. It tells us itself what was done, and each
/// statement is shown for what it was.
@Tag("real")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TrinoRealTest {
    private static final String DENIED = "Access Denied";
    private static final String REASON = "{\"reason\":\"Because.\"}";

    @TempDir
    private static Path folder;

    private static SourceWorld world;
    private static ActivityWatch watch;
    private static TrinoServer trino;
    private static Instant down = Instant.MAX;
    private static Instant up = Instant.MAX;

    @BeforeAll
    static void start() throws IOException {
        world = new SourceWorld(folder.resolve("service"));
        watch = new ActivityWatch(world::url, world.token("analyst"));
        trino = new TrinoServer(
                folder.resolve("trino"),
                SourceWorld.freePort(),
                world.url(),
                world.token("gate"),
                world.feedToken("trino-test"));
        good("adm", "CREATE SCHEMA wh.core");
        good("adm", "CREATE TABLE wh.core.profiles (id varchar, email varchar, city varchar)");
        good("adm", "CREATE TABLE wh.core.copy (id varchar, email varchar, city varchar)");
        good("adm", "CREATE TABLE wh.core.secret (id varchar)");
        good(
                "adm",
                "INSERT INTO wh.core.profiles VALUES ('1', 'ann@example.com', 'Reston'), ('2', 'bo@x.org', 'Omaha')");
    }

    @AfterAll
    static void stop() {
        if (trino != null) {
            trino.close();
        }
        if (watch != null) {
            watch.close();
        }
        if (world != null) {
            world.close();
        }
    }

    private static List<List<String>> good(String user, String sql) {
        Result result = trino.run(user, sql);
        assertThat(result.error()).as("%s: %s", user, sql).isEmpty();
        return result.rows();
    }

    private static void denied(String user, String sql) {
        assertThat(trino.run(user, sql).error()).as("%s: %s", user, sql).contains(DENIED);
    }

    @Test
    @Order(1)
    void whatAGrantCoversIsSeen() {
        assertThat(good("ann", "SELECT id, email FROM wh.core.profiles ORDER BY id"))
                .containsExactly(List.of("1", "ann@example.com"), List.of("2", "bo@x.org"));
        assertThat(good("ann", "SELECT count(*) FROM wh.core.profiles")).containsExactly(List.of("2"));
        denied("ann", "SELECT city FROM wh.core.profiles");
        denied("ann", "SELECT * FROM wh.core.secret");
        denied("ann", "DELETE FROM wh.core.profiles");
        denied("ann", "DROP TABLE wh.core.profiles");
    }

    @Test
    @Order(2)
    void maskedColumnsComeBackMasked() {
        List<List<String>> rows = good("mia", "SELECT id, email, city FROM wh.core.profiles ORDER BY city DESC");

        assertThat(rows.getFirst().get(1)).isEqualTo("***********.com");
        assertThat(rows.getFirst().get(0)).matches("[0-9a-f]{64}");
        assertThat(rows.getFirst().get(2)).isEqualTo("Reston");
    }

    @Test
    @Order(3)
    void filteredRowsDoNotComeBack() {
        assertThat(good("rob", "SELECT id, email, city FROM wh.core.profiles"))
                .containsExactly(List.of("1", "NULL", "Reston"));
        assertThat(good("rob", "SELECT count(*) FROM wh.core.profiles")).containsExactly(List.of("1"));
    }

    @Test
    @Order(4)
    void copyingProtectedDataOutIsAnExport() {
        denied("exp", "INSERT INTO wh.core.copy SELECT * FROM wh.core.profiles");
        denied("exp", "CREATE TABLE wh.core.copy2 AS SELECT * FROM wh.core.profiles");
        denied("ann", "CREATE VIEW wh.core.v AS SELECT id FROM wh.core.profiles");

        world.grant("exp", item(PROFILES, Action.EXPORT, List.of(), null, Map.of()));
        good("exp", "INSERT INTO wh.core.copy SELECT * FROM wh.core.profiles");
        denied("exp", "CREATE TABLE wh.core.copy2 AS SELECT * FROM wh.core.profiles");

        world.grant("exp", item("wh.core.kept", Action.WRITE, List.of(), null, Map.of()));
        good("exp", "CREATE TABLE wh.core.kept AS SELECT * FROM wh.core.profiles");
        denied("exp", "SELECT * FROM wh.core.kept");
    }

    @Test
    @Order(5)
    void strangersSeePublicDataAtMost() {
        denied("eve", "SELECT 1");
        assertThat(good("pub", "SELECT name FROM tpch.tiny.nation WHERE nationkey = 24"))
                .containsExactly(List.of("UNITED STATES"));
        denied("pub", "SELECT * FROM tpch.tiny.region");
        denied("pub", "SELECT id FROM wh.core.profiles");
    }

    @Test
    @Order(6)
    void listsShowWhatIsReached() {
        assertThat(good("ann", "SHOW TABLES FROM wh.core")).containsExactly(List.of("profiles"));
        assertThat(good("pub", "SHOW CATALOGS")).containsExactlyInAnyOrder(List.of("system"), List.of("tpch"));
        assertThat(good("ann", "SHOW CATALOGS"))
                .containsExactlyInAnyOrder(List.of("system"), List.of("tpch"), List.of("wh"));
        assertThat(good("ann", "SHOW COLUMNS FROM wh.core.profiles"))
                .extracting(List::getFirst)
                .containsExactly("id", "email");
        assertThat(good("pub", "SHOW TABLES FROM tpch.tiny")).containsExactly(List.of("nation"));
        assertThat(good("ann", "SELECT table_name FROM wh.information_schema.tables WHERE table_schema = 'core'"))
                .containsExactly(List.of("profiles"));
    }

    @Test
    @Order(6)
    void ofTwoThousandTablesThoseReachedAreListed() {
        List<List<String>> tables = good("lis", "SHOW TABLES FROM big.many");

        assertThat(tables).hasSize(TrinoServer.MANY / 2).contains(List.of("t_0"), List.of("t_1998"));
        assertThat(tables).doesNotContain(List.of("t_1"), List.of("t_1999"));
        denied("ann", "SHOW TABLES FROM big.many");
    }

    @Test
    @Order(6)
    void trinosOwnCommandLineIsToldTheSame() throws IOException, InterruptedException {
        assertThat(trino.commandLine("ann", "SELECT id, email FROM wh.core.profiles WHERE id = '1'"))
                .isEqualTo(new Result(List.of(List.of("1", "ann@example.com")), ""));
        assertThat(trino.commandLine("ann", "SELECT city FROM wh.core.profiles").error())
                .contains(DENIED);
    }

    @Test
    @Order(6)
    void thePluginAsksAboutNothingThatIsNotKnownHere() throws IOException {
        Set<String> known = new TreeSet<>(Set.of("GetRowFilters", "GetColumnMask")); // they have addresses of their own
        TrinoOperations.of476().forEach(row -> known.add(row.name()));
        assertThat(TrinoServer.operations()).isEqualTo(known);
    }

    @Test
    @Order(7)
    void aRevokedGrantIsRefusedAtTheNextStatement() {
        String grant = world.granted("pub", SourceWorld.PROFILES);
        assertThat(good("pub", "SELECT count(*) FROM wh.core.profiles")).containsExactly(List.of("2"));

        world.act("steward", "/v1/grants/" + grant + "/revoke", REASON);
        denied("pub", "SELECT count(*) FROM wh.core.profiles");
    }

    @Test
    @Order(8)
    void aLockedIdentityIsRefusedAtTheNextStatement() {
        good("lou", "SELECT * FROM wh.core.profiles");

        world.act("lead", "/v1/people/p-lou/lock", REASON);
        denied("lou", "SELECT * FROM wh.core.profiles");
        denied("lou", "SELECT 1");
    }

    @Test
    @Order(8)
    void whoHasUsedUpAnExposureBudgetReadsNoMoreUntilItIsRemoved() {
        good("mia", "SELECT id FROM wh.core.profiles");
        world.act("feed", "/v1/events", """
                {"metadata":{"version":"1.8.0","uid":"budget-1","product":{"name":"Trino"}},"category_uid":6,\
                "class_uid":6005,"activity_id":4,"type_uid":600504,"time":%d,"severity_id":1,"status_id":1,\
                "actor":{"user":{"name":"p-mia"}},"src_endpoint":{"ip":"10.0.0.7"},"database":{"name":"wh.core"},\
                "table":{"name":"profiles","uid":"wh.core.profiles"},\
                "query_info":{"query_string":"select id","data":{"rows":1000}}}""".formatted(System.currentTimeMillis()));
        String budget = world.made("lead", "/v1/budgets", """
                {"asset":"wh.core.profiles","rows":1000,"window":"P7D","reason":"Nobody needs more."}""").path("id").stringValue();

        denied("mia", "SELECT id FROM wh.core.profiles");
        denied("mia", "SELECT count(*) FROM wh.core.profiles");
        good("ann", "SELECT id FROM wh.core.profiles");

        world.act("lead", "/v1/budgets/" + budget + "/remove", REASON);
        good("mia", "SELECT id FROM wh.core.profiles");
    }

    @Test
    @Order(9)
    void whileTheServiceIsDownNothingIsAllowed() {
        down = Instant.now();
        world.stop();
        try {
            assertThat(trino.run("ann", "SELECT id FROM wh.core.profiles").error())
                    .isNotEmpty();
            assertThat(trino.run("pub", "SELECT name FROM tpch.tiny.nation").error())
                    .isNotEmpty();
        } finally {
            world.startAgain();
            up = Instant.now();
        }
        assertThat(good("ann", "SELECT count(id) FROM wh.core.profiles")).containsExactly(List.of("2"));
        denied("lou", "SELECT 1");
    }

    @Test
    @Order(10)
    void everyStatementIsShownAsItWas() throws InterruptedException {
        for (Statement statement : trino.statements()) {
            for (Sighting shown : watch.await(1, event -> isOf(statement, event))) {
                Activity event = shown.activity();
                String what = statement + ": " + event;
                boolean known = !statement.user().equals("eve");
                assertThat(event.user()).as(what).isEqualTo(statement.user());
                assertThat(event.person()).as(what).isEqualTo(known ? new PersonId("p-" + statement.user()) : null);
                assertThat(event.statement()).as(what).isEqualTo(statement.sql());
                assertThat(event.outcome() == Outcome.DENIED)
                        .as(what)
                        .isEqualTo(statement.result().error().contains(DENIED));
                assertThat(event.coverage() == CoverageState.DENIED)
                        .as(what)
                        .isEqualTo(event.outcome() == Outcome.DENIED);
                if (wasUp(event)) {
                    assertThat(Duration.between(event.arrivedAt(), shown.at()))
                            .as(what)
                            .isLessThan(Duration.ofSeconds(1));
                }
            }
        }
    }

    @Test
    @Order(11)
    void eachStatementIsTiedToTheGrantThatAllowedIt() throws InterruptedException {
        Activity read = event("ann", "SELECT id, email FROM wh.core.profiles ORDER BY id", PROFILES);
        assertThat(read.columns()).containsExactly("email", "id");
        assertThat(List.of(read.rows(), read.country())).containsExactly(2L, "US");
        covered("ann", "SELECT count(*) FROM wh.core.profiles", PROFILES);
        covered("adm", "CREATE SCHEMA wh.core", "wh.core");
        covered("adm", "CREATE TABLE wh.core.secret (id varchar)", "wh.core.secret");

        JsonNode masked =
                ocsf(covered("mia", "SELECT id, email, city FROM wh.core.profiles ORDER BY city DESC", PROFILES));
        assertThat(masked.at("/query_info/data/masked").toString()).isEqualTo("[\"id\",\"email\"]");
        assertThat(masked.at("/query_info/data/unmasked").toString()).isEqualTo("[\"city\"]");
        Activity filtered = covered("rob", "SELECT id, email, city FROM wh.core.profiles", PROFILES);
        assertThat(filtered.rows()).isEqualTo(1);
        assertThat(ocsf(filtered).at("/query_info/data/row_filters").toString()).contains("Reston");

        String copied = "INSERT INTO wh.core.copy SELECT * FROM wh.core.profiles";
        assertThat(covered("exp", copied, PROFILES).action()).isEqualTo(Action.EXPORT);
        assertThat(covered("exp", copied, "wh.core.copy").action()).isEqualTo(Action.WRITE);
        assertThat(covered("pub", "SELECT count(*) FROM wh.core.profiles", PROFILES)
                        .grant())
                .isNotNull();
        for (String asks : List.of("SHOW CATALOGS", "SELECT name FROM tpch.tiny.nation WHERE nationkey = 24")) {
            assertThat(event("pub", asks, "").coverage()).isEqualTo(CoverageState.EXEMPT);
        }
    }

    private static boolean isOf(Statement statement, Activity event) {
        return event.uid().startsWith("trino:trino-test:" + statement.id());
    }

    private static boolean wasUp(Activity event) {
        return event.arrivedAt().isBefore(down.minusSeconds(1))
                || event.arrivedAt().isAfter(up.plusSeconds(1));
    }

    /// The event of what somebody did that was not refused.
    ///
    /// @param asset the beginning of the name of what was reached
    private static Activity event(String user, String sql, String asset) throws InterruptedException {
        Statement done = trino.statements().stream()
                .filter(statement -> statement.user().equals(user)
                        && statement.sql().equals(sql)
                        && statement.result().error().isEmpty())
                .findFirst()
                .orElseThrow();
        return watch.await(1, event -> isOf(done, event) && event.asset().startsWith(asset))
                .getFirst()
                .activity();
    }

    private static Activity covered(String user, String sql, String asset) throws InterruptedException {
        Activity event = event(user, sql, asset);
        assertThat(event.coverage()).as("%s", event).isEqualTo(CoverageState.COVERED);
        return event;
    }

    private static JsonNode ocsf(Activity event) {
        return world.event(event.uid()).path("ocsf");
    }
}
