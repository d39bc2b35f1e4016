package org.gatehouse.policy;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// Reads the values of one mapping by key. What is missing, unknown or of the wrong kind becomes a problem at its
/// place, and reading goes on.
final class Fields {
    private static final Duration LONGEST = Duration.ofDays(366);

    private final Yaml.Mapping map;
    private final String what;
    private final Problems problems;
    private final boolean misspelt;

    /// @param what the mapping is, for messages: `a rule`
    Fields(Yaml.Mapping map, String what, Collection<String> known, Problems problems) {
        this.map = map;
        this.what = what;
        this.problems = problems;
        this.misspelt = !known.containsAll(map.entries().keySet());
        map.entries().forEach((key, entry) -> {
            if (!known.contains(key)) {
                problems.add(
                        entry.key().place(),
                        "Unknown key \"" + key + "\" in " + what + "." + Words.didYouMean(key, known) + " It knows: "
                                + String.join(", ", known) + ".");
            }
        });
    }

    /// The mapping that a node must be.
    static Optional<Fields> of(Yaml node, String what, Collection<String> known, Problems problems) {
        if (node instanceof Yaml.Mapping map) {
            return Optional.of(new Fields(map, what, known, problems));
        }
        String subject = Character.toUpperCase(what.charAt(0)) + what.substring(1);
        problems.add(node.place(), subject + " must be a mapping of keys to values, not " + node.kind() + ".");
        return Optional.empty();
    }

    /// Whether any key stands there that is unknown, and may have been meant as one of the others.
    boolean misspelt() {
        return misspelt;
    }

    boolean has(String key) {
        return map.entries().containsKey(key);
    }

    /// Where the value stands; where the mapping begins when it is missing.
    Place place(String key) {
        return has(key) ? entry(key).value().place() : map.place();
    }

    Place keyPlace(String key) {
        return entry(key).key().place();
    }

    private Yaml.Entry entry(String key) {
        return Objects.requireNonNull(map.entries().get(key), key);
    }

    void require(String key) {
        if (!has(key)) {
            problems.add(map.place(), "\"" + key + "\" is missing in " + what + ".");
        }
    }

    Optional<Yaml> node(String key) {
        return has(key) ? Optional.of(entry(key).value()) : Optional.empty();
    }

    /// A value that must be text and not empty.
    Optional<Yaml.Scalar> scalar(String key) {
        return node(key).flatMap(node -> {
            if (node instanceof Yaml.Scalar scalar && !scalar.text().isBlank()) {
                return Optional.of(scalar);
            }
            Place place = node.kind().equals("nothing") ? keyPlace(key) : node.place();
            String wrong = node.kind().equals("nothing") ? "is empty" : "must be a text, not " + node.kind();
            problems.add(place, "\"" + key + "\" " + wrong + ".");
            return Optional.empty();
        });
    }

    /// A text in words for people: one line, at most 300 characters.
    Optional<String> words(String key) {
        return scalar(key).map(scalar -> {
            String text = scalar.text().strip().replaceAll("\\s+", " ");
            if (text.length() > 300) {
                problems.add(scalar.place(), "\"" + key + "\" is longer than 300 characters; say it shorter.");
            }
            return text;
        });
    }

    /// A text of a given shape.
    Optional<String> shaped(String key, String shape, String example) {
        return scalar(key).flatMap(scalar -> {
            if (scalar.text().matches(shape)) {
                return Optional.of(scalar.text());
            }
            problems.add(
                    scalar.place(),
                    "\"" + scalar.text() + "\" is not a proper \"" + key + "\"; write it like \"" + example + "\".");
            return Optional.empty();
        });
    }

    /// One of the words of an enumeration.
    <E extends Enum<E>> Optional<E> word(String key, Class<E> type) {
        return scalar(key).flatMap(scalar -> word(scalar, type, problems));
    }

    static <E extends Enum<E>> Optional<E> word(Yaml.Scalar scalar, Class<E> type, Problems problems) {
        Optional<E> found = Words.parse(type, scalar.text());
        if (found.isEmpty()) {
            SortedSet<String> known = Words.all(type);
            problems.add(
                    scalar.place(),
                    "\"" + scalar.text() + "\" is none of " + String.join(", ", known) + "."
                            + Words.didYouMean(scalar.text(), known));
        }
        return found;
    }

    Optional<Duration> duration(String key) {
        return scalar(key).flatMap(scalar -> {
            try {
                Duration duration = Duration.parse(scalar.text());
                if (duration.compareTo(Duration.ofSeconds(1)) >= 0 && duration.compareTo(LONGEST) <= 0) {
                    return Optional.of(duration);
                }
                problems.add(scalar.place(), "\"" + key + "\" must be between PT1S and P366D.");
            } catch (DateTimeParseException e) {
                problems.add(
                        scalar.place(),
                        "\"" + scalar.text() + "\" is not a duration; write it like PT8H (8 hours), PT30M or P3D.");
            }
            return Optional.empty();
        });
    }

    Optional<Long> number(String key, long least, long most) {
        return scalar(key).flatMap(scalar -> {
            if (scalar.text().matches("\\d{1,18}")) {
                long number = Long.parseLong(scalar.text());
                if (number >= least && number <= most) {
                    return Optional.of(number);
                }
            }
            problems.add(
                    scalar.place(),
                    "\"" + key + "\" must be a whole number from " + least + " to " + most + ", not \"" + scalar.text()
                            + "\".");
            return Optional.empty();
        });
    }

    /// The entries of a mapping with keys of the author's choice.
    Map<String, Yaml.Entry> mapping(String key) {
        return node(key)
                .map(node -> {
                    if (node instanceof Yaml.Mapping inner) {
                        return inner.entries();
                    }
                    problems.add(node.place(), "\"" + key + "\" must be a mapping, not " + node.kind() + ".");
                    return Map.<String, Yaml.Entry>of();
                })
                .orElse(Map.of());
    }

    /// A list that is not empty.
    List<Yaml> list(String key) {
        return node(key).map(node -> list(key, node)).orElse(List.of());
    }

    private List<Yaml> list(String key, Yaml node) {
        if (node instanceof Yaml.Sequence sequence) {
            if (sequence.items().isEmpty()) {
                problems.add(sequence.place(), "\"" + key + "\" is empty; leave it out or fill it.");
            }
            return sequence.items();
        }
        problems.add(node.place(), "\"" + key + "\" must be a list, not " + node.kind() + ".");
        return List.of();
    }

    /// A list of texts, all of one shape.
    SortedSet<String> texts(String key, String shape, String example) {
        SortedSet<String> texts = new TreeSet<>();
        for (Yaml item : list(key)) {
            if (item instanceof Yaml.Scalar scalar && scalar.text().matches(shape)) {
                texts.add(scalar.text());
            } else {
                problems.add(item.place(), "\"" + key + "\" lists texts like \"" + example + "\".");
            }
        }
        return texts;
    }
}
