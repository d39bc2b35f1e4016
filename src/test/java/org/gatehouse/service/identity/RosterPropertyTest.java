package org.gatehouse.service.identity;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.gatehouse.ledger.EntryType;

/// Invariant 10 over random histories of proposals, agreements, registrations, leavings and locks, held against a
/// model that shares no code with what is tested.
class RosterPropertyTest {
    private static final int STEPS = 50;

    @Property(tries = 40)
    void whatSomebodyHoldsChangesOnlyByTwoLeads(@ForAll long seed) {
        try (RosterHistory history = new RosterHistory(seed)) {
            for (int i = 0; i < STEPS; i++) {
                RosterHistory.Step step = history.next();
                assertThat(step.done()).as("%s: %s", step.act(), step.refusal()).isEqualTo(step.expected());
                history.changedHoldings()
                        .forEach((person, holding) -> assertThat(step.twoLeads())
                                .as("%s came to hold %s by %s", person, holding, step.act())
                                .isTrue());
                history.compare();
            }
            boolean accepted =
                    !history.bench.entries(EntryType.ROSTER_CHANGE_ACCEPTED).isEmpty();
            Statistics.label("accepted").collect(accepted);
            Statistics.label("accepted").coverage(seen -> seen.check(true).percentage(share -> share > 20));
        }
    }
}
