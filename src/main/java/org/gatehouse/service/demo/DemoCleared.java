package org.gatehouse.service.demo;

import java.util.List;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Action;
import org.gatehouse.model.Ask;
import org.gatehouse.model.Asset;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.Purpose;
import org.gatehouse.model.PurposeType;
import org.gatehouse.model.Severity;

/// A table that was held to be protected for some hours, until a lead had looked at it. What was asked for meanwhile
/// waits for people, though the policy would approve it by itself now: it can be approved together.
final class DemoCleared {
    static final AssetId ASSET = new AssetId("userdata.metrics.crash_rate");

    private static final PersonId ADMINISTRATOR = new PersonId("p-karai");
    private static final PersonId LEAD = new PersonId("p-aorlov");
    private static final List<PersonId> ASKING =
            List.of(new PersonId("p-ibakr"), new PersonId("p-hlegrand"), new PersonId("p-sdemir"));

    private final DemoUseCases use;
    private final DemoCast cast;

    DemoCleared(DemoUseCases use, DemoCast cast) {
        this.use = use;
        this.cast = cast;
    }

    /// Whoever runs the service may guard it more; guarding it less again takes a lead.
    void doubted() {
        use.assets().put(cast.caller(ADMINISTRATOR), as(DataClass.PROTECTED));
    }

    void asked() {
        for (int i = 0; i < ASKING.size(); i++) {
            PersonId person = ASKING.get(i);
            Ask ask = new DemoTemplate(
                            "operations",
                            List.of(AccessItem.of(ASSET, Action.READ)),
                            new Purpose(PurposeType.OPERATIONS, "Crashes since the last build"),
                            "The crash rate of the newest build is to be compared before it goes to everybody.",
                            "OPS",
                            Severity.LOW,
                            8,
                            false)
                    .ask(cast.person(person), 640 + i, null);
            use.requests().submit(cast.caller(person), ask);
        }
    }

    void cleared() {
        use.assets().put(cast.caller(LEAD), as(DataClass.EXCEPTED));
    }

    private Asset as(DataClass dataClass) {
        Asset now = use.path().records().read(reading -> reading.asset(ASSET).orElseThrow());
        return new Asset(
                now.id(),
                now.version(),
                now.kind(),
                now.description(),
                dataClass,
                now.tags(),
                now.region(),
                now.country(),
                now.custodian(),
                now.columns(),
                now.rows(),
                now.persons());
    }
}
