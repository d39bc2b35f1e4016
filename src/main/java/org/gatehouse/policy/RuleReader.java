package org.gatehouse.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.model.Slot;
import org.jspecify.annotations.Nullable;

/// Reads one rule after another.
final class RuleReader {
    private static final List<String> KEYS =
            List.of("id", "title", "each", "when", "deny", "require", "limit", "auto_approve");
    private static final List<String> EFFECTS = List.of("deny", "require", "limit", "auto_approve");

    private final PolicySource source;
    private final RuleLanguage language;
    private final Problems problems;
    private final SlotReader slots;
    private final LimitReader limits;
    private final Map<String, Place> ids = new HashMap<>();

    RuleReader(PolicySource source, RuleLanguage language, Problems problems) {
        this.source = source;
        this.language = language;
        this.problems = problems;
        this.slots = new SlotReader(source, problems);
        this.limits = new LimitReader(problems);
    }

    /// @return nothing when there are problems without which it could not be made
    Optional<Rule> read(Yaml node) {
        return Fields.of(node, "a rule", KEYS, problems).flatMap(fields -> rule(fields, node.place()));
    }

    /// To be called when all rules are read.
    void finish() {
        slots.finish();
    }

    private Optional<Rule> rule(Fields fields, Place place) {
        List.of("id", "title", "when").forEach(fields::require);
        Optional<String> id = fields.shaped("id", "[a-z][a-z0-9-]{0,59}", "export-legal");
        id.ifPresent(found -> unique(found, fields.place("id")));
        Optional<String> title = fields.words("title");
        Scope scope = fields.word("each", Scope.class).orElse(Scope.ITEM);
        Optional<Condition> when =
                fields.scalar("when").flatMap(text -> language.compile(source, text, scope, problems));
        @Nullable String deny = fields.words("deny").orElse(null);
        List<Slot> required = slots.read(fields.list("require"));
        LimitRule limit = fields.node("limit").map(limits::read).orElse(null);
        boolean auto = autoApprove(fields);
        checkEffects(fields);
        if (id.isEmpty() || title.isEmpty() || when.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Rule(
                id.get(), place, source.name(place), title.get(), scope, when.get(), deny, required, limit, auto));
    }

    private void unique(String id, Place place) {
        Place first = ids.putIfAbsent(id, place);
        if (first != null) {
            problems.add(
                    place, "Rule \"" + id + "\" is already at " + source.name(first) + "; every rule has its own id.");
        }
    }

    private boolean autoApprove(Fields fields) {
        Optional<Yaml.Scalar> value = fields.scalar("auto_approve");
        value.filter(scalar -> !scalar.text().equals("true"))
                .ifPresent(scalar -> problems.add(
                        scalar.place(), "\"auto_approve\" is either true or left out, not \"" + scalar.text() + "\"."));
        return value.isPresent();
    }

    private void checkEffects(Fields fields) {
        if (EFFECTS.stream().noneMatch(fields::has) && !fields.misspelt()) {
            problems.add(
                    fields.place(""), "The rule does nothing: it needs one of " + String.join(", ", EFFECTS) + ".");
        }
        if (fields.has("auto_approve") && (fields.has("require") || fields.has("deny"))) {
            problems.add(
                    fields.keyPlace("auto_approve"),
                    "A rule that denies or requires people cannot also approve by itself; split it in two.");
        }
    }
}
