package org.gatehouse.service.records;

import java.util.List;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Asset;
import org.gatehouse.model.Freeze;
import org.gatehouse.model.Gate;
import org.gatehouse.model.Grant;
import org.gatehouse.model.Person;

/// What one transaction changed: its ledger entries and the records of the kinds that live views are kept of, each
/// in its last state.
public record Commit(
        List<RecordedEntry> entries,
        List<AccessRequest> requests,
        List<Grant> grants,
        List<Person> people,
        List<Asset> assets,
        List<Freeze> freezes,
        List<Gate> gates) {
    public Commit {
        entries = List.copyOf(entries);
        requests = List.copyOf(requests);
        grants = List.copyOf(grants);
        people = List.copyOf(people);
        assets = List.copyOf(assets);
        freezes = List.copyOf(freezes);
        gates = List.copyOf(gates);
    }

    /// One that touches no gate.
    public Commit(
            List<RecordedEntry> entries,
            List<AccessRequest> requests,
            List<Grant> grants,
            List<Person> people,
            List<Asset> assets,
            List<Freeze> freezes) {
        this(entries, requests, grants, people, assets, freezes, List.of());
    }
}
