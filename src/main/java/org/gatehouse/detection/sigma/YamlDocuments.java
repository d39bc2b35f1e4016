package org.gatehouse.detection.sigma;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/// Reads the documents of a file, within bounds: so much text, so deep, and neither anchors, aliases nor tags, which
/// rules do without and which make a small text a large one.
final class YamlDocuments {
    static final int MOST_CHARACTERS = 256 * 1024;
    private static final int DEEPEST = 12;

    private YamlDocuments() {}

    /// @return nothing when the text is not such YAML; what is wrong is then among its problems
    static List<MappingNode> read(String text, SourceText source) {
        if (text.length() > MOST_CHARACTERS) {
            source.problem(0, 0, "The text is longer than " + MOST_CHARACTERS + " characters; split the file.");
            return List.of();
        }
        LoadSettings settings = LoadSettings.builder()
                .setSchema(new CoreSchema())
                .setCodePointLimit(MOST_CHARACTERS)
                .build();
        List<MappingNode> documents = new ArrayList<>();
        try {
            if (!withinBounds(new Parse(settings).parseString(text), source)) {
                return List.of();
            }
            for (Node node : new Compose(settings).composeAllFromString(text)) {
                if (node instanceof MappingNode document) {
                    documents.add(document);
                } else {
                    source.problem(node, "A rule is a mapping of keys to values.");
                }
            }
        } catch (MarkedYamlEngineException e) {
            String said = e.getProblem() == null ? "it cannot be read" : e.getProblem();
            source.problem(e.getProblemMark(), "Not YAML: " + said + ".");
        } catch (YamlEngineException e) {
            source.problem(0, 0, "Not YAML: " + String.valueOf(e.getMessage()).replaceAll("\\s+", " ") + ".");
        }
        if (documents.isEmpty() && source.isSound()) {
            source.problem(0, 0, "The file is empty; a rule begins with its \"title:\".");
        }
        return source.isSound() ? documents : List.of();
    }

    private static boolean withinBounds(Iterable<Event> events, SourceText source) {
        int depth = 0;
        for (Event event : events) {
            if (event instanceof CollectionEndEvent) {
                depth--;
            } else if (event instanceof CollectionStartEvent start) {
                depth++;
                if (depth > DEEPEST) {
                    source.problem(start.getStartMark(), "Nested deeper than " + DEEPEST + " levels.");
                    return false;
                }
            }
            if (event instanceof NodeEvent node && !isPlain(node, source)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(NodeEvent node, SourceText source) {
        if (node instanceof AliasEvent || node.getAnchor().isPresent()) {
            source.problem(node.getStartMark(), "Anchors and aliases are not taken in rules; write it out.");
            return false;
        }
        boolean tagged = (node instanceof ScalarEvent scalar && scalar.getTag().isPresent())
                || (node instanceof CollectionStartEvent start && start.getTag().isPresent());
        if (tagged) {
            source.problem(node.getStartMark(), "Tags (\"!…\") are not taken in rules; leave it out.");
        }
        return !tagged;
    }
}
