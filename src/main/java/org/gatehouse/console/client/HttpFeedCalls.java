package org.gatehouse.console.client;

import java.util.concurrent.CompletableFuture;
import org.gatehouse.contract.ApiPath;
import org.gatehouse.contract.DeliveryReceipt;
import org.gatehouse.contract.Documents.AlikeDocument;
import org.gatehouse.contract.Documents.FeedDocument;
import org.gatehouse.contract.Documents.IssuedToken;
import org.gatehouse.contract.Documents.ReasonDocument;
import org.gatehouse.contract.Documents.ReplayDocument;
import org.gatehouse.contract.Documents.RotationDocument;
import org.gatehouse.contract.FeedDetail;
import org.gatehouse.contract.FeedView;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.QuarantineView;
import org.gatehouse.contract.QuarantineView.Reasons;
import org.gatehouse.contract.QuarantineView.Together;
import org.gatehouse.model.PersonId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/// Feeds over HTTP.
final class HttpFeedCalls implements FeedCalls {
    private final Exchange exchange;

    HttpFeedCalls(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public CompletableFuture<Page<FeedView>> feeds(PageOf page) {
        return exchange.send(ServiceCall.get(ApiPath.FEEDS).page(page), new TypeReference<>() {});
    }

    @Override
    public CompletableFuture<FeedDetail> feed(PersonId id) {
        return exchange.send(ServiceCall.get(path(id)), new TypeReference<>() {});
    }

    @Override
    public CompletableFuture<IssuedToken> register(FeedDocument document, ActKey key) {
        return exchange.send(ServiceCall.post(ApiPath.FEEDS, document).as(key), new TypeReference<>() {});
    }

    @Override
    public CompletableFuture<IssuedToken> rotate(PersonId feed, RotationDocument document, ActKey key) {
        return exchange.send(ServiceCall.post(path(feed) + "/token", document).as(key), new TypeReference<>() {});
    }

    @Override
    public CompletableFuture<FeedDetail> acceptLoss(PersonId feed, String reason, ActKey key) {
        return exchange.send(
                ServiceCall.post(path(feed) + "/loss", new ReasonDocument(reason))
                        .as(key),
                new TypeReference<>() {});
    }

    @Override
    public CompletableFuture<Reasons> reasons(PersonId feed) {
        return exchange.send(ServiceCall.get(quarantine(feed) + "/reasons"), new TypeReference<>() {});
    }

    @Override
    public CompletableFuture<Page<QuarantineView>> quarantine(PersonId feed, @Nullable String reason, PageOf page) {
        return exchange.send(
                ServiceCall.get(quarantine(feed)).with("reason", reason).page(page), new TypeReference<>() {});
    }

    @Override
    public CompletableFuture<QuarantineView> kept(PersonId feed, long number) {
        return exchange.send(ServiceCall.get(kept(quarantine(feed), number)), new TypeReference<>() {});
    }

    @Override
    public CompletableFuture<DeliveryReceipt> replay(PersonId feed, long number, ReplayDocument document, ActKey key) {
        return exchange.send(
                ServiceCall.post(kept(quarantine(feed), number) + "/replay", document)
                        .as(key),
                new TypeReference<>() {});
    }

    @Override
    public CompletableFuture<Together> replayAlike(PersonId feed, AlikeDocument document, ActKey key) {
        return exchange.send(
                ServiceCall.post(quarantine(feed) + "/replay", document).as(key), new TypeReference<>() {});
    }

    @Override
    public CompletableFuture<Together> discard(PersonId feed, long number, String reason, ActKey key) {
        return exchange.send(
                ServiceCall.post(kept(quarantine(feed), number) + "/discard", new ReasonDocument(reason))
                        .as(key),
                new TypeReference<>() {});
    }

    @Override
    public CompletableFuture<Together> discardAlike(PersonId feed, AlikeDocument document, ActKey key) {
        return exchange.send(
                ServiceCall.post(quarantine(feed) + "/discard", document).as(key), new TypeReference<>() {});
    }

    private static String path(PersonId feed) {
        return ApiPath.FEEDS + "/" + feed.value();
    }

    private static String quarantine(PersonId feed) {
        return path(feed) + "/quarantine";
    }

    private static String kept(String quarantine, long number) {
        return quarantine + "/" + number;
    }
}
