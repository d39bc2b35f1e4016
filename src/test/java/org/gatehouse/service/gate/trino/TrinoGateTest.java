package org.gatehouse.service.gate.trino;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.service.gate.GateWorld.GATE;
import static org.gatehouse.service.gate.GateWorld.input;
import static org.gatehouse.service.gate.GateWorld.item;
import static org.gatehouse.service.gate.GateWorld.trino;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gatehouse.contract.Refusal;
import org.gatehouse.model.Action;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantStatus;
import org.gatehouse.model.Mask;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.Resolution;
import org.gatehouse.service.gate.GateWorld;
import org.gatehouse.testing.FakeClock;
import org.gatehouse.testing.Something;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What Trino is told about people, tables, rows and columns.
class TrinoGateTest {
    private static final String PROFILES = "userdata.core.profiles";
    private static final String COPY = "userdata.core.copy";

    private final GateWorld world = new GateWorld();
    private final TrinoGate trino = new TrinoGate(world.desk, use -> use.getBytes(StandardCharsets.UTF_8));

    @BeforeEach
    void register() {
        world.table(PROFILES, DataClass.PROTECTED);
        world.table(COPY, DataClass.PROTECTED);
        world.table("open.stats.daily", DataClass.PUBLIC);
        world.person("ann");
        world.person("bob");
    }

    private boolean allows(byte[] question) {
        return Boolean.TRUE.equals(trino.allow(GATE, question).get("result"));
    }

    private boolean allows(String user, Operation operation, String table, String... columns) {
        return allows(trino(user, operation.name(), table, columns));
    }

    private @Nullable Object filters(String user, String table) {
        return trino.rowFilters(GATE, trino(user, "GetRowFilters", table)).get("result");
    }

    private Map<String, Object> mask(String user, String column, String type) {
        return trino.columnMask(
                GATE,
                input(
                        user,
                        "GetColumnMask",
                        "\"resource\":{\"column\":{\"catalogName\":\"userdata\",\"schemaName\":\"core\",\"tableName\":\"profiles\",\"columnName\":\"%s\",\"columnType\":\"%s\"}}"
                                .formatted(column, type)));
    }

    @Test
    void whatAGrantCoversIsReadAndNothingElse() {
        world.grant("ann", item(PROFILES, Action.READ, "id", "email"));

        assertThat(allows("ann", Operation.SelectFromColumns, PROFILES, "email"))
                .isTrue();
        assertThat(allows("ann", Operation.SelectFromColumns, PROFILES, "ID", "email"))
                .isTrue();
        assertThat(allows("ann", Operation.SelectFromColumns, PROFILES, "email", "city"))
                .isFalse();
        assertThat(allows("ann", Operation.SelectFromColumns, COPY, "email")).isFalse();
        assertThat(allows("bob", Operation.SelectFromColumns, PROFILES, "email"))
                .isFalse();
        assertThat(allows("eve", Operation.SelectFromColumns, PROFILES, "email"))
                .isFalse();
        assertThat(allows("ann", Operation.DeleteFromTable, PROFILES)).isFalse();
    }

    @Test
    void aCountReachesNoColumn() {
        world.grant("ann", item(PROFILES, Action.READ, "id"));

        assertThat(allows("ann", Operation.SelectFromColumns, PROFILES)).isTrue();
        assertThat(allows("bob", Operation.SelectFromColumns, PROFILES)).isFalse();
    }

    @Test
    void withoutAGrantNoRowIsSeenAndEveryColumnIsNothing() {
        assertThat(filters("bob", PROFILES)).isEqualTo(List.of(Map.of("expression", "false")));
        assertThat(filters("eve", PROFILES)).isEqualTo(List.of(Map.of("expression", "false")));
        assertThat(filters("bob", "userdata.core.nothing")).isEqualTo(List.of(Map.of("expression", "false")));
        assertThat(mask("bob", "email", "varchar"))
                .isEqualTo(Map.of("result", Map.of("expression", "CAST(NULL AS varchar)")));
        assertThat(mask("eve", "email", "varchar")).isEqualTo(Map.of("result", Map.of("expression", "NULL")));
        assertThat(filters("bob", "open.stats.daily")).isEqualTo(List.of());
    }

