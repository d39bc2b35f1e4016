package org.gatehouse.console.client;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.gatehouse.contract.CommentView;
import org.gatehouse.contract.IncidentDocuments.ContainmentDocument;
import org.gatehouse.contract.IncidentDocuments.MoveDocument;
import org.gatehouse.contract.IncidentDocuments.TaskActDocument;
import org.gatehouse.contract.IncidentRow;
import org.gatehouse.contract.IncidentView;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.TimelineEntry;
import org.gatehouse.model.IncidentId;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.incident.IncidentStatus;
import org.jspecify.annotations.Nullable;

/// Incidents. Every future may fail with a [ServiceFailure] and with nothing else, and completes on a thread of the
/// client.
public interface IncidentCalls {
    /// The gravest first.
    ///
    /// @param assignee who works on them; null for anybody
    CompletableFuture<Page<IncidentRow>> incidents(
            Set<IncidentStatus> statuses, @Nullable PersonId assignee, PageOf page);

    CompletableFuture<IncidentView> incident(IncidentId id);

    /// What happened, oldest first.
    CompletableFuture<List<TimelineEntry>> timeline(IncidentId id);

    CompletableFuture<IncidentView> assign(IncidentId id, PersonId to, ActKey key);

    CompletableFuture<IncidentView> move(IncidentId id, MoveDocument document, ActKey key);

    /// Does, leaves out or reopens a task.
    CompletableFuture<IncidentView> task(IncidentId id, int number, TaskActDocument document, ActKey key);

    CompletableFuture<IncidentView> contain(IncidentId id, ContainmentDocument document, ActKey key);

    CompletableFuture<CommentView> comment(IncidentId id, String text, ActKey key);
}
