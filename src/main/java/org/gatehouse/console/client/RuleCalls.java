package org.gatehouse.console.client;

import java.util.concurrent.CompletableFuture;
import org.gatehouse.contract.Documents.RuleReplayDocument;
import org.gatehouse.contract.Documents.RuleSwitchDocument;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.RuleReplay;
import org.gatehouse.contract.RuleRow;
import org.gatehouse.contract.RuleStatus;
import org.gatehouse.contract.RuleView;

/// Detection rules as people see them. Every future may fail with a [ServiceFailure] and with nothing else, and
/// completes on a thread of the client.
public interface RuleCalls {
    CompletableFuture<Page<RuleRow>> rules(PageOf page);

    CompletableFuture<RuleView> rule(String id);

    CompletableFuture<RuleStatus> status();

    CompletableFuture<RuleView> flip(String id, RuleSwitchDocument document, ActKey key);

    /// Begins to run a rule over stored history.
    CompletableFuture<RuleReplay> replay(String id, RuleReplayDocument document, ActKey key);

    /// How far the last replay of a rule has come.
    CompletableFuture<RuleReplay> replayed(String id);
}
