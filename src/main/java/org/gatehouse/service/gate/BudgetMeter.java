package org.gatehouse.service.gate;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gatehouse.contract.BudgetUse;
import org.gatehouse.contract.BudgetUse.Reader;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Refusal;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.ExposureBudget;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.access.Tick;
import org.gatehouse.service.events.ActivityStore;
import org.gatehouse.service.events.ActivityStoreException;
import org.gatehouse.service.events.StoreBusyException;
import org.gatehouse.service.records.Records;
import org.jspecify.annotations.Nullable;
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

    /// Measures those that are new or have changed. Should the store not answer, nobody reads anything of those until
    /// the next run, which makes up for it.
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

    /// Whatever becomes of it, the gates go by what is known then.
    ///
    /// @param due those never measured first, which must all be; of the rest as many as there is time for
    private void measure(List<ExposureBudget> due, Instant now) {
        Instant until = clock.instant().plus(MOST);
        try {
            for (ExposureBudget budget : due) {
                if (reached.containsKey(budget) && clock.instant().isAfter(until)) {
                    break;
                }
                Map<PersonId, Long> people =
                        store.reachedAtLeast(budget.rows(), budget.asset().value(), since(budget, now));
                reached.remove(budget);
                reached.put(budget, people);
            }
        } finally {
            index.spent(Overspent.of(reached, unmeasured()));
        }
    }

    private static Instant since(ExposureBudget budget, Instant now) {
        return now.minus(budget.window());
    }

    /// What people have read of the budgets that an asset falls under, the narrowest first.
    ///
    /// @param asset null for all budgets there are
    ///
    /// @throws Refusal `OVERLOADED` when that cannot be told now
    public List<BudgetUse> of(@Nullable AssetId asset) {
        Instant now = clock.instant();
        try {
            return covering(asset).map(budget -> use(budget, now)).toList();
        } catch (ActivityStoreException | StoreBusyException e) {
            LOG.warn("What was read of exposure budgets could not be told", e);
            throw new Refusal(ErrorCode.OVERLOADED, "Who has read how much cannot be told now; try again in a moment.");
        }
    }

    private Stream<ExposureBudget> covering(@Nullable AssetId asset) {
        return records.read(reading -> reading.budgetsInForce()).stream()
                .filter(budget -> asset == null
                        || asset.equals(budget.asset())
                        || asset.value().startsWith(budget.asset().value() + "."))
                .sorted(Comparator.comparingInt((ExposureBudget budget) ->
                                budget.asset().value().length())
                        .reversed());
    }

    private BudgetUse use(ExposureBudget budget, Instant now) {
        Instant since = since(budget, now);
        List<Reader> all = store.reachedAtLeast(1, budget.asset().value(), since).entrySet().stream()
                .map(entry -> new Reader(entry.getKey(), entry.getValue(), entry.getValue() >= budget.rows()))
                .sorted(Comparator.comparingLong(Reader::rows)
                        .reversed()
                        .thenComparing(reader -> reader.person().value()))
                .toList();
        return new BudgetUse(
                budget,
                since.truncatedTo(ChronoUnit.HOURS),
                all.subList(0, Math.min(all.size(), BudgetUse.READERS_MOST)),
                all.size(),
                (int) all.stream().filter(Reader::usedUp).count());
    }
}
