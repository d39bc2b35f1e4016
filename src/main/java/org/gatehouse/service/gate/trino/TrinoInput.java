package org.gatehouse.service.gate.trino;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Problem.FieldError;
import org.gatehouse.contract.Refusal;
import org.gatehouse.service.gate.GateJson;
import tools.jackson.databind.JsonNode;

/// What Trino sends: who wants to do what with which resource.
///
/// @param user Trino's name for them
/// @param resource missing for operations without one
/// @param target what it becomes, for renaming
/// @param filterResources those to choose from, for filtering
record TrinoInput(String user, String operation, JsonNode resource, JsonNode target, JsonNode filterResources) {
    /// @throws Refusal `MALFORMED`
    static TrinoInput read(byte[] body) {
        JsonNode document = GateJson.object(body);
        JsonNode input = document.path("input");
        JsonNode action = input.path("action");
        return new TrinoInput(
                text(input.path("context").path("identity"), "user", "/input/context/identity/user"),
                text(action, "operation", "/input/action/operation"),
                action.path("resource"),
                action.path("targetResource"),
                action.path("filterResources"));
    }

    private static String text(JsonNode parent, String name, String pointer) {
        JsonNode text = parent.path(name);
        if (!text.isString() || text.stringValue().isEmpty()) {
            String words = pointer + " is missing or no text.";
            throw new Refusal(ErrorCode.MALFORMED, words, List.of(new FieldError(pointer, words)));
        }
        return text.stringValue();
    }

    /// A name in the register's spelling, of parts of a resource; empty when one of them is missing.
    static String name(JsonNode parent, String... parts) {
        StringBuilder name = new StringBuilder();
        for (String part : parts) {
            JsonNode word = parent.path(part);
            if (!word.isString() || word.stringValue().isEmpty()) {
                return "";
            }
            name.append(name.isEmpty() ? "" : ".").append(word.stringValue().toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }

    /// `catalog.schema.table`; empty when there is none.
    static String table(JsonNode resource) {
        return name(resource.path("table"), "catalogName", "schemaName", "tableName");
    }

    static String schema(JsonNode resource) {
        return name(resource.path("schema"), "catalogName", "schemaName");
    }

    static String catalog(JsonNode resource) {
        JsonNode property = resource.path("catalogSessionProperty");
        return property.isMissingNode() ? name(resource.path("catalog"), "name") : name(property, "catalogName");
    }

    /// The schema that a function stands in.
    static String routineSchema(JsonNode resource) {
        return name(resource.path("function").path("catalogSchema"), "catalogName", "schemaName");
    }

    /// The columns of a table, in Trino's order.
    static Set<String> columns(JsonNode resource) {
        Set<String> columns = new LinkedHashSet<>();
        for (JsonNode column : resource.path("table").path("columns")) {
            columns.add(column.asString("").toLowerCase(Locale.ROOT));
        }
        return columns;
    }
}
