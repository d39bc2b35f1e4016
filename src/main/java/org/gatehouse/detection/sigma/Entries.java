package org.gatehouse.detection.sigma;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// The values of one mapping by key. What is missing or of the wrong kind becomes a problem at its place, and reading
/// goes on.
final class Entries {
    /// @param key where it stands
    record Entry(ScalarNode key, Node value) {}

    private final Node place;
    private final String what;
    private final SourceText source;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /// @param what the mapping is, for messages: `a rule`
    Entries(MappingNode node, String what, SourceText source) {
        this.place = node;
        this.what = what;
        this.source = source;
        for (NodeTuple tuple : node.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                source.problem(tuple.getKeyNode(), "A key must be a word.");
            } else if (entries.putIfAbsent(key.getValue(), new Entry(key, tuple.getValueNode())) != null) {
                source.problem(key, "\"" + key.getValue() + "\" stands here twice; leave one out.");
            }
        }
    }

    static Optional<Entries> of(Node node, String what, SourceText source) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(new Entries(mapping, what, source));
        }
        source.problem(node, Words.capital(what) + " must be a mapping of keys to values.");
        return Optional.empty();
    }

    Map<String, Entry> all() {
        return entries;
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    /// Refuses all other keys.
    Entries only(Collection<String> known) {
        entries.forEach((key, entry) -> {
            if (!known.contains(key)) {
                source.problem(
                        entry.key(),
                        "Unknown key \"" + key + "\" in " + what + "." + Words.didYouMean(key, known) + " It knows: "
                                + String.join(", ", known) + ".");
            }
        });
        return this;
    }

    Optional<Node> node(String key) {
        return Optional.ofNullable(entries.get(key)).map(Entry::value);
    }

    ScalarNode key(String key) {
        return Objects.requireNonNull(entries.get(key), key).key();
    }

    Optional<Node> required(String key) {
        if (!has(key)) {
            source.problem(place, "\"" + key + "\" is missing in " + what + ".");
        }
        return node(key);
    }

    /// A text that is not empty.
    Optional<ScalarNode> scalar(String key) {
        return node(key).flatMap(node -> {
            if (node instanceof ScalarNode scalar
                    && !scalar.getTag().equals(Tag.NULL)
                    && !scalar.getValue().isBlank()) {
                return Optional.of(scalar);
            }
            source.problem(key(key), "\"" + key + "\" must be a text that is not empty.");
            return Optional.empty();
        });
    }

    Optional<ScalarNode> requiredScalar(String key) {
        return required(key).flatMap(node -> scalar(key));
    }

    /// A text of at most so many characters, one line.
    Optional<String> words(String key, int most) {
        return scalar(key).map(scalar -> {
            String text = scalar.getValue().strip().replaceAll("\\s+", " ");
            if (text.length() > most) {
                source.problem(scalar, "\"" + key + "\" is longer than " + most + " characters.");
            }
            return text;
        });
    }

    /// A list of texts, or one text.
    List<ScalarNode> texts(String key) {
        Optional<Node> node = node(key);
        if (node.isEmpty()) {
            return List.of();
        }
        List<ScalarNode> texts = new ArrayList<>();
        for (Node item : node.get() instanceof SequenceNode sequence ? sequence.getValue() : List.of(node.get())) {
            if (item instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)) {
                texts.add(scalar);
            } else {
                source.problem(item, "\"" + key + "\" lists texts.");
            }
        }
        return texts;
    }

    List<String> strings(String key) {
        return texts(key).stream().map(ScalarNode::getValue).toList();
    }
}
