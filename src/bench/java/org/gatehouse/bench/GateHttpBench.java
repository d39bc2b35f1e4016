package org.gatehouse.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.contract.Json;
import tools.jackson.databind.JsonNode;

/// What gates ask over HTTP, of a service in a process of its own with 20,000 tables: Trino's FilterTables, cold and
/// warm, and AuthZEN under wrk, in turn with Cerbos. Arguments: the Cerbos binary; without one, only ours is measured.
public final class GateHttpBench {
    private static final int TABLES = 20_000;
    private static final int ROUNDS = 3;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path folder;

    private GateHttpBench(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        GateHttpBench bench = new GateHttpBench(Files.createTempDirectory("gate-bench"));
        Process service = bench.service();
        try (BufferedReader lines = service.inputReader()) {
            URI url = ready(lines);
            String token = bench.token();
            bench.lists(url, token, service);
            if (arguments.length == 0) {
                bench.load(bench.script("ours", token, OURS), url + "/access/v1/evaluation", service)
                        .print("AuthZEN");
            } else {
                bench.sideBySide(url, token, service, Path.of(arguments[0]));
            }
        } finally {
            service.destroy();
        }
    }

    // ---- Trino's lists

    private void lists(URI url, String token, Process service) throws IOException, InterruptedException {
        System.out.printf("%-46s %12s   %s%n", "Trino FilterTables", "milliseconds", "target");
        byte[] large = tables(TABLES);
        byte[] small = tables(TABLES / 10);
        get(url.resolve("/health/live")); // the client's own first use is not the service's
        URI batch = URI.create(url + "/opa/v1/data/trino/batch?token=" + token);
        row("20,000 objects, the first call of all", list(batch, large, TABLES / 2), "<= 100");
        Listed many = listed(batch, large, TABLES / 2, service); // first: it warms up what both take
        Listed few = listed(batch, small, TABLES / 20, service);
        row("2,000 objects, warm", few.median, "");
        row("  processor time of the service", few.cpu, "");
        row("20,000 objects, warm", many.median, "<= 25");
        row("  processor time of the service", many.cpu, "");
        System.out.printf(
                "%-46s %11.1fx   %s%n", "ten times the objects take, processor time", many.cpu / few.cpu, "<= 12x");
    }

    private static void row(String figure, double millis, String target) {
        System.out.printf("%-46s %12.1f   %s%n", figure, millis, target);
    }

    /// Milliseconds a call.
    private record Listed(double median, double cpu) {}

    private Listed listed(URI batch, byte[] body, int allowed, Process service)
            throws IOException, InterruptedException {
        for (int i = 0; i < 100; i++) {
            list(batch, body, allowed);
        }
        List<Double> times = new ArrayList<>();
        Duration before = cpu(service);
        for (int i = 0; i < 50; i++) {
            times.add(list(batch, body, allowed));
        }
        double cpu = cpu(service).minus(before).toNanos() / 1e6 / times.size();
        return new Listed(times.stream().sorted().toList().get(times.size() / 2), cpu);
    }

    private static Duration cpu(Process process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /// @return milliseconds until the whole answer is there
    private double list(URI batch, byte[] body, int allowed) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(batch)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        long began = System.nanoTime();
        HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
        double millis = (System.nanoTime() - began) / 1e6;
        JsonNode answer = Json.LENIENT.readTree(response.body()).path("result");
        if (answer.size() != allowed) {
            throw new IllegalStateException(allowed + " tables are to be seen, not " + answer.size());
        }
        return millis;
    }