    @Test
    void whoeverMayOnlyWriteNeedsNoMasksBecauseNothingIsRead() {
        world.grant("ann", item(PROFILES, Action.WRITE, List.of(), "city = 'Reston'", Map.of()));

        assertThat(allows("ann", Operation.InsertIntoTable, PROFILES)).isTrue();
        assertThat(allows("ann", Operation.SelectFromColumns, PROFILES, "id")).isFalse();
        assertThat(allows("ann", Operation.SelectFromColumns, PROFILES)).isFalse();
        assertThat(filters("ann", PROFILES)).isEqualTo(List.of(Map.of("expression", "city = 'Reston'")));
        assertThat(mask("ann", "email", "varchar")).isEmpty();
    }

    @Test
    void aGrantsFilterAndMasksAreWhatTrinoIsTold() {
        world.grant("ann", item(PROFILES, Action.READ, List.of(), "city = 'Reston'", Map.of("email", Mask.NULL)));

        assertThat(filters("ann", PROFILES)).isEqualTo(List.of(Map.of("expression", "city = 'Reston'")));
        assertThat(mask("ann", "email", "varchar(20)"))
                .isEqualTo(Map.of("result", Map.of("expression", "CAST(NULL AS varchar(20))")));
        assertThat(mask("ann", "city", "varchar")).isEmpty();
    }

    @Test
    void ofTwoGrantsTheStricterHolds() {
        world.grant("ann", item(PROFILES, Action.READ, List.of("email"), "city = 'Reston'", Map.of()));
        world.grant("ann", item(PROFILES, Action.READ, List.of("email", "id"), null, Map.of("email", Mask.HASH)));

        assertThat(filters("ann", PROFILES)).isEqualTo(List.of(Map.of("expression", "city = 'Reston'")));
        assertThat(mask("ann", "email", "varchar").toString()).contains("hmac_sha256");
    }

    @Test
    void aGrantThatAnotherOutdoesDoesNotCount() {
        world.grant(
                "ann", item(PROFILES, Action.READ, List.of("email"), "city = 'Reston'", Map.of("email", Mask.NULL)));
        world.grant("ann", item(PROFILES, Action.READ));

        assertThat(filters("ann", PROFILES)).isEqualTo(List.of());
        assertThat(mask("ann", "email", "varchar")).isEmpty();
    }

    @Test
    void fillingATableTakesTheRightToExportWhatCanBeRead() {
        world.grant("ann", item(COPY, Action.WRITE));
        assertThat(allows("ann", Operation.InsertIntoTable, COPY)).isTrue();

        world.grant("ann", item(PROFILES, Action.READ));
        assertThat(allows("ann", Operation.InsertIntoTable, COPY)).isFalse();
        assertThat(allows("ann", Operation.CreateTable, COPY)).isFalse();
        assertThat(allows("ann", Operation.UpdateTableColumns, COPY, "city")).isFalse();
        assertThat(allows("ann", Operation.DeleteFromTable, COPY)).isTrue();

        world.grant("ann", item(PROFILES, Action.EXPORT));
        assertThat(allows("ann", Operation.InsertIntoTable, COPY)).isTrue();
        assertThat(allows("ann", Operation.CreateTable, COPY)).isTrue();
    }

    @Test
    void anExportIsNoWiderThanItsColumns() {
        world.grant("ann", item(COPY, Action.WRITE), item(PROFILES, Action.READ, "id", "email"));
        world.grant("ann", item(PROFILES, Action.EXPORT, "id"));

        assertThat(allows("ann", Operation.CreateTable, COPY)).isFalse();
        assertThat(allows("ann", Operation.CreateViewWithSelectFromColumns, PROFILES, "id"))
                .isTrue();
        assertThat(allows("ann", Operation.CreateViewWithSelectFromColumns, PROFILES, "email"))
                .isFalse();
    }

