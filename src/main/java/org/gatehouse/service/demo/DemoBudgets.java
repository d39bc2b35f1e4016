package org.gatehouse.service.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.contract.Documents.BudgetDocument;
import org.gatehouse.model.Action;
import org.gatehouse.model.Asset;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.ExposureBudget;
import org.gatehouse.model.Grant;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.records.GrantFilter;

/// Two exposure budgets of the demo team: one nearly used up, one used up, each by somebody whose grant has ended, so
/// that today's traffic leaves what they have read alone.
final class DemoBudgets {
    private static final long ROWS = 40_000_000;
    private static final Duration WINDOW = Duration.ofDays(30);

    /// How much of its budget is read, by the order in which they were set.
    private static final List<Double> SHARES = List.of(0.93, 1.18);

    private static final int READS = 8;

    private final DemoUseCases use;
    private final DemoCast cast;

    DemoBudgets(DemoUseCases use, DemoCast cast) {
        this.use = use;
        this.cast = cast;
    }

    /// A read that somebody did under a grant.
    record Read(Grant grant, AssetId asset, Instant at, long rows) {}

    /// Sets them on what was granted last to people who are done with it.
    void set() {
        Set<AssetId> guarded = DemoResources.assets().stream()
                .filter(asset -> asset.dataClass() == DataClass.PROTECTED)
                .map(Asset::id)
                .collect(Collectors.toUnmodifiableSet());
        List<Grant> grants = DemoTraffic.grants(use.path().records(), GrantFilter.ALL);
        ended(grants, use.path().now())
                .map(grant -> grant.items().getFirst().asset())
                .filter(guarded::contains)
                .distinct()
                .limit(SHARES.size())
                .forEach(asset -> use.budgets()
                        .set(
                                cast.caller(new PersonId("p-jadeyemi")),
                                new BudgetDocument(
                                        asset, ROWS, WINDOW, "Nobody has needed more than this in a month.")));
    }

    /// Who has read how much of these budgets: as much as makes one nearly used up and the other more than that.
    static List<Read> reads(List<ExposureBudget> budgets, List<Grant> grants, Instant now) {
        List<Read> reads = new ArrayList<>();
        List<ExposureBudget> inOrder = budgets.stream()
                .sorted(Comparator.comparing(budget -> budget.id().value()))
                .limit(SHARES.size())
                .toList();
        for (int i = 0; i < inOrder.size(); i++) {
            ExposureBudget budget = inOrder.get(i);
            long each = (long) (budget.rows() * SHARES.get(i)) / READS;
            ended(grants, now)
                    .filter(grant -> grant.items().getFirst().asset().equals(budget.asset()))
                    .findFirst()
                    .ifPresent(grant -> {
                        Instant from = begin(grant);
                        Duration step = Duration.between(from, end(grant)).dividedBy(READS + 1);
                        for (int read = 1; read <= READS; read++) {
                            reads.add(new Read(grant, budget.asset(), from.plus(step.multipliedBy(read)), each));
                        }
                    });
        }
        return reads;
    }

    /// Grants to read one asset, as much of it as anybody likes, that were used and have ended; the latest first.
    private static Stream<Grant> ended(List<Grant> grants, Instant now) {
        return grants.stream()
                .filter(grant -> grant.activatedAt() != null
                        && end(grant).isBefore(now)
                        && end(grant).isAfter(now.minus(WINDOW).plus(Duration.ofDays(2)))
                        && grant.items().size() == 1
                        && grant.items().getFirst().action() == Action.READ
                        && grant.actorChain().isEmpty()
                        && grant.limits().rows() == null)
                .sorted(Comparator.comparing(DemoBudgets::end)
                        .reversed()
                        .thenComparing(grant -> grant.id().value()));
    }

    private static Instant begin(Grant grant) {
        Instant at = grant.activatedAt();
        return at == null ? Instant.MAX : at;
    }

    private static Instant end(Grant grant) {
        Instant at = DemoTouches.end(grant);
        return at == null ? Instant.MAX : at;
    }
}
