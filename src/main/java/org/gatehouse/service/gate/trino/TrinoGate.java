package org.gatehouse.service.gate.trino;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.gate.Answer;
import org.gatehouse.service.gate.GateDesk;
import org.gatehouse.service.gate.IndexView;
import org.gatehouse.service.gate.Inquiry;
import org.gatehouse.service.gate.Shown;
import org.gatehouse.service.gate.TableView;
import org.gatehouse.service.gate.Who;
import org.gatehouse.service.gate.Why;
import tools.jackson.databind.JsonNode;

/// Answers Trino's OPA plugin. Every answer is closed by default: an operation without a word here is denied, a
/// table without a grant has the row filter `false`, a column without one is NULL. Safe for any number of threads.
public final class TrinoGate {
    /// Trino's own catalog.
    static final String SYSTEM = "system";

    private static final String RESULT = "result";
    private static final String EXPRESSION = "expression";

    private final GateDesk desk;
    private final Expressions expressions;

    /// @param keys a secret for a name, always the same for the same name
    public TrinoGate(GateDesk desk, Function<String, byte[]> keys) {
        this.desk = desk;
        this.expressions = new Expressions(keys);
    }

    /// `{"result": true}` when allowed.
    public Map<String, Object> allow(PersonId gate, byte[] body) {
        TrinoInput input = TrinoInput.read(body);
        Inquiry inquiry = desk.open(gate);
        Who who = who(inquiry, input);
        Optional<Operation> operation = Operation.named(input.operation());
        Answer answer = answer(inquiry, who, operation, input);
        desk.told(inquiry, answer, who.id(), input.user(), input.operation(), about(input.resource()));
        return Map.of(RESULT, answer.allowed());
    }

    private Answer answer(Inquiry inquiry, Who who, Optional<Operation> operation, TrinoInput input) {
        if (operation.isEmpty()) {
            desk.unknownOperation(inquiry);
            return Answer.denied(
                    Why.UNKNOWN_ACTION, "\"" + Shown.of(input.operation()) + "\" is no operation known here.");
        }
        Optional<IndexView> view = inquiry.view();
        PersonId subject = who.id();
        if (subject == null || view.isEmpty()) {
            return who.refusal() == null ? Answer.denied(Why.UNKNOWN_SUBJECT, "Nobody is named.") : who.refusal();
        }
        return new Rules(inquiry, view.get(), subject).of(operation.get(), input);
    }

    private static Who who(Inquiry inquiry, TrinoInput input) {
        Answer closed = inquiry.closed();
        return closed == null ? inquiry.named(input.user()) : new Who(null, closed);
    }

    /// `{"result": [indices]}` of those that are allowed. One table with columns stands for its columns.
    public Map<String, Object> batch(PersonId gate, byte[] body) {
        TrinoInput input = TrinoInput.read(body);
        Inquiry inquiry = desk.open(gate);
        Who who = who(inquiry, input);
        Optional<Operation> operation = Operation.named(input.operation());
        PersonId subject = who.id();
        Optional<IndexView> view = inquiry.view();
        if (operation.isEmpty()
                || subject == null
                || view.isEmpty()
                || view.get().standing(subject, null) != null) {
            Answer answer = answer(inquiry, who, operation, input);
            desk.told(inquiry, answer, subject, input.user(), input.operation(), "");
            return Map.of(RESULT, List.of());
        }
        return Map.of(RESULT, chosen(inquiry, new Rules(inquiry, view.get(), subject), operation.get(), input));
    }

    private List<Integer> chosen(Inquiry inquiry, Rules rules, Operation operation, TrinoInput input) {
        if (operation == Operation.FilterColumns) {
            JsonNode resource = input.filterResources().path(0);
            TableView table = rules.table(TrinoInput.table(resource));
            boolean metadata = Names.isMetadata(TrinoInput.table(resource));
            List<String> columns = List.copyOf(TrinoInput.columns(resource));
            desk.filtered(inquiry, columns.size());
            return indices(columns, column -> metadata || table.column(column));
        }
        List<JsonNode> resources = new ArrayList<>();
        input.filterResources().forEach(resources::add);
        desk.filtered(inquiry, resources.size());
        return indices(resources, resource -> rules.shows(operation, input, resource));
    }