    private static byte[] tables(int count) {
        StringBuilder resources = new StringBuilder();
        for (int i = 0; i < count; i++) {
            resources.append(i == 0 ? "" : ",").append("""
                    {"table":{"catalogName":"lake","schemaName":"main","tableName":"t_%d"}}""".formatted(i));
        }
        return """
                {"input":{"context":{"identity":{"user":"u0","groups":[]},"softwareStack":{"trinoVersion":"476"}},\
                "action":{"operation":"FilterTables","filterResources":[%s]}}}""".formatted(resources).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    // ---- AuthZEN beside Cerbos

    /// One of the tables that one of the hundred people may read.
    private static final String OURS = """
            {"subject":{"type":"user","id":"u5"},"action":{"name":"read"},"resource":{"type":"table",\
            "id":"lake.main.t_804","properties":{"columns":["email"]}},"context":{"country":"US"}}""";

    private static final String THEIRS = """
            {"requestId":"1","principal":{"id":"u5","roles":["requester"],"attr":{"tables":["lake.main.t_804"]}},\
            "resources":[{"actions":["read"],"resource":{"kind":"table","id":"lake.main.t_804",\
            "attr":{"columns":["email"]}}}]}""";

    /// What it takes to say yes to that, and nothing else.
    private static final String POLICY = """
            apiVersion: api.cerbos.dev/v1
            resourcePolicy:
              resource: table
              version: default
              rules:
                - actions: [read]
                  effect: EFFECT_ALLOW
                  roles: [requester]
                  condition: {match: {expr: "request.resource.id in request.principal.attr.tables"}}
            """;

    /// What wrk saw.
    ///
    /// @param micros of processor time that the server took for a request
    private record Load(double rate, double p99, double micros) {
        static final Load NONE = new Load(0, 0, 0);

        Load orBetter(Load other) {
            return other.rate > rate ? other : this;
        }

        void print(String who) {
            System.out.printf("%-46s %,12.0f %10.2f %12.1f%n", who, rate, p99, micros);
        }
    }

    private void sideBySide(URI url, String token, Process service, Path cerbos)
            throws IOException, InterruptedException {
        Process peer = cerbos(cerbos);
        try {
            URI theirs = URI.create("http://127.0.0.1:3592/");
            for (int i = 0; i < 100 && !answers(theirs.resolve("_cerbos/health")); i++) {
                peer.waitFor(Duration.ofMillis(200));
            }
            Load our = Load.NONE;
            Load their = Load.NONE;
            for (int round = 0; round <= ROUNDS; round++) {
                Load one = load(script("ours", token, OURS), url + "/access/v1/evaluation", service);
                Load other = load(script("cerbos", token, THEIRS), theirs + "api/check/resources", peer);
                our = round == 0 ? our : our.orBetter(one); // the first round is for warming up
                their = round == 0 ? their : their.orBetter(other);
            }
            System.out.printf(
                    "%n%-46s %12s %10s %12s%n", "AuthZEN, 32 connections", "a second", "p99 ms", "cpu us each");
            our.print("Gatehouse");
            their.print("Cerbos 0.51");
            System.out.printf(
                    "%-46s %11.1fx %9.2fx %11.2fx%n",
                    "ratio (target: >= 10x, <= 0.33x)",
                    our.rate / their.rate,
                    our.p99 / their.p99,
                    our.micros / their.micros);
        } finally {
            peer.destroy();
        }
    }

    private Load load(Path script, String url, Process server) throws IOException, InterruptedException {
        Duration before = cpu(server);
        Process wrk = new ProcessBuilder("wrk", "-t1", "-c32", "-d6s", "--latency", "-s", script.toString(), url)
                .redirectErrorStream(true)
                .start();
        String out = new String(wrk.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        Duration cpu = server.info().totalCpuDuration().orElse(Duration.ZERO).minus(before);
        if (wrk.waitFor() != 0 || out.contains("Non-2xx")) {
            throw new IllegalStateException(out);
        }
        double rate = number(out, "Requests/sec:\\s+([0-9.]+)");
        double requests = number(out, "([0-9]+) requests in");
        return new Load(rate, millis(out), cpu.toNanos() / 1e3 / requests);
    }

    private static double millis(String out) {
        double value = number(out, "99%\\s+([0-9.]+)");
        return out.matches("(?s).*99%\\s+[0-9.]+us.*")
                ? value / 1_000
                : out.matches("(?s).*99%\\s+[0-9.]+s.*") ? value * 1_000 : value;
    }

    private static double number(String text, String shape) {
        java.util.regex.Matcher found = java.util.regex.Pattern.compile(shape).matcher(text);
        if (!found.find()) {
            throw new IllegalStateException(text);
        }
        return Double.parseDouble(found.group(1));
    }

    private Path script(String name, String token, String body) throws IOException {
        return Files.writeString(folder.resolve(name + ".lua"), """
                wrk.method = "POST"
                wrk.headers["Content-Type"] = "application/json"
                wrk.headers["Authorization"] = "Bearer %s"
                wrk.body = [[%s]]
                """.formatted(token, body));
    }

    private Process cerbos(Path binary) throws IOException {
        Path policies = Files.createDirectories(folder.resolve("policies"));
        Files.writeString(policies.resolve("table.yaml"), POLICY);
        Path config = Files.writeString(folder.resolve("cerbos.yaml"), """
                server: {httpListenAddr: "127.0.0.1:3592", grpcListenAddr: "127.0.0.1:3593"}
                telemetry: {disabled: true}
                audit: {enabled: false}
                storage: {driver: disk, disk: {directory: "%s", watchForChanges: false}}
                """.formatted(policies));
        return new ProcessBuilder(binary.toString(), "server", "--config=" + config)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("cerbos.log").toFile())
                .start();
    }

    // ---- The service

    private Process service() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "@installers/jvm/all.args",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.gatehouse.service.app.LoadedService",
                        Files.createDirectories(folder.resolve("service")).toString(),
                        Integer.toString(TABLES))
                .redirectError(folder.resolve("service.log").toFile())
                .start();
    }

    private static URI ready(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.startsWith("Ready: ")) {
            line = lines.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("the service did not start");
        }
        return URI.create(line.substring("Ready: ".length()));
    }

    private String token() throws IOException {
        return Json.LENIENT
                .readTree(Files.readAllBytes(folder.resolve("service/demo-tokens.json")))
                .at("/gate/token")
                .stringValue();
    }

    private int get(URI url) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(url).build(), BodyHandlers.discarding())
                .statusCode();
    }

    private boolean answers(URI url) throws InterruptedException {
        try {
            return get(url) == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
