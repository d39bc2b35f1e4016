package org.gatehouse.detection.sigma;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gatehouse.detection.event.LogSource;
import org.gatehouse.detection.rule.About;
import org.gatehouse.model.incident.Severity;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// Reads what rules, correlations and filters say alike: title, id, level, log source.
final class Heads {
    private static final List<String> STATUSES = List.of("stable", "test", "experimental", "deprecated", "unsupported");
    private static final List<String> LEVELS = List.of("informational", "low", "medium", "high", "critical");
    private static final List<String> OURS = List.of("playbook", "owner", "expires");

    private Heads() {}

    static Optional<About> about(Entries rule, SourceText source) {
        Optional<ScalarNode> title = rule.requiredScalar("title");
        Optional<String> words = rule.words("title", 256);
        Optional<String> id = id(rule, "id", source);
        Optional<String> name = id(rule, "name", source);
        Severity level = level(rule, source);
        status(rule, source);
        String playbook = ours(rule, source)
                .flatMap(entries -> entries.scalar("playbook"))
                .map(ScalarNode::getValue)
                .orElse(null);
        if (title.isEmpty() || words.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new About(
                id.or(() -> name).orElse(Words.slug(words.get())),
                name.orElse(null),
                words.get(),
                rule.words("description", 65_535).orElse(""),
                level,
                rule.strings("falsepositives"),
                rule.strings("tags"),
                rule.strings("fields").stream()
                        .map(field -> field.replace(" ", ""))
                        .toList(),
                playbook,
                source.file(),
                title.get().getStartMark().map(mark -> mark.getLine() + 1).orElse(1)));
    }

    private static Optional<String> id(Entries rule, String key, SourceText source) {
        return rule.scalar(key).map(ScalarNode::getValue).filter(id -> {
            boolean good = id.matches("[A-Za-z0-9][A-Za-z0-9_.-]{0,99}");
            if (!good) {
                source.problem(
                        rule.node(key).orElseThrow(),
                        "\"" + key + "\" is of letters, digits, \"-\", \"_\" and \".\", at most 100 of them.");
            }
            return good;
        });
    }

    private static Severity level(Entries rule, SourceText source) {
        Optional<ScalarNode> level = rule.scalar("level");
        if (level.isPresent() && !LEVELS.contains(level.get().getValue())) {
            source.problem(
                    level.get(),
                    "The level is one of " + String.join(", ", LEVELS) + "."
                            + Words.didYouMean(level.get().getValue(), LEVELS));
            return Severity.MEDIUM;
        }
        return level.map(word -> Severity.valueOf(word.getValue().toUpperCase(Locale.ROOT)))
                .orElse(Severity.MEDIUM);
    }

    private static void status(Entries rule, SourceText source) {
        rule.scalar("status").ifPresent(status -> {
            String word = status.getValue();
            if (!STATUSES.contains(word)) {
                source.problem(
                        status,
                        "The status is one of " + String.join(", ", STATUSES) + "." + Words.didYouMean(word, STATUSES));
            } else if (word.equals("unsupported")) {
                source.problem(status, "The rule says itself that it cannot be used as it is.");
            }
        });
    }

    /// What a rule says under `gatehouse:`, which Sigma leaves to us.
    static Optional<Entries> ours(Entries rule, SourceText source) {
        return rule.node("gatehouse")
                .flatMap(node -> Entries.of(node, "\"gatehouse\"", source))
                .map(entries -> entries.only(OURS));
    }

    static LogSource logSource(Entries rule, String key, SourceText source) {
        Optional<Entries> read = rule.required(key).flatMap(node -> Entries.of(node, "\"" + key + "\"", source));
        if (read.isEmpty()) {
            return new LogSource(null, null, null);
        }
        LogSource found = new LogSource(
                word(read.get(), "category", source),
                word(read.get(), "product", source),
                word(read.get(), "service", source));
        if (found.equals(new LogSource(null, null, null))) {
            source.problem(
                    rule.key(key), "A log source has one of category, product and service; without, nothing is meant.");
        }
        return found;
    }

    private static @Nullable String word(Entries entries, String key, SourceText source) {
        Optional<ScalarNode> word = entries.scalar(key);
        if (word.isPresent() && !word.get().getValue().matches("[a-z0-9_.-]{1,100}")) {
            source.problem(word.get(), "A " + key + " is in lower case, \"_\" in the place of spaces.");
        }
        return word.map(ScalarNode::getValue).orElse(null);
    }
}
