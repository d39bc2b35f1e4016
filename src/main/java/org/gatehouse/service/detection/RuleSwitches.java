package org.gatehouse.service.detection;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gatehouse.contract.RuleView.RuleSwitch;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.records.Commit;
import org.gatehouse.service.records.CommitListener;
import org.gatehouse.service.records.Records;
import org.jspecify.annotations.Nullable;

/// Which rules are switched off, as the ledger says: read from it at the start, and kept by commits. Safe for any
/// number of threads.
public final class RuleSwitches implements CommitListener {
    private static final int ENTRIES = 1_000;

    private final Map<String, RuleSwitch> last = new ConcurrentHashMap<>();

    /// Reads all there is. Call before anything is committed, with this already listening.
    public void build(Records records) {
        records.read(reading -> {
            long size = reading.ledgerSize();
            for (long from = 0; from < size; from += ENTRIES) {
                reading.ledger(from, ENTRIES).forEach(this::add);
            }
            return true;
        });
    }

    @Override
    public void committed(Commit commit) {
        commit.entries().forEach(this::add);
    }

    private void add(RecordedEntry entry) {
        PersonId by = entry.actor().id();
        if (entry.type() == EntryType.RULE_SWITCHED && by != null) {
            last.put(
                    entry.subject().id(),
                    new RuleSwitch(
                            Boolean.TRUE.equals(entry.body().get("on")),
                            by,
                            entry.at(),
                            entry.texts().getOrDefault("reason", "")));
        }
    }

    /// A rule is on until somebody switches it off.
    boolean isOn(String rule) {
        RuleSwitch switched = last.get(rule);
        return switched == null || switched.on();
    }

    /// Who last switched it; null when nobody has.
    @Nullable
    RuleSwitch last(String rule) {
        return last.get(rule);
    }
}