    @Test
    void whoeverMayExportMayRead() {
        world.grant("ann", item(PROFILES, Action.EXPORT, List.of(), "city = 'Reston'", Map.of()));

        assertThat(allows("ann", Operation.SelectFromColumns, PROFILES, "email"))
                .isTrue();
        assertThat(filters("ann", PROFILES)).isEqualTo(List.of(Map.of("expression", "city = 'Reston'")));
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void nobodyUnknownOrLockedMayDoAnything(Operation operation) {
        world.grant("ann", item(PROFILES, Action.READ), item(PROFILES, Action.ADMINISTER));
        world.know(world.person("ann").withLock(new Person.Lock(new PersonId("p-lea"), FakeClock.START, "odd")));

        assertThat(allows("ann", operation, PROFILES, "email")).isFalse();
        assertThat(allows("eve", operation, PROFILES, "email")).isFalse();
        assertThat(trino.batch(
                                GATE,
                                input(
                                        "ann",
                                        operation.name(),
                                        "\"filterResources\":[{\"catalog\":{\"name\":\"system\"}}]"))
                        .get("result"))
                .isEqualTo(List.of());
    }

    @Test
    void anUnknownOperationIsDeniedAndCounted() {
        assertThat(allows(trino("ann", "ReadMinds", PROFILES))).isFalse();
        assertThat(trino.batch(GATE, trino("ann", "FilterMinds", PROFILES)).get("result"))
                .isEqualTo(List.of());
        assertThat(world.tally.of(GATE).unknownOperations()).isEqualTo(2);
    }

    @Test
    void aGateSeesItsOwnAssetsAlone() {
        world.grant("ann", item(PROFILES, Action.READ));
        world.gate(Something.gate(GATE.value(), GateWorld.SOURCE)
                .withFacts(
                        org.gatehouse.model.GateKind.TRINO,
                        "narrow",
                        new java.util.TreeSet<>(List.of(GateWorld.SOURCE)),
                        new java.util.TreeSet<>(List.of("userdata.safety.*"))));

        assertThat(allows("ann", Operation.SelectFromColumns, PROFILES, "email"))
                .isFalse();
        assertThat(filters("ann", PROFILES)).isEqualTo(List.of(Map.of("expression", "false")));
        assertThat(allows(input("ann", "AccessCatalog", "\"resource\":{\"catalog\":{\"name\":\"userdata\"}}")))
                .isFalse();
        PersonId stranger = new PersonId("p-stranger");
        assertThat(trino.allow(stranger, trino("ann", "ExecuteQuery", PROFILES)))
                .isEqualTo(Map.of("result", false));
    }

    @Test
    void listsShowWhatIsReached() {
        world.grant("ann", item(PROFILES, Action.READ, "id", "email"));

        String tables = "\"filterResources\":[%s,%s,%s]"
                .formatted(
                        table("userdata", "core", "profiles"),
                        table("userdata", "core", "copy"),
                        table("open", "stats", "daily"));
        assertThat(trino.batch(GATE, input("ann", "FilterTables", tables))).isEqualTo(Map.of("result", List.of(0, 2)));
        assertThat(trino.batch(GATE, input("bob", "FilterTables", tables))).isEqualTo(Map.of("result", List.of(2)));
        String catalogs =
                "\"filterResources\":[{\"catalog\":{\"name\":\"userdata\"}},{\"catalog\":{\"name\":\"open\"}},{\"catalog\":{\"name\":\"tpch\"}}]";
        assertThat(trino.batch(GATE, input("bob", "FilterCatalogs", catalogs))).isEqualTo(Map.of("result", List.of(1)));
        String columns =
                "\"filterResources\":[{\"table\":{\"catalogName\":\"userdata\",\"schemaName\":\"core\",\"tableName\":\"profiles\",\"columns\":[\"id\",\"city\",\"email\"]}}]";
        assertThat(trino.batch(GATE, input("ann", "FilterColumns", columns)))
                .isEqualTo(Map.of("result", List.of(0, 2)));
        assertThat(trino.batch(GATE, input("bob", "FilterColumns", columns))).isEqualTo(Map.of("result", List.of()));
    }

    private static String table(String catalog, String schema, String name) {
        return "{\"table\":{\"catalogName\":\"%s\",\"schemaName\":\"%s\",\"tableName\":\"%s\"}}"
                .formatted(catalog, schema, name);
    }

    @Test
    void everyLinkOfAnImpersonationIsJudged() {
        byte[] bobAsAnn = input("bob", "ImpersonateUser", "\"resource\":{\"user\":{\"user\":\"ann\",\"groups\":[]}}");
        assertThat(allows(bobAsAnn)).isFalse();

        world.grant("ann", List.of(new PersonId("p-bob")), item(PROFILES, Action.READ));
        assertThat(allows(bobAsAnn)).isTrue();

        world.grant("ann", item(COPY, Action.READ));
        assertThat(allows(bobAsAnn)).as("a grant of hers is hers alone").isFalse();
    }

    @Test
    void revocationAndTimeTakeEffectAtTheNextQuestion() {
        Grant grant = world.grant("ann", item(PROFILES, Action.READ));
        assertThat(allows("ann", Operation.SelectFromColumns, PROFILES, "email"))
                .isTrue();

        world.give(grant.edit()
                .status(GrantStatus.SUSPENDED)
                .suspension(new Resolution(FakeClock.START, null, "odd"))
                .build());
        assertThat(allows("ann", Operation.SelectFromColumns, PROFILES, "email"))
                .isFalse();
        assertThat(world.tally.of(GATE).recent().getFirst().denial().reason()).contains("would, but is suspended");

        world.grant("ann", item(PROFILES, Action.READ));
        assertThat(allows("ann", Operation.SelectFromColumns, PROFILES, "email"))
                .isTrue();
        world.clock.advance(Duration.ofHours(9));
        assertThat(allows("ann", Operation.SelectFromColumns, PROFILES, "email"))
                .isFalse();
        assertThat(filters("ann", PROFILES)).isEqualTo(List.of(Map.of("expression", "false")));
    }

    @Test
    void functionsOfCatalogsAreClosed() {
        String builtIn =
                "\"resource\":{\"function\":{\"catalogSchema\":{\"catalogName\":\"system\",\"schemaName\":\"builtin\"},\"functionName\":\"lower\"}}";
        assertThat(allows(input("ann", "ExecuteFunction", builtIn))).isTrue();
        assertThat(allows(input("ann", "ExecuteFunction", builtIn.replace("builtin", "system"))))
                .isFalse();
        assertThat(allows(input("ann", "ExecuteProcedure", builtIn))).isFalse();
    }

    @Test
    void aQueryIsItsOwners() {
        String ann = "\"resource\":{\"user\":{\"user\":\"ann\",\"groups\":[]}}";
        assertThat(allows(input("ann", "KillQueryOwnedBy", ann))).isTrue();
        assertThat(allows(input("bob", "KillQueryOwnedBy", ann))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{",
                "{}",
                "{\"input\":7}",
                "{\"input\":{\"context\":{\"identity\":{\"user\":7}},\"action\":{\"operation\":\"ExecuteQuery\"}}}",
                "{\"input\":{\"context\":{\"identity\":{\"user\":\"ann\"}},\"action\":{}}}"
            })
    void whatIsNoQuestionIsRefused(String body) {
        assertThatThrownBy(() -> trino.allow(GATE, body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Refusal.class);
    }
}
