package org.gatehouse.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.gatehouse.cli.agent.AgentProcess;
import org.gatehouse.cli.agent.LogForm;
import tools.jackson.databind.JsonNode;

/// A long time under load: OCSF over HTTP and a PostgreSQL's log through an agent, a console attached; in the first
/// half five kills of the service and ten of the agent, in the second nothing but load, to see what memory does. Needs
/// nobody, and ends in a verdict. Arguments: minutes (30), events a second (20,000).
public final class SoakBench {
    private static final int LOGGED_EACH = 40;
    private static final int SERVICE_KILLS = 5;
    private static final int AGENT_KILLS = 10;
    private static final int SAMPLES = 60;
    private static final double FLAT = 1.2;
    private static final Duration DRAINS_WITHIN = Duration.ofMinutes(3);

    private final Path folder;
    private final SoakService service;
    private final SoakLoad load;
    private final SoakConsole console;
    private final AgentProcess agent;
    private final List<SoakService.Memory> memory = new ArrayList<>();
    private final Instant began = Instant.now();
    private int serviceKills;
    private int agentKills;

    private SoakBench(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        this.service = new SoakService(folder, SoakService.freePort());
        Path log = Files.createDirectory(folder.resolve("log"));
        this.load = new SoakLoad(service.url(), service.feed("trino-test"), log);
        this.console = new SoakConsole(service.url(), service.token("analyst"));
        this.agent = new AgentProcess(
                service.url(), service.feed("pg-test"), LogForm.JSONLOG, folder.resolve("agent"), 64, log);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        double minutes = arguments.length < 1 ? 30 : Double.parseDouble(arguments[0]);
        int rate = arguments.length < 2 ? 20_000 : Integer.parseInt(arguments[1]);
        SoakBench soak = new SoakBench(Files.createTempDirectory("gatehouse-soak"));
        List<String> wrong;
        try {
            wrong = soak.run(Duration.ofMillis((long) (minutes * 60_000)), rate);
        } finally {
            soak.agent.close();
            soak.service.close();
        }
        System.out.println(wrong.isEmpty() ? "Verdict: it held." : "Verdict: it did not hold: " + wrong);
        System.exit(wrong.isEmpty() ? 0 : 1);
    }

    /// @return what is wrong
    private List<String> run(Duration time, int rate) throws IOException, InterruptedException {
        System.out.printf(
                "%s, %,d events a second, one in %d through the agent; in %s%n", time, rate, LOGGED_EACH, folder);
        System.out.printf(
                "%8s %14s %10s %9s %9s %9s%n", "second", "acknowledged", "logged", "again", "heap MB", "RSS MB");
        CompletableFuture<?> sending = background(() -> {
            load.send(rate - rate / LOGGED_EACH);
            return true;
        });
        CompletableFuture<?> logging = background(() -> {
            load.log(rate / LOGGED_EACH);
            return true;
        });
        Thread.startVirtualThread(console::follow);
        for (int i = 1; i <= SAMPLES; i++) {
            waitUntil(began.plus(time.multipliedBy(i).dividedBy(SAMPLES)));
            kills(i);
            sample();
        }
        long seconds = Duration.between(began, Instant.now()).toSeconds();
        load.end();
        sending.join();
        logging.join();
        return verdict(rate, seconds);
    }

