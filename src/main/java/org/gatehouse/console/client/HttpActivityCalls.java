package org.gatehouse.console.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import okhttp3.Request;
import org.gatehouse.contract.ActivityDetail;
import org.gatehouse.contract.ActivityFacets;
import org.gatehouse.contract.ActivityHistogram;
import org.gatehouse.contract.ActivityPage;
import org.gatehouse.contract.ApiPath;
import tools.jackson.core.type.TypeReference;

/// Access events over HTTP.
final class HttpActivityCalls implements ActivityCalls {
    private final Exchange exchange;
    private final BiFunction<Supplier<Request.Builder>, StreamLine.Follower, StreamLine> lines;

    /// @param lines makes a connection from a request and who hears what comes
    HttpActivityCalls(Exchange exchange, BiFunction<Supplier<Request.Builder>, StreamLine.Follower, StreamLine> lines) {
        this.exchange = exchange;
        this.lines = lines;
    }

    @Override
    public CompletableFuture<ActivityPage> page(ActivitySearch search, PageOf page) {
        return exchange.send(call("", search).page(page), new TypeReference<>() {});
    }

    @Override
    public CompletableFuture<ActivityFacets> facets(ActivitySearch search) {
        return exchange.send(call("/facets", search), new TypeReference<>() {});
    }

    @Override
    public CompletableFuture<ActivityHistogram> histogram(ActivitySearch search, int bars) {
        return exchange.send(call("/histogram", search).with("bars", bars), new TypeReference<>() {});
    }

    @Override
    public CompletableFuture<ActivityDetail> event(String uid) {
        // A source's own id may hold anything; its slashes are part of the path.
        String escaped = URLEncoder.encode(uid, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
        return exchange.send(ServiceCall.get(ApiPath.ACTIVITY + "/" + escaped), new TypeReference<>() {});
    }

    @Override
    public Exporting export(ActivitySearch search, ExportForm form, Path file, Consumer<Exported> progress) {
        CompletableFuture<Exported> done = new CompletableFuture<>();
        ServiceCall call = call("/export", search).with("form", form.wire());
        Runnable cancel = exchange.download(call, file, new ExportCount(form, progress), done);
        return new Exporting() {
            @Override
            public CompletableFuture<Exported> done() {
                return done;
            }

            @Override
            public void cancel() {
                cancel.run();
            }
        };
    }

    @Override
    public Following follow(String query, ActivityStream.Listener listener) {
        ActivityStream stream = new ActivityStream(follower -> lines.apply(() -> streamed(query), follower), listener);
        stream.open();
        return stream;
    }

    private Request.Builder streamed(String query) {
        String asked = query.isBlank() ? "" : "?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
        return exchange.request(ApiPath.ACTIVITY + "/stream" + asked);
    }

    private static ServiceCall call(String part, ActivitySearch search) {
        return ServiceCall.get(ApiPath.ACTIVITY + part)
                .with("q", search.query())
                .with("from", search.from())
                .with("to", search.to());
    }
}
