package org.gatehouse.service.gate;

import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.gatehouse.model.Gate;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.records.Commit;
import org.gatehouse.service.records.CommitListener;
import org.gatehouse.service.records.Reading;

/// The registered gates, in memory, and how far the ledger had come with the index that they are answered from: it
/// hears of commits right after that. Safe for any number of threads.
public final class GateRegister implements CommitListener {
    private final ConcurrentMap<PersonId, Gate> gates = new ConcurrentHashMap<>();
    private volatile long version;

    /// Reads all of them, before anything is committed.
    public void rebuild(Reading records) {
        records.gates().forEach(gate -> gates.put(gate.id(), gate));
        version = records.ledgerSize();
    }

    @Override
    public void committed(Commit commit) {
        commit.gates().forEach(gate -> gates.put(gate.id(), gate));
        if (!commit.entries().isEmpty()) {
            version = commit.entries().getLast().index() + 1;
        }
    }

    /// How many ledger entries the index takes account of, at the least.
    public long indexVersion() {
        return version;
    }

    /// The gate, unless it is unknown or retired.
    public Optional<Gate> gate(PersonId id) {
        return Optional.ofNullable(gates.get(id)).filter(gate -> !gate.retired());
    }

    public Collection<Gate> all() {
        return gates.values();
    }
}
