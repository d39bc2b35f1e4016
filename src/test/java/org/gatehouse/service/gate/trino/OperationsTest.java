package org.gatehouse.service.gate.trino;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.service.gate.GateWorld.GATE;
import static org.gatehouse.service.gate.GateWorld.input;
import static org.gatehouse.service.gate.GateWorld.item;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.gatehouse.model.Action;
import org.gatehouse.model.DataClass;
import org.gatehouse.service.gate.GateWorld;
import org.gatehouse.testing.TrinoOperations;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every operation of Trino 476 is allowed by the grants it takes, and by no other.
class OperationsTest {
    private static final String TABLE = "userdata.core.profiles";
    private static final GateWorld WORLD = new GateWorld();
    private static final TrinoGate TRINO = new TrinoGate(WORLD.desk, use -> use.getBytes(StandardCharsets.UTF_8));

    @BeforeAll
    static void fill() {
        WORLD.person("nobody");
        WORLD.person("bob");
        for (String on : List.of("table", "schema", "system")) {
            WORLD.table(asset(on), DataClass.PROTECTED);
            for (Action action : Action.values()) {
                WORLD.person(holder(on, action));
                WORLD.grant(holder(on, action), item(asset(on), action));
            }
        }
    }

    /// Somebody with one grant.
    private static String holder(String on, Action action) {
        return on + "-" + action.name().toLowerCase(Locale.ROOT);
    }

    static List<TrinoOperations.Row> operations() {
        return TrinoOperations.of476();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void isAllowedByWhatItTakesAlone(TrinoOperations.Row row) {
        assertThat(allowed("nobody", row)).as("without a grant").isEqualTo(row.anybody());
        for (Action action : Action.values()) {
            assertThat(allowed(holder(row.on(), action), row))
                    .as("with a grant of %s", action)
                    .isEqualTo(row.anybody() || row.takes().contains(action));
        }
    }

    private static boolean allowed(String user, TrinoOperations.Row row) {
        return Boolean.TRUE.equals(TRINO.allow(GATE, input(user, row.name(), resource(row.resource())))
                .get("result"));
    }

    private static String asset(String on) {
        return switch (on) {
            case "table" -> TABLE;
            case "schema" -> "userdata.core";
            case "system" -> "system";
            default -> throw new AssertionError(on);
        };
    }

    private static String resource(String kind) {
        return switch (kind) {
            case "none" -> "";
            case "user" -> "\"resource\":{\"user\":{\"user\":\"bob\",\"groups\":[]}}";
            case "catalog" -> "\"resource\":{\"catalog\":{\"name\":\"userdata\"}}";
            case "property" ->
                "\"resource\":{\"catalogSessionProperty\":{\"catalogName\":\"userdata\",\"propertyName\":\"fast\"}}";
            case "schema" -> "\"resource\":{\"schema\":{\"catalogName\":\"userdata\",\"schemaName\":\"core\"}}";
            case "table" ->
                "\"resource\":{\"table\":{\"catalogName\":\"userdata\",\"schemaName\":\"core\",\"tableName\":\"profiles\",\"columns\":[\"email\"]}}";
            case "function" -> function("userdata", "core");
            case "built-in" -> function("system", "builtin");
            default -> throw new AssertionError(kind);
        };
    }

    private static String function(String catalog, String schema) {
        return "\"resource\":{\"function\":{\"catalogSchema\":{\"catalogName\":\"%s\",\"schemaName\":\"%s\"},\"functionName\":\"f\"}}"
                .formatted(catalog, schema);
    }
}
