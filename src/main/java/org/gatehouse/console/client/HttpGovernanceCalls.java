package org.gatehouse.console.client;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.gatehouse.contract.ApiPath;
import org.gatehouse.contract.BudgetUse;
import org.gatehouse.contract.Documents.BudgetDocument;
import org.gatehouse.contract.Documents.DelegationDocument;
import org.gatehouse.contract.Documents.FreezeDocument;
import org.gatehouse.contract.Documents.PolicyDocument;
import org.gatehouse.contract.Documents.ReasonDocument;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.PolicyReplay;
import org.gatehouse.contract.ReviewRow;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.BudgetId;
import org.gatehouse.model.Delegation;
import org.gatehouse.model.DelegationId;
import org.gatehouse.model.ExposureBudget;
import org.gatehouse.model.Freeze;
import org.gatehouse.model.FreezeId;
import org.gatehouse.model.PolicyRef;
import org.gatehouse.model.PolicyVersion;
import org.gatehouse.model.PostUseReview;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.ReviewId;
import org.gatehouse.model.ReviewStatus;
import org.gatehouse.model.Verdict;
import tools.jackson.core.type.TypeReference;

/// Policies, freezes, exposure budgets, delegations and post-use reviews over HTTP.
final class HttpGovernanceCalls implements GovernanceCalls {
    private static final TypeReference<PolicyVersion> POLICY = new TypeReference<>() {};
    private static final TypeReference<Freeze> FREEZE = new TypeReference<>() {};
    private static final TypeReference<ExposureBudget> BUDGET = new TypeReference<>() {};
    private static final TypeReference<Delegation> DELEGATION = new TypeReference<>() {};
    private static final TypeReference<PostUseReview> REVIEW = new TypeReference<>() {};

    private final Exchange exchange;

    HttpGovernanceCalls(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public CompletableFuture<Page<PolicyVersion>> policies(PageOf page) {
        return exchange.send(ServiceCall.get(ApiPath.POLICIES).page(page), new TypeReference<>() {});
    }

    @Override
    public CompletableFuture<PolicyVersion> proposePolicy(PolicyDocument policy, ActKey key) {
        return act(ApiPath.POLICIES, policy, key, POLICY);
    }

    @Override
    public CompletableFuture<PolicyReplay> replay(PolicyRef policy) {
        return exchange.send(ServiceCall.get(path(policy) + "/replay"), new TypeReference<>() {});
    }

    @Override
    public CompletableFuture<Verdict> verdict(PolicyRef policy, RequestId request) {
        ServiceCall call = ServiceCall.get(path(policy) + "/verdict").with("request", request);
        return exchange.send(call, new TypeReference<>() {});
    }

    @Override
    public CompletableFuture<PolicyVersion> activatePolicy(PolicyRef policy, String reason, ActKey key) {
        return act(path(policy) + "/activate", new ReasonDocument(reason), key, POLICY);
    }

    @Override
    public CompletableFuture<PolicyVersion> rejectPolicy(PolicyRef policy, String reason, ActKey key) {
        return act(path(policy) + "/reject", new ReasonDocument(reason), key, POLICY);
    }

    @Override
    public CompletableFuture<Page<Freeze>> freezes(PageOf page) {
        return exchange.send(ServiceCall.get(ApiPath.FREEZES).page(page), new TypeReference<>() {});
    }

    @Override
    public CompletableFuture<Freeze> freeze(FreezeDocument document, ActKey key) {
        return act(ApiPath.FREEZES, document, key, FREEZE);
    }

    @Override
    public CompletableFuture<Freeze> lift(FreezeId id, String reason, ActKey key) {
        return act(ApiPath.FREEZES + "/" + id.value() + "/lift", new ReasonDocument(reason), key, FREEZE);
    }

    @Override
    public CompletableFuture<Page<BudgetUse>> budgets(AssetId asset) {
        return exchange.send(ServiceCall.get(ApiPath.BUDGETS_USE).with("asset", asset), new TypeReference<>() {});
    }

    @Override
    public CompletableFuture<ExposureBudget> setBudget(BudgetDocument document, ActKey key) {
        return act(ApiPath.BUDGETS, document, key, BUDGET);
    }

    @Override
    public CompletableFuture<ExposureBudget> removeBudget(BudgetId id, String reason, ActKey key) {
        return act(ApiPath.BUDGETS + "/" + id.value() + "/remove", new ReasonDocument(reason), key, BUDGET);
    }

    @Override
    public CompletableFuture<Page<Delegation>> delegations(PageOf page) {
        return exchange.send(ServiceCall.get(ApiPath.DELEGATIONS).page(page), new TypeReference<>() {});
    }

    @Override
    public CompletableFuture<Delegation> delegate(DelegationDocument document, ActKey key) {
        return act(ApiPath.DELEGATIONS, document, key, DELEGATION);
    }

    @Override
    public CompletableFuture<Delegation> endDelegation(DelegationId id, String reason, ActKey key) {
        String path = ApiPath.DELEGATIONS + "/" + id.value() + "/revoke";
        return act(path, new ReasonDocument(reason), key, DELEGATION);
    }

    @Override
    public CompletableFuture<Page<PostUseReview>> reviews(PageOf page) {
        return exchange.send(ServiceCall.get(ApiPath.REVIEWS).page(page), new TypeReference<>() {});
    }

    @Override
    public CompletableFuture<Page<ReviewRow>> reviewRows(Set<ReviewStatus> statuses, PageOf page) {
        String wanted = statuses.stream()
                .map(status -> status.name().toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(","));
        ServiceCall call = ServiceCall.get(ApiPath.REVIEW_ROWS).with("status", wanted);
        return exchange.send(call.page(page), new TypeReference<>() {});
    }

    @Override
    public CompletableFuture<PostUseReview> takeReview(ReviewId id, ActKey key) {
        return exchange.send(
                ServiceCall.post(ApiPath.REVIEWS + "/" + id.value() + "/take", null)
                        .as(key),
                REVIEW);
    }

    @Override
    public CompletableFuture<PostUseReview> acceptUse(ReviewId id, String reason, ActKey key) {
        return act(ApiPath.REVIEWS + "/" + id.value() + "/accept", new ReasonDocument(reason), key, REVIEW);
    }

    @Override
    public CompletableFuture<PostUseReview> rejectUse(ReviewId id, String reason, ActKey key) {
        return act(ApiPath.REVIEWS + "/" + id.value() + "/reject", new ReasonDocument(reason), key, REVIEW);
    }

    private <T> CompletableFuture<T> act(String path, Object document, ActKey key, TypeReference<T> answer) {
        return exchange.send(ServiceCall.post(path, document).as(key), answer);
    }

    private static String path(PolicyRef policy) {
        return ApiPath.POLICIES + "/" + policy.id() + "/" + policy.version();
    }
}
