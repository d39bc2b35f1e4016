package org.gatehouse.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.contract.Json;
import tools.jackson.databind.JsonNode;

/// The service of a soak and of what is measured over HTTP, in a process of its own over one folder: killed, started
/// again, asked, measured.
final class SoakService implements AutoCloseable {
    private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K"); // the generations

    private final Path folder;
    private final URI url;
    private final HttpClient client = HttpClient.newHttpClient();
    private volatile Process process;

    SoakService(Path folder, int port) throws IOException {
        this.folder = folder;
        this.url = URI.create("http://127.0.0.1:" + port);
        this.process = started();
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private Process started() throws IOException {
        Process begun = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx800m",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.gatehouse.service.app.LoadedService",
                        folder.resolve("service").toString(),
                        "200",
                        Integer.toString(url.getPort()))
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("service.log").toFile()))
                .start();
        BufferedReader out = begun.inputReader();
        String line = out.readLine();
        if (line == null || !line.startsWith("Ready: ")) {
            throw new IOException("the service did not start; " + folder.resolve("service.log") + " says why");
        }
        return begun;
    }

    URI url() {
        return url;
    }

    /// SIGKILL, and started again at once.
    void killAndStart() throws IOException, InterruptedException {
        process.destroyForcibly();
        process.waitFor();
        process = started();
    }

    String token(String persona) throws IOException {
        return Json.LENIENT
                .readTree(Files.readString(folder.resolve("service/demo-tokens.json")))
                .at("/" + persona + "/token")
                .stringValue();
    }

    /// Registers a feed for a source.
    ///
    /// @return its token
    String feed(String source) throws IOException, InterruptedException {
        String document = "{\"id\":\"p-%1$s-feed\",\"source\":\"%1$s\",\"description\":\"soak\"}".formatted(source);
        HttpRequest request = request("administrator", "/v1/feeds")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(document))
                .build();
        return Json.LENIENT
                .readTree(client.send(request, BodyHandlers.ofString()).body())
                .path("token")
                .stringValue();
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return Json.LENIENT.readTree(client.send(request("analyst", path).build(), BodyHandlers.ofString())
                .body());
    }

    private HttpRequest.Builder request(String persona, String path) throws IOException {
        return HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Bearer " + token(persona));
    }

    /// Memory in megabytes: of the heap after a collection, and of the whole process.
    record Memory(long heap, long resident) {}

    Memory memory() throws IOException {
        jcmd("GC.run");
        long heap = 0;
        Matcher used = USED.matcher(jcmd("GC.heap_info"));
        while (used.find()) {
            heap += Long.parseLong(used.group(1)) >> 10;
        }
        long resident = 0;
        Path status = Path.of("/proc/" + process.pid() + "/status");
        if (Files.exists(status)) {
            List<String> lines = Files.readAllLines(status);
            resident = lines.stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                    .sum();
        }
        return new Memory(heap, resident);
    }

    private String jcmd(String command) throws IOException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        command)
                .redirectErrorStream(true)
                .start();
        return new String(jcmd.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }

    /// How much processor time it has had in this life, in seconds.
    double cpuSeconds() {
        return process.info()
                .totalCpuDuration()
                .map(time -> time.toMillis() / 1e3)
                .orElse(0.0);
    }

    @Override
    public void close() {
        process.destroyForcibly();
        client.shutdownNow();
    }
}
