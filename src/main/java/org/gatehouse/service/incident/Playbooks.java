package org.gatehouse.service.incident;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.contract.Refusal;
import org.gatehouse.model.incident.Incident;
import org.gatehouse.model.incident.IncidentStatus;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The playbooks that ship, out of `resources/playbooks`: one YAML file each, whose name is its id.
public final class Playbooks {
    private static final List<String> SHIPPED = List.of(
            "uncovered-access",
            "limit-exceeded",
            "data-export",
            "bulk-enumeration",
            "sensitive-persons",
            "impersonation",
            "foreign-access",
            "residency",
            "gate-failure",
            "feed-loss");

    private final Map<String, Playbook> playbooks = new HashMap<>();

    /// @throws IllegalArgumentException when one of them is not as it should be
    public Playbooks() {
        for (String id : SHIPPED) {
            playbooks.put(id, read(id));
        }
    }

    public List<Playbook> all() {
        return playbooks.values().stream()
                .sorted(Comparator.comparing(Playbook::id))
                .toList();
    }

    Optional<Playbook> find(String id) {
        return Optional.ofNullable(playbooks.get(id));
    }

    Playbook require(String pointer, String id) {
        return find(id).orElseThrow(() -> Refusal.invalid(
                pointer, "There is no playbook \"" + id + "\"; there are " + String.join(", ", SHIPPED) + "."));
    }

    private static Playbook read(String id) {
        try (InputStream in = Playbooks.class.getResourceAsStream("/playbooks/" + id + ".yaml")) {
            if (in == null) {
                throw new IllegalArgumentException("the program was built without playbooks/" + id + ".yaml");
            }
            Object document = new Load(LoadSettings.builder().setLabel(id).build()).loadFromInputStream(in);
            Map<?, ?> playbook = map(id, document);
            List<Playbook.Step> steps = new ArrayList<>();
            if (playbook.get("steps") instanceof List<?> list) {
                list.forEach(step -> steps.add(step(id, map(id, step))));
            }
            if (steps.isEmpty() || steps.size() > Incident.MOST_TASKS) {
                throw new IllegalArgumentException("playbooks/" + id + ".yaml has " + steps.size() + " steps");
            }
            return new Playbook(id, text(id, playbook, "title"), steps);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<?, ?> map(String id, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("playbooks/" + id + ".yaml holds a text where a mapping should be");
    }

    private static Playbook.Step step(String id, Map<?, ?> step) {
        Object phase = step.get("phase");
        return new Playbook.Step(
                text(id, step, "title"),
                text(id, step, "detail"),
                phase == null ? null : IncidentStatus.valueOf(phase.toString().toUpperCase(Locale.ROOT)));
    }

    private static String text(String id, Map<?, ?> map, String key) {
        Object value = map.get(key);
        if (value == null || value.toString().isBlank()) {
            throw new IllegalArgumentException("playbooks/" + id + ".yaml lacks a " + key);
        }
        return value.toString().strip();
    }
}
