package org.gatehouse.console.client;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.gatehouse.contract.CampaignItemRow;
import org.gatehouse.contract.CampaignPreview;
import org.gatehouse.contract.CampaignRow;
import org.gatehouse.contract.Documents.CampaignAnswerDocument;
import org.gatehouse.contract.Documents.CampaignDocument;
import org.gatehouse.contract.Documents.CampaignReassignDocument;
import org.gatehouse.contract.Page;
import org.gatehouse.model.CampaignId;
import org.gatehouse.model.CampaignItemStatus;
import org.gatehouse.model.CampaignScope;

/// Review campaigns. Every future may fail with a [ServiceFailure] and with nothing else, and completes on a thread of
/// the client.
public interface CampaignCalls {
    /// The latest first.
    CompletableFuture<Page<CampaignRow>> campaigns(PageOf page);

    CompletableFuture<CampaignRow> start(CampaignDocument document, ActKey key);

    /// How many grants a scope holds now.
    CompletableFuture<CampaignPreview> preview(CampaignScope scope);

    /// Its grants by number.
    ///
    /// @param statuses empty for any
    /// @param mine only those handed to me
    CompletableFuture<Page<CampaignItemRow>> items(
            CampaignId id, Set<CampaignItemStatus> statuses, boolean mine, PageOf page);

    /// Attests that grants are still needed.
    CompletableFuture<List<CampaignItemRow>> attest(CampaignId id, CampaignAnswerDocument document, ActKey key);

    /// Ends grants for good.
    CompletableFuture<List<CampaignItemRow>> revoke(CampaignId id, CampaignAnswerDocument document, ActKey key);

    CompletableFuture<List<CampaignItemRow>> reassign(CampaignId id, CampaignReassignDocument document, ActKey key);

    /// Ends an overdue campaign.
    CompletableFuture<CampaignRow> close(CampaignId id, String reason, ActKey key);

    /// Calls a campaign off.
    CompletableFuture<CampaignRow> cancel(CampaignId id, String reason, ActKey key);

    /// Lets nothing come after it.
    CompletableFuture<CampaignRow> endSeries(CampaignId id, String reason, ActKey key);
}
