package org.gatehouse.service.access;

import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Person;
import org.gatehouse.model.Role;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.testing.Someone;

/// People beside those of the bench, whom no history takes a role from.
final class Callers {
    private Callers() {}

    /// A lead who only ever lifts and unlocks.
    static Caller lead(GrantBench bench) {
        Person lead = Someone.with("p-lift", Affiliation.STEWARD, java.util.Set.of(Role.LEAD_STEWARD));
        if (bench.records.read(reading -> reading.person(lead.id())).isEmpty()) {
            bench.save(lead);
        }
        return bench.by("lift");
    }
}
