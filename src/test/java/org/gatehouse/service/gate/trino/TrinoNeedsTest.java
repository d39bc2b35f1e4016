package org.gatehouse.service.gate.trino;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gatehouse.contract.NeededAccess;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Action;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PersonKind;
import org.gatehouse.model.SubjectRef;
import org.gatehouse.service.gate.GateWorld;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What Trino is told no to leads to the request that would cure it.
class TrinoNeedsTest {
    private static final String PROFILES = "wh.core.profiles";

    private final GateWorld world = new GateWorld();
    private final TrinoGate gate = new TrinoGate(world.desk, name -> new byte[32]);

    @BeforeEach
    void people() {
        world.person("ann");
        world.table(PROFILES, DataClass.PROTECTED);
        world.table("wh.core.copy", DataClass.EXCEPTED);
    }

    /// What the latest denial lacked.
    private @Nullable NeededAccess asked(String operation, String table, String... columns) {
        gate.allow(GateWorld.GATE, GateWorld.trino("ann", operation, table, columns));
        return world.tally.of(GateWorld.GATE).recent().getFirst().denial().needs();
    }

    private static AccessItem item(String asset, Action action, String... columns) {
        return AccessItem.of(new AssetId(asset), action, columns);
    }

    @Test
    void selectingTakesReadingOfThoseColumns() {
        assertThat(asked("SelectFromColumns", PROFILES, "email", "city"))
                .as("from where everybody who reaches the gate is")
                .isEqualTo(new NeededAccess(
                        new SubjectRef(PersonKind.USER, new PersonId("p-ann")),
                        List.of(item(PROFILES, Action.READ, "city", "email")),
                        List.of(),
                        "US"));
    }

    @Test
    void writingAndMakingTakeWriting() {
        assertThat(asked("DeleteFromTable", "wh.core.copy"))
                .extracting(NeededAccess::items)
                .isEqualTo(List.of(item("wh.core.copy", Action.WRITE)));
        assertThat(asked("CreateTable", "wh.core.copy"))
                .extracting(NeededAccess::items)
                .isEqualTo(List.of(item("wh.core.copy", Action.WRITE)));
    }

    @Test
    void fillingATableWhileReadingProtectedDataTakesItsExport() {
        world.grant("ann", GateWorld.item("wh.core.copy", Action.WRITE));
        world.grant("ann", GateWorld.item(PROFILES, Action.READ));
        assertThat(asked("InsertIntoTable", "wh.core.copy"))
                .extracting(NeededAccess::items)
                .isEqualTo(List.of(item(PROFILES, Action.EXPORT)));
    }

    @Test
    void whatNobodyCanAskForNeedsNothing() {
        assertThat(asked("SelectFromColumns", "wh.core.nothing", "email")).isNull();
        assertThat(asked("NoSuchOperation", PROFILES)).isNull();
    }
}
