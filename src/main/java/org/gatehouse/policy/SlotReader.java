package org.gatehouse.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.gatehouse.model.Role;
import org.gatehouse.model.Slot;

/// Reads the slots that rules require, and sees to it that over all rules one name means one thing.
final class SlotReader {
    private static final List<String> KEYS = List.of("name", "role", "team", "count", "distinct_from");
    private static final String SLUG = "[a-z][a-z0-9_-]{0,39}";

    private final PolicySource source;
    private final Problems problems;
    private final Map<String, Named> named = new LinkedHashMap<>();
    private final List<Mention> mentions = new ArrayList<>();

    /// The first slot of a name.
    private record Named(Slot slot, Place place) {}

    /// A slot named in `distinct_from`.
    private record Mention(String name, Place place) {}

    SlotReader(PolicySource source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    List<Slot> read(List<Yaml> nodes) {
        Map<String, Slot> slots = new LinkedHashMap<>();
        for (Yaml node : nodes) {
            read(node).ifPresent(slot -> {
                if (slots.putIfAbsent(slot.name(), slot) != null) {
                    problems.add(node.place(), "The rule requires \"" + slot.name() + "\" twice; raise its count.");
                }
            });
        }
        return List.copyOf(slots.values());
    }

    private Optional<Slot> read(Yaml node) {
        return Fields.of(node, "a slot", KEYS, problems).flatMap(this::slot);
    }

    private Optional<Slot> slot(Fields fields) {
        fields.require("name");
        fields.require("role");
        Optional<String> name = fields.shaped("name", SLUG, "security");
        Optional<Role> role = fields.word("role", Role.class).filter(found -> decides(found, fields));
        Optional<String> team = fields.shaped("team", SLUG, "security");
        int count = fields.number("count", 1, 9).orElse(1L).intValue();
        SortedSet<String> apart = fields.texts("distinct_from", SLUG, "steward");
        apart.forEach(other -> mentions.add(new Mention(other, fields.place("distinct_from"))));
        if (name.isEmpty() || role.isEmpty()) {
            return Optional.empty();
        }
        Slot slot = new Slot(name.get(), role.get(), team.orElse(null), count, apart);
        agree(slot, fields.place("name"));
        return Optional.of(slot);
    }

    private boolean decides(Role role, Fields fields) {
        if (!role.decides()) {
            problems.add(fields.place("role"), "A " + Words.of(role) + " fills no slot; use steward or lead_steward.");
        }
        return role.decides();
    }

    private void agree(Slot slot, Place place) {
        Named first = named.putIfAbsent(slot.name(), new Named(slot, place));
        if (first != null && !sameSeat(first.slot(), slot)) {
            problems.add(
                    place,
                    "\"" + slot.name() + "\" asks for another role or team at " + source.name(first.place())
                            + "; give this slot a name of its own.");
        }
    }

    private static boolean sameSeat(Slot a, Slot b) {
        return a.role() == b.role() && Optional.ofNullable(a.team()).equals(Optional.ofNullable(b.team()));
    }

    /// To be called when all rules are read.
    void finish() {
        for (Mention mention : mentions) {
            if (!named.containsKey(mention.name())) {
                problems.add(
                        mention.place(),
                        "No rule requires a slot \"" + mention.name() + "\"."
                                + Words.didYouMean(mention.name(), named.keySet()));
            }
        }
    }
}
