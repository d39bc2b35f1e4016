package org.gatehouse.console.client;

import java.util.concurrent.CompletableFuture;
import org.gatehouse.contract.Documents.ConflictDocument;
import org.gatehouse.contract.Documents.RosterDocument;
import org.gatehouse.contract.ImportReport;
import org.gatehouse.contract.LedgerLine;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.RosterReplay;
import org.gatehouse.model.Asset;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.ChangeId;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RosterChange;
import org.jspecify.annotations.Nullable;

/// The registers of people and assets. Every future may fail with a [ServiceFailure] and with nothing else, and
/// completes on a thread of the client.
public interface RegisterCalls {
    CompletableFuture<Page<Person>> people(PeopleQuery query, PageOf page);

    CompletableFuture<Person> person(PersonId id);

    /// What the ledger holds by and about somebody, the newest first.
    CompletableFuture<Page<LedgerLine>> history(PersonId id, PageOf page);

    /// @param note what the next shift should know; empty for nothing
    CompletableFuture<Person> setDuty(PersonId id, boolean onDuty, String note, ActKey key);

    /// Locks somebody out at every gate.
    CompletableFuture<Person> lock(PersonId id, String reason, ActKey key);

    CompletableFuture<Person> unlock(PersonId id, String reason, ActKey key);

    CompletableFuture<Person> declareConflict(PersonId id, ConflictDocument conflict, ActKey key);

    /// Proposes roles and teams, in force once a second lead agrees.
    CompletableFuture<RosterChange> proposeRoster(PersonId id, RosterDocument roster, ActKey key);

    CompletableFuture<Page<RosterChange>> rosterChanges(PageOf page);

    /// Which seats of past requests an open change would have moved.
    CompletableFuture<RosterReplay> replayRoster(ChangeId id);

    CompletableFuture<RosterChange> acceptRoster(ChangeId id, String reason, ActKey key);

    CompletableFuture<RosterChange> rejectRoster(ChangeId id, String reason, ActKey key);

    /// @param text words found in name, description or tags; null for all
    CompletableFuture<Page<Asset>> assets(@Nullable String text, PageOf page);

    CompletableFuture<Asset> asset(AssetId id);

    /// Registers many assets; what is refused is told line by line, what is good is in.
    ///
    /// @param mediaType `text/csv` or `application/json`
    CompletableFuture<ImportReport> importAssets(String mediaType, String text, ActKey key);
}