    private static <T> List<Integer> indices(List<T> items, Predicate<T> allowed) {
        List<Integer> indices = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (allowed.test(items.get(i))) {
                indices.add(i);
            }
        }
        return indices;
    }

    /// `{"result": [{"expression": "…"}]}`: all must hold for a row to be seen.
    public Map<String, Object> rowFilters(PersonId gate, byte[] body) {
        TrinoInput input = TrinoInput.read(body);
        Inquiry inquiry = desk.open(gate);
        desk.filtered(inquiry, 1);
        String name = TrinoInput.table(input.resource());
        List<String> filters = isMetadataOf(inquiry, input, name)
                ? List.of()
                : table(inquiry, input, name).map(TableView::rowFilters).orElse(List.of("false"));
        return Map.of(
                RESULT,
                filters.stream().map(filter -> Map.of(EXPRESSION, filter)).toList());
    }

    /// `{"result": {"expression": "…"}}`; without a result for a column that is shown as it is.
    public Map<String, Object> columnMask(PersonId gate, byte[] body) {
        TrinoInput input = TrinoInput.read(body);
        Inquiry inquiry = desk.open(gate);
        desk.filtered(inquiry, 1);
        return mask(inquiry, input, input.resource().path("column"))
                .<Map<String, Object>>map(expression -> Map.of(RESULT, Map.of(EXPRESSION, expression)))
                .orElse(Map.of());
    }

    /// `{"result": [{"index": 0, "viewExpression": {"expression": "…"}}]}` for the columns that are masked.
    public Map<String, Object> batchColumnMasks(PersonId gate, byte[] body) {
        TrinoInput input = TrinoInput.read(body);
        Inquiry inquiry = desk.open(gate);
        List<Map<String, Object>> masks = new ArrayList<>();
        int index = 0;
        for (JsonNode resource : input.filterResources()) {
            int place = index++;
            mask(inquiry, input, resource.path("column"))
                    .ifPresent(expression ->
                            masks.add(Map.of("index", place, "viewExpression", Map.of(EXPRESSION, expression))));
        }
        desk.filtered(inquiry, index);
        return Map.of(RESULT, masks);
    }

    private Optional<String> mask(Inquiry inquiry, TrinoInput input, JsonNode column) {
        String table = TrinoInput.name(column, "catalogName", "schemaName", "tableName");
        if (isMetadataOf(inquiry, input, table)) {
            return Optional.empty();
        }
        String name = column.path("columnName").asString("").toLowerCase(Locale.ROOT);
        String type = column.path("columnType").asString("");
        return table(inquiry, input, table)
                .map(view -> expressions.of(view.mask(name), name, type, view.grants()))
                .orElseGet(() -> Optional.of("NULL"));
    }

    private static boolean isMetadataOf(Inquiry inquiry, TrinoInput input, String table) {
        return Names.isMetadata(table) && who(inquiry, input).id() != null;
    }

    private static Optional<TableView> table(Inquiry inquiry, TrinoInput input, String name) {
        PersonId subject = who(inquiry, input).id();
        Optional<AssetId> table = Names.asset(name);
        return subject == null ? Optional.empty() : table.map(known -> TableView.of(inquiry, subject, known));
    }

    /// The resource's name, for the record.
    private static String about(JsonNode resource) {
        for (String name : List.of(
                TrinoInput.table(resource),
                TrinoInput.schema(resource),
                TrinoInput.catalog(resource),
                TrinoInput.routineSchema(resource))) {
            if (!name.isEmpty()) {
                return name;
            }
        }
        return resource.path("user").path("user").asString("");
    }
}
