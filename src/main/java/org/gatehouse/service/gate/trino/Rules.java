package org.gatehouse.service.gate.trino;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.model.Action;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.gate.Answer;
import org.gatehouse.service.gate.Exports;
import org.gatehouse.service.gate.Impersonation;
import org.gatehouse.service.gate.IndexView;
import org.gatehouse.service.gate.Inquiry;
import org.gatehouse.service.gate.Shown;
import org.gatehouse.service.gate.TableView;
import org.gatehouse.service.gate.Who;
import org.gatehouse.service.gate.Why;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What one known user may do, within one call. Confined to one thread.
final class Rules {
    private static final AssetId SYSTEM = new AssetId(TrinoGate.SYSTEM);

    private final Inquiry inquiry;
    private final IndexView view;
    private final PersonId subject;
    private @Nullable Reach reach;

    Rules(Inquiry inquiry, IndexView view, PersonId subject) {
        this.inquiry = inquiry;
        this.view = view;
        this.subject = subject;
    }

    Answer of(Operation operation, TrinoInput input) {
        Answer answer = of(operation, input, input.resource());
        JsonNode target = input.target();
        // What a thing is renamed to is another thing, which takes the same.
        return answer.allowed() && target.isObject() ? of(operation, input, target) : answer;
    }

    Answer of(Operation operation, TrinoInput input, JsonNode resource) {
        Answer standing = view.standing(subject, null);
        if (standing != null) {
            return standing;
        }
        String table = TrinoInput.table(resource);
        return switch (operation.kind()) {
            case KNOWN -> yes();
            case OWN_QUERY -> ownQuery(input, resource);
            case IMPERSONATE -> impersonate(resource);
            case SEE_CATALOG -> seen(reach().catalog(TrinoInput.catalog(resource)), TrinoInput.catalog(resource));
            case SEE_SCHEMA -> seen(reach().schema(TrinoInput.schema(resource)), TrinoInput.schema(resource));
            case SEE_TABLE -> seen(reach().table(table), table);
            case SEE_COLUMNS -> columns(table, resource);
            case READ -> read(table, TrinoInput.columns(resource));
            case EXPORT -> check(Action.EXPORT, table, TrinoInput.columns(resource));
            case FILL -> filled(check(Action.WRITE, table, TrinoInput.columns(resource)), table);
            case WRITE -> check(Action.WRITE, table, Set.of());
            case MAKE -> filled(made(table), table);
            case ADMINISTER -> check(Action.ADMINISTER, table, Set.of());
            case ADMINISTER_SCHEMA -> check(Action.ADMINISTER, TrinoInput.schema(resource), Set.of());
            case ADMINISTER_SYSTEM -> administerSystem();
            case ADMINISTER_ROUTINE -> check(Action.ADMINISTER, TrinoInput.routineSchema(resource), Set.of());
            case BUILT_IN -> builtIn(TrinoInput.routineSchema(resource));
        };
    }

    /// Whether something of a list is shown: what [#of] answers somebody in good standing, without the words.
    boolean shows(Operation operation, TrinoInput input, JsonNode resource) {
        return switch (operation.kind()) {
            case SEE_CATALOG -> reach().catalog(TrinoInput.catalog(resource));
            case SEE_SCHEMA -> reach().schema(TrinoInput.schema(resource));
            case SEE_TABLE -> reach().table(TrinoInput.table(resource));
            default -> of(operation, input, resource).allowed();
        };
    }

    /// What the user sees of a table.
    TableView table(String name) {
        return TableView.of(inquiry, subject, Names.asset(name).orElse(SYSTEM));
    }

    private Reach reach() {
        if (reach == null) {
            reach = new Reach(inquiry, view, subject);
        }
        return reach;
    }

    private static Answer yes() {
        return Answer.open("Anybody known in good standing may do this.");
    }

    private Answer seen(boolean seen, String name) {
        return seen
                ? Answer.open(name + " holds something that " + subject + " reaches.")
                : Answer.denied(Why.APPROVAL_REQUIRED, subject + " reaches nothing in \"" + Shown.of(name) + "\".");
    }

    private Answer columns(String table, JsonNode resource) {
        boolean all =
                Names.isMetadata(table) || TrinoInput.columns(resource).stream().allMatch(table(table)::column);
        return seen(all && !TrinoInput.columns(resource).isEmpty(), table);
    }

    private Answer check(Action action, String name, Set<String> columns) {
        Optional<AssetId> asset = Names.asset(name);
        return asset.map(known -> inquiry.check(subject, List.of(), action, known, columns, null, null))
                .orElseGet(() ->
                        Answer.denied(Why.UNKNOWN_RESOURCE, "\"" + Shown.of(name) + "\" cannot be in the register."));
    }

    /// Whoever may export may read. A query that reaches no column, such as a count, takes any view of the table.
    private Answer read(String table, Set<String> columns) {
        if (Names.isMetadata(table)) {
            return yes();
        }
        if (columns.isEmpty() && table(table).visible()) {
            return Answer.open(subject + " sees something of " + table + ".");
        }
        Answer reading = check(Action.READ, table, columns);
        if (reading.allowed()) {
            return reading;
        }
        Answer exporting = check(Action.EXPORT, table, columns);
        return exporting.allowed() ? exporting : reading;
    }

    private Answer made(String table) {
        Answer writing = check(Action.WRITE, table, Set.of());
        return writing.allowed() ? writing : check(Action.ADMINISTER, table, Set.of());
    }

    /// Trino does not say what is copied into a table. So whoever fills one must be allowed to export all protected
    /// data that they can read through this gate.
    private Answer filled(Answer writing, String table) {
        if (!writing.allowed()) {
            return writing;
        }
        return new Exports(inquiry, view, subject)
                .withheld(table)
                .map(held -> leaking(table, held))
                .orElse(writing);
    }

    private Answer leaking(String table, AssetId held) {
        inquiry.lacks(subject, Action.EXPORT, held);
        return Answer.denied(
                Why.APPROVAL_REQUIRED,
                "Filling " + table + " could copy " + held + " out of its guard: that takes the right to export " + held
                        + ", which " + subject + " can only read.");
    }

    private Answer administerSystem() {
        return inquiry.check(subject, List.of(), Action.ADMINISTER, SYSTEM, Set.of(), null, null);
    }

    private Answer ownQuery(TrinoInput input, JsonNode resource) {
        String owner = resource.path("user").path("user").asString("");
        return owner.equals(input.user()) ? yes() : administerSystem();
    }

    private Answer impersonate(JsonNode resource) {
        Who other = inquiry.named(resource.path("user").path("user").asString(""));
        if (other.id() == null) {
            return other.refusal() == null ? Answer.denied(Why.UNKNOWN_SUBJECT, "Nobody is named.") : other.refusal();
        }
        return Impersonation.judge(view, subject, other.id(), inquiry.now());
    }

    private static Answer builtIn(String schema) {
        return schema.equals("system.builtin")
                ? yes()
                : Answer.denied(
                        Why.UNKNOWN_ACTION,
                        "A function of \"" + Shown.of(schema) + "\" may reach any of its data, past all grants.");
    }
}
