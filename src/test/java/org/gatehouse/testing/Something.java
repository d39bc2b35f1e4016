package org.gatehouse.testing;

import java.util.List;
import java.util.TreeSet;
import org.gatehouse.model.Asset;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.AssetKind;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.Gate;
import org.gatehouse.model.GateKind;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RegionId;

/// Assets for tests: tables with the columns `id`, `email` (tagged `contact`) and `city`.
public final class Something {
    private Something() {}

    public static Asset table(String id, DataClass dataClass) {
        return new Asset(
                new AssetId(id),
                1,
                AssetKind.TABLE,
                "",
                dataClass,
                new TreeSet<>(),
                new RegionId("us-va"),
                "US",
                "the host",
                List.of(column("id"), column("email", "contact"), column("city")),
                1_000,
                1_000);
    }

    /// A gate that guards everything and names people by one source.
    public static Gate gate(String id, String source) {
        return new Gate(
                new PersonId(id),
                1,
                GateKind.TRINO,
                "A gate for tests",
                new TreeSet<>(List.of(source)),
                new TreeSet<>(List.of("*")),
                "US",
                FakeClock.START,
                null,
                null);
    }

    private static Asset.Column column(String name, String... tags) {
        return new Asset.Column(name, "varchar", new TreeSet<>(List.of(tags)));
    }
}