    private static CompletableFuture<?> background(Callable<?> work) {
        CompletableFuture<Object> done = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            try {
                done.complete(work.call());
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        return done;
    }

    private static void waitUntil(Instant instant) {
        while (Instant.now().isBefore(instant)) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private void kills(int sample) throws IOException, InterruptedException {
        if (sample % 3 == 0 && agentKills < AGENT_KILLS) {
            agent.kill();
            agent.startAgain();
            agentKills++;
        }
        if (sample % 6 == 4 && serviceKills < SERVICE_KILLS) {
            service.killAndStart();
            serviceKills++;
        }
    }

    private void sample() throws IOException {
        SoakService.Memory now = service.memory();
        memory.add(now);
        System.out.printf(
                "%8d %,14d %,10d %9d %9d %9d%n",
                Duration.between(began, Instant.now()).toSeconds(),
                load.sent(),
                load.lines(),
                load.refused(),
                now.heap(),
                now.resident());
    }

    private List<String> verdict(int rate, long seconds) throws IOException, InterruptedException {
        List<String> wrong = new ArrayList<>();
        long delivered = drained("trino-test", load.sent());
        long logged = drained("pg-test", load.lines());
        long lastSeq = delivered + logged - 1;
        awaitConsole(lastSeq);
        JsonNode feed = feed("p-pg-test-feed");
        long before = heap(SAMPLES / 2, SAMPLES * 3 / 4);
        long after = heap(SAMPLES * 3 / 4, SAMPLES);
        double reached = (load.sent() + load.lines()) / (double) seconds;
        row(wrong, "kills of the service", serviceKills, "= " + SERVICE_KILLS, serviceKills == SERVICE_KILLS);
        row(wrong, "kills of the agent", agentKills, "= " + AGENT_KILLS, agentKills == AGENT_KILLS);
        row(wrong, "events a second, kills included", (long) reached, ">= 0.9 x " + rate, reached >= 0.9 * rate);
        row(wrong, "acknowledged over HTTP and stored", delivered, "= " + load.sent(), delivered == load.sent());
        row(wrong, "logged and stored", logged, "= " + load.lines(), logged == load.lines());
        row(
                wrong,
                "gaps in the agent's deliveries",
                feed.path("gaps").asLong(-1),
                "= 0",
                feed.path("gaps").asLong(-1) == 0);
        row(wrong, "the console's newest event", console.last(), "= " + lastSeq, console.last() == lastSeq);
        row(wrong, "numbers that went backwards there", console.backwards(), "= 0", console.backwards() == 0);
        row(wrong, "heap after GC, last quarter, MB", after, "<= 1.2 x " + before, after <= FLAT * before);
        System.out.printf(
                "The console was told of %,d events and that %,d were left out, in %d connections; p50 / p99 from the"
                        + " event to the console: %d / %d ms, kills included.%n",
                console.matched(), console.skipped(), console.connections(), console.lag(0.5), console.lag(0.99));
        System.out.printf("Processor time of the service since its last start: %.0f s.%n", service.cpuSeconds());
        console.end();
        return wrong;
    }

    private static void row(List<String> wrong, String figure, long measured, String target, boolean reached) {
        System.out.printf("%-38s %,14d   %-16s %s%n", figure, measured, target, reached ? "" : "WRONG");
        if (!reached) {
            wrong.add(figure);
        }
    }

    /// Waits until so many events of a source are stored, and a little longer for those too many.
    private long drained(String source, long expected) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(DRAINS_WITHIN);
        String path = "/v1/activity?limit=1&q=source:" + source + "&from=" + began.minusSeconds(60) + "&to="
                + end.plusSeconds(60);
        long stored = -1;
        while (stored < expected && Instant.now().isBefore(end)) {
            waitUntil(Instant.now().plusSeconds(1));
            stored = service.get(path).path("matched").asLong(-1);
        }
        return stored;
    }

    private void awaitConsole(long seq) {
        Instant end = Instant.now().plusSeconds(20);
        while (console.last() < seq && Instant.now().isBefore(end)) {
            waitUntil(Instant.now().plusMillis(100));
        }
    }

    private JsonNode feed(String id) throws IOException, InterruptedException {
        for (JsonNode feed : service.get("/v1/feeds").path("items")) {
            if (feed.at("/feed/id").asString("").equals(id)) {
                return feed;
            }
        }
        throw new IOException("there is no feed " + id);
    }

    /// The median of the samples.
    private long heap(int from, int to) {
        List<Long> sorted = memory.subList(from, to).stream()
                .map(SoakService.Memory::heap)
                .sorted()
                .toList();
        return sorted.get(sorted.size() / 2);
    }
}
