package org.gatehouse.console.client;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.gatehouse.contract.Documents.GateDocument;
import org.gatehouse.contract.Documents.GateQuestionDocument;
import org.gatehouse.contract.GateAnswer;
import org.gatehouse.contract.GateView;
import org.gatehouse.contract.GateView.IssuedGate;
import org.gatehouse.contract.GrantAtGate;
import org.gatehouse.contract.Page;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.PersonId;

/// Gates as people see them. Every future may fail with a [ServiceFailure] and with nothing else, and completes on a
/// thread of the client.
public interface GateCalls {
    CompletableFuture<Page<GateView>> gates(PageOf page);

    /// One gate, with its latest denials.
    CompletableFuture<GateView> gate(PersonId id);

    /// Tries what a gate would be told.
    CompletableFuture<GateAnswer> ask(PersonId gate, GateQuestionDocument question, ActKey key);

    /// Registers a machine as a gate; its token is in this answer and in no other.
    CompletableFuture<IssuedGate> register(GateDocument document, ActKey key);

    /// Ends a gate for good.
    CompletableFuture<GateView> retire(PersonId gate, String reason, ActKey key);

    /// The gates that go by a grant.
    CompletableFuture<List<GrantAtGate>> holding(GrantId grant);
}
