package org.gatehouse.service.gate;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.gatehouse.model.ExposureBudget;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.access.Tick;
import org.gatehouse.service.events.ActivityStore;
import org.gatehouse.service.events.ActivityStoreException;
import org.gatehouse.service.events.StoreBusyException;
import org.gatehouse.service.records.Records;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the index of grants who has used up which exposure budget. Rows are those of the events there are, summed by
/// person, asset and hour in the activity store, which outlives a restart; a window begins with the hour that it
/// reaches back into, so that it is never shorter than it says.
public final class BudgetMeter implements Tick {
    private static final Logger LOG = LoggerFactory.getLogger(BudgetMeter.class);
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Records records;
    private final ActivityStore store;
    private final GrantIndex index;
    private final InstantSource clock;
    private Instant next = Instant.MIN;

    public BudgetMeter(Records records, ActivityStore store, GrantIndex index, InstantSource clock) {
        this.records = records;
        this.store = store;
        this.index = index;
        this.clock = clock;
    }

    @Override
    public synchronized int run(Instant now) {
        if (!now.isBefore(next)) {
            next = now.plus(EVERY);
            measure(now);
        }
        return 0;
    }

    /// Measures now, for budgets have changed. Should the store not answer, the next run makes up for it.
    public synchronized void changed() {
        try {
            measure(clock.instant());
        } catch (ActivityStoreException | StoreBusyException e) {
            LOG.warn("Exposure budgets have changed and could not be measured; this is tried again in {}", EVERY, e);
        }
    }

    private void measure(Instant now) {
        Map<ExposureBudget, Map<PersonId, Long>> reached = new HashMap<>();
        for (ExposureBudget budget : records.read(reading -> reading.budgetsInForce())) {
            reached.put(
                    budget, store.reachedAtLeast(budget.rows(), budget.asset().value(), now.minus(budget.window())));
        }
        index.spent(Overspent.of(reached));
    }
}
