package org.gatehouse.console.client;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.gatehouse.contract.AlertRow;
import org.gatehouse.contract.AlertsActed;
import org.gatehouse.contract.FindingCounts;
import org.gatehouse.contract.IncidentDocuments.AlertActDocument;
import org.gatehouse.contract.Page;
import org.gatehouse.model.incident.AlertStatus;

/// What rules found. Every future may fail with a [ServiceFailure] and with nothing else, and completes on a thread of
/// the client.
public interface AlertCalls {
    /// The gravest first.
    CompletableFuture<Page<AlertRow>> alerts(Set<AlertStatus> statuses, PageOf page);

    /// How many there are in these states.
    CompletableFuture<FindingCounts> counts(Set<AlertStatus> statuses);

    /// Acts on the alerts that the document names; it must name some.
    CompletableFuture<AlertsActed> act(AlertActDocument document, ActKey key);
}
