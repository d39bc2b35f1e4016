package org.gatehouse.service.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.service.identity.WritePath;
import org.gatehouse.service.records.GateBundle;
import org.gatehouse.service.records.GateHealth;
import org.gatehouse.service.records.GateUse;
import org.gatehouse.service.records.Reading;

/// Keeps how gates fare from one start of the service to the next: their figures in steps of ten seconds and when the
/// service stops, the bundles that they acknowledge at once. What could not be written is kept for the next time.
public final class GateMemory implements Tick, AutoCloseable {
    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final int AT_ONCE = 500;

    /// So many of a gate's latest entries are looked through for denials.
    private static final int RECENT = 50;

    private final WritePath path;
    private final Figures figures;
    private Instant next = Instant.MIN;

    public GateMemory(WritePath path, Figures figures) {
        this.path = path;
        this.figures = figures;
    }

    /// Where figures are counted.
    public interface Figures {
        /// Counts on from what was kept.
        void recall(List<GateHealth> kept);

        /// A denial that was said before the service started, the older ones first.
        void recall(GateDenial denial, Instant at);

        /// Remembers how the counts stand at this moment, for what is told of the last minute.
        void sample(Instant now);

        /// Those that are not as they were last kept.
        List<GateHealth> changed();

        /// Has taken note that these are kept.
        void kept(List<GateHealth> written);

        /// What was counted since it was last taken; counting begins anew.
        List<GateUse> takeUses(int most);

        /// Counts what was taken and could not be kept.
        void giveBack(List<GateUse> taken);
    }

    /// Begins with what was kept, before any gate is answered.
    public void recall(Reading records) {
        List<GateHealth> kept = records.gateHealth();
        figures.recall(kept);
        kept.forEach(health ->
                records.ledgerOf("gate", health.gate().value(), RECENT).forEach(this::recall));
    }

    private void recall(RecordedEntry entry) {
        GateDenials.of(entry).ifPresent(denial -> figures.recall(denial, entry.at()));
    }

    @Override
    public synchronized int run(Instant now) {
        figures.sample(now);
        if (now.isBefore(next)) {
            return 0;
        }
        int written = write();
        if (written == AT_ONCE) {
            return written;
        }
        next = now.plus(EVERY);
        return 0;
    }

    /// A gate's word, which must not be forgotten once it was taken.
    public void keep(GateBundle bundle) {
        path.byService(records -> {
            records.save(bundle);
            return bundle;
        });
    }

    /// @return how many uses were written
    private int write() {
        List<GateHealth> changed = figures.changed();
        List<GateUse> uses = figures.takeUses(AT_ONCE);
        if (changed.isEmpty() && uses.isEmpty()) {
            return 0;
        }
        try {
            path.byService(records -> {
                changed.forEach(records::save);
                uses.forEach(records::add);
                return uses.size();
            });
        } catch (RuntimeException e) {
            figures.giveBack(uses);
            throw e;
        }
        figures.kept(changed);
        return uses.size();
    }

    /// Keeps what has gathered.
    @Override
    public synchronized void close() {
        int written;
        do {
            written = write();
        } while (written == AT_ONCE);
    }
}
