package org.gatehouse.service.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import org.gatehouse.contract.Json;
import tools.jackson.databind.JsonNode;

/// An unmodified Trino on loopback with the connectors `wh` (memory), `tpch` and `big`, its OPA plugin and its HTTP
/// event listener pointed at a service. Its files come from Maven's repository and are kept outside the build. `big` is
/// of a Kafka that is not
/// there: it lists the tables it is told of and asks nobody.
final class TrinoServer implements AutoCloseable {
    private static final String VERSION = "476";
    private static final String LISTENER = "event-listener.properties";
    private static final Duration STARTS_WITHIN = Duration.ofMinutes(3);

    private static final List<String> PLUGINS = List.of("opa", "memory", "tpch", "kafka", "http-event-listener");

    /// How many tables the schema `big.many` lists, `t_0` and on.
    static final int MANY = 2_000;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final URI url;
    private final Path log;
    private final List<Statement> statements = new ArrayList<>();

    /// A statement that was run.
    ///
    /// @param id Trino's; empty when it was refused before it became a query
    record Statement(String id, String user, String sql, Result result) {}

    /// What became of a statement.
    ///
    /// @param error empty when there was none
    record Result(List<List<String>> rows, String error) {
        /// The only value.
        String value() {
            if (rows.size() != 1) {
                throw new AssertionError("not one row: " + this);
            }
            return rows.getFirst().getFirst();
        }
    }

    /// @param folder for its configuration and data
    /// @param service what it asks with the gate's token, and tells with the feed's
    TrinoServer(Path folder, int port, URI service, String gateToken, String feedToken) throws IOException {
        this.url = URI.create("http://127.0.0.1:" + port);
        this.log = folder.resolve("trino.log");
        configure(folder.resolve("etc"), port, service, gateToken);
        listen(folder.resolve("etc"), service, feedToken);
        Path home = home();
        this.process = new ProcessBuilder(command(folder, home))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        awaitStart();
    }

