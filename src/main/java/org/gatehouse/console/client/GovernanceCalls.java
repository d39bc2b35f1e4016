package org.gatehouse.console.client;

import java.util.concurrent.CompletableFuture;
import org.gatehouse.contract.BudgetUse;
import org.gatehouse.contract.Documents.BudgetDocument;
import org.gatehouse.contract.Documents.DelegationDocument;
import org.gatehouse.contract.Documents.FreezeDocument;
import org.gatehouse.contract.Documents.PolicyDocument;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.PolicyReplay;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.BudgetId;
import org.gatehouse.model.Delegation;
import org.gatehouse.model.DelegationId;
import org.gatehouse.model.ExposureBudget;
import org.gatehouse.model.Freeze;
import org.gatehouse.model.FreezeId;
import org.gatehouse.model.PolicyRef;
import org.gatehouse.model.PolicyVersion;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.Verdict;

/// Policies, freezes, exposure budgets, delegations and post-use reviews. Every future may fail with a [ServiceFailure]
/// and with
/// nothing else, and completes on a thread of the client.
public interface GovernanceCalls extends ReviewCalls {
    CompletableFuture<Page<PolicyVersion>> policies(PageOf page);

    /// Proposes a version, in force once a second lead agrees.
    CompletableFuture<PolicyVersion> proposePolicy(PolicyDocument policy, ActKey key);

    /// What the version would have said of past requests.
    CompletableFuture<PolicyReplay> replay(PolicyRef policy);

    /// What the version says of a request as it stands now.
    CompletableFuture<Verdict> verdict(PolicyRef policy, RequestId request);

    CompletableFuture<PolicyVersion> activatePolicy(PolicyRef policy, String reason, ActKey key);

    CompletableFuture<PolicyVersion> rejectPolicy(PolicyRef policy, String reason, ActKey key);

    CompletableFuture<Page<Freeze>> freezes(PageOf page);

    /// Stops all use of something at once.
    CompletableFuture<Freeze> freeze(FreezeDocument document, ActKey key);

    CompletableFuture<Freeze> lift(FreezeId id, String reason, ActKey key);

    /// The exposure budgets that an asset falls under, with who has read how much.
    CompletableFuture<Page<BudgetUse>> budgets(AssetId asset);

    /// Sets the budget of an asset or of what assets stand under, or changes the one it has.
    CompletableFuture<ExposureBudget> setBudget(BudgetDocument document, ActKey key);

    CompletableFuture<ExposureBudget> removeBudget(BudgetId id, String reason, ActKey key);

    CompletableFuture<Page<Delegation>> delegations(PageOf page);

    CompletableFuture<Delegation> delegate(DelegationDocument document, ActKey key);

    CompletableFuture<Delegation> endDelegation(DelegationId id, String reason, ActKey key);
}
