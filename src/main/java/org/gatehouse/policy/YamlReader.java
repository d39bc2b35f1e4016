package org.gatehouse.policy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads YAML into [Yaml], within bounds: no anchors, aliases or tags, one document, so much text and so deep. A policy
/// needs none of what it refuses, and each is a way to make a small text a large one.
final class YamlReader {
    static final int MOST_CHARACTERS = 256 * 1024;
    static final int LONGEST_LINE = 1_000;
    static final int DEEPEST = 10;

    private final PolicySource source;
    private final Problems problems;
    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable Yaml root;

    private YamlReader(PolicySource source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    /// @return nothing when the text is not such YAML; what is wrong is then among the problems
    static Optional<Yaml> read(PolicySource source, String text, Problems problems) {
        if (source.length() > MOST_CHARACTERS) {
            problems.add(
                    Place.START,
                    "The text is longer than " + MOST_CHARACTERS + " characters; split the " + source.what() + ".");
            return Optional.empty();
        }
        OptionalInt longLine = source.lineLongerThan(LONGEST_LINE);
        if (longLine.isPresent()) {
            Place place = new Place(longLine.getAsInt(), LONGEST_LINE + 1);
            problems.add(place, "The line is longer than " + LONGEST_LINE + " characters; break it.");
            return Optional.empty();
        }
        YamlReader reader = new YamlReader(source, problems);
        return reader.readEvents(text) ? Optional.ofNullable(reader.root) : Optional.empty();
    }

    private boolean readEvents(String text) {
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(MOST_CHARACTERS).build();
        try {
            for (Event event : new Parse(settings).parseString(text)) {
                if (!accept(event)) {
                    return false;
                }
            }
        } catch (MarkedYamlEngineException e) {
            problems.add(markedPlace(e.getProblemMark()), "Not YAML: " + said(e) + ".");
            return false;
        } catch (ReaderException e) {
            problems.add(
                    source.place(Math.clamp(e.getPosition(), 0, source.length())),
                    "Not YAML: the character " + Character.getName(e.getCodePoint()) + " is not allowed.");
            return false;
        } catch (YamlEngineException e) {
            problems.add(Place.START, "Not YAML: " + e.getMessage() + ".");
            return false;
        }
        if (root == null) {
            problems.add(
                    Place.START,
                    "The text is empty; a " + source.what() + " begins with \"" + source.what() + ":\" and its id.");
        }
        return true;
    }

    private static String said(MarkedYamlEngineException e) {
        String problem = e.getProblem() == null ? "it cannot be read" : e.getProblem();
        return e.getContext() == null ? problem : e.getContext() + ", " + problem;
    }

    private boolean accept(Event event) {
        if (event instanceof NodeEvent node && !plainNode(node)) {
            return false;
        }
        return switch (event.getEventId()) {
            case Scalar -> scalar((ScalarEvent) event);
            case SequenceStart, MappingStart -> begin((CollectionStartEvent) event);
            case SequenceEnd, MappingEnd -> place(open.pop().close());
            case Alias, StreamStart, StreamEnd, DocumentStart, DocumentEnd, Comment -> true;
        };
    }

    private boolean plainNode(NodeEvent node) {
        Place place = markedPlace(node.getStartMark());
        if (node instanceof AliasEvent || node.getAnchor().isPresent()) {
            problems.add(place, "Anchors and aliases are not allowed in a " + source.what() + "; write it out.");
            return false;
        }
        boolean tagged = (node instanceof ScalarEvent scalar && scalar.getTag().isPresent())
                || (node instanceof CollectionStartEvent start && start.getTag().isPresent());
        if (tagged) {
            problems.add(place, "Tags (\"!…\") are not allowed in a " + source.what() + "; leave it out.");
        }
        return !tagged;
    }

    private boolean scalar(ScalarEvent event) {
        Yaml.Scalar scalar = new Yaml.Scalar(
                markedPlace(event.getStartMark()),
                event.getValue(),
                event.getScalarStyle(),
                index(event.getStartMark()),
                index(event.getEndMark()));
        return place(scalar);
    }

    private boolean begin(CollectionStartEvent event) {
        Place place = markedPlace(event.getStartMark());
        if (open.size() >= DEEPEST) {
            problems.add(place, "Nested deeper than " + DEEPEST + " levels; a " + source.what() + " needs fewer.");
            return false;
        }
        open.push(new Open(place, event instanceof MappingStartEvent));
        return true;
    }

    private boolean place(Yaml node) {
        Open parent = open.peek();
        if (parent != null) {
            return parent.add(node, problems);
        }
        if (root != null) {
            problems.add(node.place(), "A second document; a file holds one " + source.what() + ".");
            return false;
        }
        root = node;
        return true;
    }

    private Place markedPlace(Optional<Mark> mark) {
        return source.place(index(mark));
    }

    private int index(Optional<Mark> mark) {
        return Math.clamp(mark.map(Mark::getIndex).orElse(0), 0, source.length());
    }

    /// A list or mapping whose end has not come yet.
    private static final class Open {
        private final Place place;
        private final boolean mapping;
        private final List<Yaml> items = new ArrayList<>();
        private final Map<String, Yaml.Entry> entries = new LinkedHashMap<>();
        private Yaml.@Nullable Scalar key;

        Open(Place place, boolean mapping) {
            this.place = place;
            this.mapping = mapping;
        }

        boolean add(Yaml node, Problems problems) {
            if (!mapping) {
                items.add(node);
            } else if (key != null) {
                put(key, node, problems);
                key = null;
            } else if (node instanceof Yaml.Scalar scalar) {
                key = scalar;
            } else {
                problems.add(node.place(), "A key must be a word, not " + node.kind() + ".");
                return false;
            }
            return true;
        }

        private void put(Yaml.Scalar name, Yaml value, Problems problems) {
            if (entries.putIfAbsent(name.text(), new Yaml.Entry(name, value)) != null) {
                problems.add(name.place(), "\"" + name.text() + "\" stands here twice; leave one out.");
            }
        }

        Yaml close() {
            return mapping ? new Yaml.Mapping(place, entries) : new Yaml.Sequence(place, items);
        }
    }
}
