package org.gatehouse.console.activity;

import java.time.Instant;
import java.util.List;
import org.gatehouse.console.ScreenBench;
import org.gatehouse.model.Action;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RegionId;
import org.gatehouse.model.event.Activity;
import org.gatehouse.model.event.CoverageState;
import org.gatehouse.model.event.EventClass;
import org.gatehouse.model.event.Operation;
import org.gatehouse.model.event.Outcome;

/// Events as the service would tell of them.
final class Events {
    private static final Instant START = ScreenBench.NOW.minusSeconds(600);

    private Events() {}

    /// The later the number, the later it happened.
    static Activity covered(int number) {
        return event(number, CoverageState.COVERED, "Jonas Keller");
    }

    static Activity uncovered(int number) {
        return event(number, CoverageState.UNCOVERED, "Jonas Keller");
    }

    static Activity event(int number, CoverageState coverage, String name) {
        Instant time = START.plusMillis(number);
        return new Activity(
                number,
                "q-" + number,
                time,
                time.plusMillis(30),
                EventClass.DATASTORE,
                Operation.READ,
                Action.READ,
                Outcome.SUCCEEDED,
                "trino-va-1",
                new PersonId("p-feed"),
                "Trino",
                new PersonId("p-jkeller"),
                name,
                "j.keller",
                List.of(),
                Affiliation.PARENT,
                "userdata.core.profiles",
                DataClass.PROTECTED,
                new RegionId("us-va"),
                List.of("email", "phone"),
                "datalake-cli",
                "10.4.7.21",
                "SG",
                120_344L,
                9_100_000L,
                3_200L,
                "select email, phone from userdata.core.profiles",
                coverage,
                coverage == CoverageState.COVERED ? new GrantId("G-8841") : null,
                coverage == CoverageState.COVERED ? "G-8841 let Jonas Keller read it." : "No grant covers it.",
                null);
    }
}
