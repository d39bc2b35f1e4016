package org.gatehouse.service.gate;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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

    /// A run takes no longer than this, give or take one budget; the next goes on where it stopped.
    private static final Duration MOST = Duration.ofMillis(500);

    private final Records records;
    private final ActivityStore store;
    private final GrantIndex index;
    private final InstantSource clock;
    private Instant next = Instant.MIN;
    private List<ExposureBudget> budgets = List.of();

    /// By whom each budget is used up, the one measured longest ago first.
    private final Map<ExposureBudget, Map<PersonId, Long>> reached = new LinkedHashMap<>();

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
            forget();
            List<ExposureBudget> due = unmeasured();
            due.addAll(reached.keySet());
            measure(due, now);
        }
        return 0;
    }

    /// Measures those that are new or have changed. Should the store not answer, the next run makes up for it.
    public synchronized void changed() {
        try {
            forget();
            measure(unmeasured(), clock.instant());
        } catch (ActivityStoreException | StoreBusyException e) {
            LOG.warn("Exposure budgets have changed and could not be measured; this is tried again in {}", EVERY, e);
        }
    }

    /// Forgets budgets that are gone, or are others now.
    private void forget() {
        budgets = records.read(reading -> reading.budgetsInForce());
        reached.keySet().retainAll(budgets);
    }

    private List<ExposureBudget> unmeasured() {
        return new ArrayList<>(
                budgets.stream().filter(budget -> !reached.containsKey(budget)).toList());
    }

    /// @param due those never measured first, which must all be; of the rest as many as there is time for
    private void measure(List<ExposureBudget> due, Instant now) {
        Instant until = clock.instant().plus(MOST);
        for (ExposureBudget budget : due) {
            if (reached.containsKey(budget) && clock.instant().isAfter(until)) {
                break;
            }
            Instant since = now.minus(budget.window());
            Map<PersonId, Long> people =
                    store.reachedAtLeast(budget.rows(), budget.asset().value(), since);
            reached.remove(budget);
            reached.put(budget, people);
        }
        index.spent(Overspent.of(reached));
    }
}
