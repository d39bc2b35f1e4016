package org.gatehouse.service.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Asset;
import org.gatehouse.model.Freeze;
import org.gatehouse.model.Gate;
import org.gatehouse.model.Grant;
import org.gatehouse.model.Id;
import org.gatehouse.model.Person;
import org.gatehouse.service.records.Commit;

/// Gathers what one transaction changes, each record in its last state. Confined to one thread.
final class Changes {
    private final List<RecordedEntry> entries = new ArrayList<>();
    private final Map<Id, AccessRequest> requests = new LinkedHashMap<>();
    private final Map<Id, Grant> grants = new LinkedHashMap<>();
    private final Map<Id, Person> people = new LinkedHashMap<>();
    private final Map<Id, Asset> assets = new LinkedHashMap<>();
    private final Map<Id, Freeze> freezes = new LinkedHashMap<>();
    private final Map<Id, Gate> gates = new LinkedHashMap<>();

    void add(RecordedEntry entry) {
        entries.add(entry);
    }

    void add(AccessRequest request) {
        requests.put(request.id(), request);
    }

    void add(Grant grant) {
        grants.put(grant.id(), grant);
    }

    void add(Person person) {
        people.put(person.id(), person);
    }

    void add(Asset asset) {
        assets.put(asset.id(), asset);
    }

    void add(Freeze freeze) {
        freezes.put(freeze.id(), freeze);
    }

    void add(Gate gate) {
        gates.put(gate.id(), gate);
    }

    Commit commit() {
        return new Commit(
                entries,
                List.copyOf(requests.values()),
                List.copyOf(grants.values()),
                List.copyOf(people.values()),
                List.copyOf(assets.values()),
                List.copyOf(freezes.values()),
                List.copyOf(gates.values()));
    }
}
