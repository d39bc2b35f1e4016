package org.gatehouse.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.cli.agent.AgentProcess;
import org.gatehouse.cli.agent.LogForm;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.event.Activity;
import org.gatehouse.model.event.CoverageState;
import org.gatehouse.service.app.ActivityWatch.Sighting;
import org.gatehouse.service.app.PgServer.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A PostgreSQL with pgaudit is read and refuses, rotates its logs and is started again; two agents follow what it
/// writes, one each form of the log, are killed, and find the service away. Each statement is shown once a form.
@Tag("real")
class PgAuditRealTest {
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final int ROUNDS = 5;

    @TempDir
    private Path folder;

    private final Map<String, String> run = new LinkedHashMap<>();
    private final Map<String, AgentProcess> agents = new LinkedHashMap<>();
    private SourceWorld world;
    private PgServer postgres;
    private ActivityWatch watch;

    @BeforeEach
    void start() throws IOException {
        world = new SourceWorld(folder.resolve("service"));
        watch = new ActivityWatch(world::url, world.token("analyst"));
        postgres = new PgServer(SourceWorld.freePort());
        for (String sql : List.of(
                "CREATE ROLE ann LOGIN",
                "CREATE ROLE rob LOGIN",
                "CREATE ROLE eve LOGIN",
                "CREATE SCHEMA core",
                "CREATE TABLE core.cases (id int, email text)",
                "INSERT INTO core.cases VALUES (1, 'ann@example.com'), (2, 'bo@x.org'), (3, 'cy@x.org')",
                "GRANT USAGE ON SCHEMA core TO ann, rob, eve",
                "GRANT SELECT ON core.cases TO ann, rob")) {
            assertThat(postgres.run("postgres", sql).error()).as(sql).isEmpty();
        }
        agents.put("pg-json", agent("pg-json", LogForm.JSONLOG));
        agents.put("pg-csv", agent("pg-csv", LogForm.CSVLOG));
    }

    private AgentProcess agent(String source, LogForm form) throws IOException {
        return new AgentProcess(
                world.url(), world.feedToken(source), form, folder.resolve(source), 16, postgres.logs());
    }

    @AfterEach
    void stop() throws IOException {
        agents.values().forEach(AgentProcess::close);
        if (postgres != null) {
            postgres.close();
        }
        if (watch != null) {
            watch.close();
        }
        world.close();
    }

    @Test
    void everyStatementIsShownOnceASource() throws IOException, InterruptedException {
        Instant began = Instant.now();
        String covered = read("ann", "SELECT id, email FROM core.cases");
        String denied = refused("eve", "SELECT * FROM core.cases");
        String uncovered = read("rob", "SELECT email FROM core.cases WHERE id = 1");
        String written = refused("ann", "DELETE FROM core.cases");
        String copied = read("ann", "COPY (SELECT id FROM core.cases) TO STDOUT");

        shownSoon(began, 1, covered, denied, uncovered, written);
        for (String source : agents.keySet()) {
            is(source, covered, "p-ann", CoverageState.COVERED, 3L);
            is(source, denied, null, CoverageState.DENIED, null);
            is(source, uncovered, "p-rob", CoverageState.UNCOVERED, 1L);
            is(source, written, "p-ann", CoverageState.DENIED, null);
            assertThat(watch.await(
                            1,
                            event -> isOf(source, copied, event)
                                    && Long.valueOf(3).equals(event.rows())))
                    .isNotEmpty();
        }
        rotateAndRestart();
        killAgentsAndService();
        eachOnce();
    }

    /// Everything is up, so everything is shown at once.
    private void rotateAndRestart() throws IOException, InterruptedException {
        for (int i = 0; i < 3; i++) {
            Instant began = Instant.now();
            String before = read("ann", "SELECT id FROM core.cases");
            if (i == 1) {
                postgres.restart();
            } else {
                assertThat(postgres.run("postgres", "SELECT pg_rotate_logfile()")
                                .out())
                        .isEqualTo("t");
            }
            String after = read("ann", "SELECT email FROM core.cases");
            shownSoon(began, 1, before, after);
        }
    }

    private void killAgentsAndService() throws IOException, InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            read("ann", "SELECT id FROM core.cases");
            for (AgentProcess agent : agents.values()) {
                agent.kill();
            }
            read("ann", "SELECT id FROM core.cases");
            if (round == 2) {
                world.stop();
            }
            for (AgentProcess agent : agents.values()) {
                agent.startAgain();
            }
            refused("eve", "SELECT id FROM core.cases");
            if (round == 2) {
                world.startAgain();
            }
            if (round % 2 == 1) {
                postgres.run("postgres", "SELECT pg_rotate_logfile()");
            }
        }
    }

    private void eachOnce() throws InterruptedException {
        for (String source : agents.keySet()) {
            for (Map.Entry<String, String> statement : run.entrySet()) {
                boolean copies = statement.getValue().startsWith("COPY"); // pgaudit tells of what is in it, too
                assertThat(watch.await(1, event -> isOf(source, statement.getKey(), event)))
                        .as("%s at %s", statement, source)
                        .hasSize(copies ? 2 : 1);
            }
        }
    }

    private String read(String user, String sql) throws IOException {
        String mark = "m" + run.size() + "_";
        Result result = postgres.run(user, sql + " /* " + mark + " */");
        assertThat(result.error()).as(sql).isEmpty();
        run.put(mark, sql);
        return mark;
    }

    private String refused(String user, String sql) throws IOException {
        String mark = "m" + run.size() + "_";
        assertThat(postgres.run(user, sql + " /* " + mark + " */").error())
                .as(sql)
                .contains("permission denied");
        run.put(mark, sql);
        return mark;
    }

    private static boolean isOf(String source, String mark, Activity event) {
        return event.source().equals(source)
                && event.statement() != null
                && event.statement().contains("/* " + mark);
    }

    private void shownSoon(Instant began, int each, String... marks) throws InterruptedException {
        for (String mark : marks) {
            for (String source : agents.keySet()) {
                for (Sighting shown : watch.await(each, event -> isOf(source, mark, event))) {
                    assertThat(shown.activity().time()).isAfter(began.minusSeconds(1));
                    assertThat(shown.late()).as("%s", shown).isLessThan(SOON);
                }
            }
        }
    }

    private void is(
            String source,
            String mark,
            @org.jspecify.annotations.Nullable String person,
            CoverageState coverage,
            @org.jspecify.annotations.Nullable Long rows)
            throws InterruptedException {
        Activity event =
                watch.await(1, shown -> isOf(source, mark, shown)).getFirst().activity();
        assertThat(event.person()).isEqualTo(person == null ? null : new PersonId(person));
        assertThat(event.coverage()).as("%s", event).isEqualTo(coverage);
        assertThat(event.rows()).isEqualTo(rows);
        // A refusal names the table without its schema, which is found by the register.
        assertThat(event.asset()).isEqualTo(SourceWorld.CASES);
        assertThat(event.product()).isEqualTo("PostgreSQL");
        assertThat(event.country()).isEqualTo("US");
    }
}