    private static List<String> command(Path folder, Path home) {
        Path etc = folder.resolve("etc");
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx800m",
                "-XX:+UseG1GC",
                "-XX:TieredStopAtLevel=1",
                "--add-modules=jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djdk.attach.allowAttachSelf=true",
                "-Dconfig=" + etc.resolve("config.properties"),
                "-Dnode.environment=test",
                "-Dnode.id=gatehouse",
                "-Dnode.bind-ip=127.0.0.1",
                "-Dnode.internal-address=127.0.0.1",
                "-Dnode.data-dir=" + folder.resolve("data"),
                "-Dplugin.dir=" + home.resolve("plugin"),
                "-Dlog.levels-file=" + etc.resolve("log.properties"),
                "-Dcatalog.config-dir=" + etc.resolve("catalog"),
                "-Daccess-control.config-files=" + etc.resolve("access-control.properties"),
                "-cp",
                home.resolve("lib") + "/*",
                "io.trino.server.TrinoServer");
    }

    /// As docs/feeds.md says.
    private static void listen(Path etc, URI service, String token) throws IOException {
        Files.writeString(etc.resolve(LISTENER), """
                        event-listener.name=http
                        http-event-listener.connect-ingest-uri=%s/v1/feeds/trino
                        http-event-listener.connect-http-headers=Authorization:Bearer %s
                        http-event-listener.log-completed=true
                        http-event-listener.connect-retry-count=10
                        http-event-listener.connect-retry-delay=1s
                        """.formatted(service, token));
    }

    private static void configure(Path etc, int port, URI gate, String token) throws IOException {
        Files.createDirectories(etc.resolve("catalog"));
        Files.writeString(etc.resolve("config.properties"), """
                    coordinator=true
                    node-scheduler.include-coordinator=true
                    http-server.http.port=%1$d
                    discovery.uri=http://127.0.0.1:%1$d
                    query.max-memory=200MB
                    query.max-memory-per-node=150MB
                    memory.heap-headroom-per-node=100MB
                    access-control.config-files=%2$s
                    event-listener.config-files=%3$s
                    """.formatted(
                        port, etc.resolve("access-control.properties"), etc.resolve(LISTENER)));
        String asks = gate + "/opa/v1/data/trino/%s?token=" + token + "\n";
        Files.writeString(
                etc.resolve("access-control.properties"),
                "access-control.name=opa\n"
                        + "opa.policy.uri=" + asks.formatted("allow")
                        + "opa.policy.batched-uri=" + asks.formatted("batch")
                        + "opa.policy.row-filters-uri=" + asks.formatted("rowFilters")
                        + "opa.policy.batch-column-masking-uri=" + asks.formatted("batchColumnMasks"));
        Files.writeString(etc.resolve("catalog/wh.properties"), "connector.name=memory\n");
        Files.writeString(etc.resolve("catalog/tpch.properties"), "connector.name=tpch\n");
        Files.writeString(
                etc.resolve("catalog/big.properties"),
                "connector.name=kafka\nkafka.nodes=127.0.0.1:1\nkafka.table-description-dir="
                        + Files.createDirectories(etc.resolve("kafka")) + "\nkafka.table-names="
                        + IntStream.range(0, MANY).mapToObj(i -> "many.t_" + i).collect(Collectors.joining(","))
                        + "\n");
        Files.writeString(etc.resolve("log.properties"), "io.trino=WARN\n");
    }

    /// Runs a statement as somebody.
    Result run(String user, String sql) {
        JsonNode first = page(HttpRequest.newBuilder(url.resolve("/v1/statement"))
                .timeout(Duration.ofSeconds(60))
                .header("X-Trino-User", user)
                .POST(BodyPublishers.ofString(sql)));
        Result result = result(user, first);
        statements.add(new Statement(first.path("id").asString(""), user, sql, result));
        return result;
    }

    /// All that was run, in that order.
    List<Statement> statements() {
        return statements;
    }

    private Result result(String user, JsonNode first) {
        List<List<String>> rows = new ArrayList<>();
        JsonNode page = first;
        while (true) {
            for (JsonNode row : page.path("data")) {
                List<String> values = new ArrayList<>();
                row.forEach(value -> values.add(value.isNull() ? "NULL" : value.asString("")));
                rows.add(values);
            }
            if (page.has("error")) {
                return new Result(rows, page.at("/error/message").asString("?"));
            }
            if (!page.has("nextUri")) {
                return new Result(rows, "");
            }
            page = page(HttpRequest.newBuilder(URI.create(page.path("nextUri").stringValue()))
                    .timeout(Duration.ofSeconds(60))
                    .header("X-Trino-User", user));
        }
    }

    private JsonNode page(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() == 200) {
                return Json.LENIENT.readTree(response.body());
            }
            // Before a statement is queued, Trino answers a refusal in plain words.
            return Json.LENIENT.valueToTree(java.util.Map.of(
                    "error", java.util.Map.of("message", response.statusCode() + " " + response.body())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private void awaitStart() throws IOException {
        long deadline = System.nanoTime() + STARTS_WITHIN.toNanos();
        while (!started()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new AssertionError("Trino did not start: " + Files.readString(log));
            }
            try {
                process.waitFor(500, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", e);
            }
        }
    }

    private boolean started() {
        try {
            HttpRequest info = HttpRequest.newBuilder(url.resolve("/v1/info"))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            HttpResponse<String> response = client.send(info, BodyHandlers.ofString());
            return response.statusCode() == 200 && response.body().contains("\"starting\":false");
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// The unpacked server: the parts that the test needs, once for all builds.
    private static Path home() throws IOException {
        Path cache = Path.of(System.getProperty("user.home"), ".cache", "gatehouse");
        Path home = cache.resolve("trino-server-" + VERSION);
        if (!PLUGINS.stream()
                .allMatch(plugin -> Files.isDirectory(home.resolve("plugin").resolve(plugin)))) {
            Path fresh = Files.createTempDirectory(Files.createDirectories(cache), "trino");
            Path archive = artifact("trino-server", "tar.gz", ".tar.gz");
            Path entries = Files.write(fresh.resolve("entries"), entries(archive));
            run("tar", "xzf", archive.toString(), "-C", fresh.toString(), "-T", entries.toString());
            dropOtherPlugins(fresh.resolve(home.getFileName()).resolve("plugin"));
            if (Files.isDirectory(home)) { // kept by a build that took fewer parts
                Files.move(home, fresh.resolve("before"));
            }
            Files.move(fresh.resolve(home.getFileName()), home);
            run("rm", "-rf", fresh.toString());
        }
        return home;
    }

    /// What of the archive is needed: libraries and plugins, and the files of other plugins that those are linked to.
    private static Set<String> entries(Path archive) throws IOException {
        Pattern needed = Pattern.compile("[^/]+/(lib|plugin/(" + String.join("|", PLUGINS) + "))/[^/]+");
        Process listing = new ProcessBuilder("tar", "tvzf", archive.toString()).start();
        Set<String> entries = new TreeSet<>();
        listing.inputReader().lines().forEach(line -> {
            String[] link = line.split(" link to ", -1);
            String name = link[0].substring(link[0].lastIndexOf(' ') + 1);
            if (needed.matcher(name).matches()) {
                entries.addAll(link.length == 1 ? List.of(name) : List.of(name, link[1]));
            }
        });
        return entries;
    }

    /// Trino would load those that others' files are linked to, too, and there are but pieces of them.
    private static void dropOtherPlugins(Path plugins) throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(plugins)) {
            for (Path plugin : all) {
                if (!PLUGINS.contains(plugin.getFileName().toString())) {
                    run("rm", "-rf", plugin.toString());
                }
            }
        }
    }

    /// Out of Maven's local repository, which Maven fills from wherever it is told to.
    ///
    /// @param ending of the file, after the version
    private static Path artifact(String name, String type, String ending) {
        Path repository = Path.of(System.getProperty(
                "localRepository",
                Path.of(System.getProperty("user.home"), ".m2", "repository").toString()));
        Path file = repository.resolve("io/trino/%1$s/%2$s/%1$s-%2$s%3$s".formatted(name, VERSION, ending));
        if (!Files.exists(file)) {
            run(
                    System.getenv().getOrDefault("MAVEN", "mvn"),
                    "-B",
                    "-q",
                    "dependency:get",
                    "-Dtransitive=false",
                    "-Dartifact=io.trino:" + name + ":" + VERSION + ":" + type);
        }
        return file;
    }

    /// The names that the plugin's own code has for what it asks about.
    static Set<String> operations() throws IOException {
        Set<String> names = new TreeSet<>();
        try (JarFile plugin = new JarFile(
                home().resolve("plugin/opa/io.trino_trino-opa-476.jar").toFile())) {
            for (String code : List.of("OpaAccessControl", "OpaBatchAccessControl", "OpaHighLevelClient")) {
                ZipEntry entry = plugin.getEntry("io/trino/plugin/opa/" + code + ".class");
                for (PoolEntry constant : ClassFile.of()
                        .parse(plugin.getInputStream(entry).readAllBytes())
                        .constantPool()) {
                    if (constant instanceof StringEntry text
                            && text.stringValue().matches("[A-Z][a-z]+([A-Z][a-z]+)+")) {
                        names.add(text.stringValue());
                    }
                }
            }
        }
        return names;
    }

    /// Runs a statement with Trino's own command line.
    Result commandLine(String user, String sql) throws IOException, InterruptedException {
        Path errors = log.resolveSibling("cli.err");
        Process cli = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        artifact("trino-cli", "jar:executable", "-executable.jar")
                                .toString(),
                        "--server",
                        url.toString(),
                        "--user",
                        user,
                        "--output-format",
                        "CSV_UNQUOTED",
                        "--execute",
                        sql)
                .redirectError(errors.toFile())
                .start();
        List<List<String>> rows = cli.inputReader()
                .lines()
                .map(line -> List.of(line.split(",", -1)))
                .toList();
        return new Result(rows, cli.waitFor() == 0 ? "" : Files.readString(errors));
    }

    private static void run(String... command) {
        try {
            Process process = new ProcessBuilder(command).inheritIO().start();
            if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new AssertionError("failed: " + String.join(" ", command));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + command[0], e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        client.close();
    }
}
