package org.gatehouse.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/// YAML as it was written, every node with its place.
sealed interface Yaml {
    Place place();

    /// What it is, for messages: `a text`.
    String kind();

    /// @param from index of its first character in the text, quotes and block header included
    /// @param to index after its last character
    record Scalar(Place place, String text, ScalarStyle style, int from, int to) implements Yaml {
        @Override
        public String kind() {
            return text.isEmpty() ? "nothing" : "a text";
        }
    }

    record Sequence(Place place, List<Yaml> items) implements Yaml {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /// @param entries by key, in the order of the text
    record Mapping(Place place, Map<String, Entry> entries) implements Yaml {
        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        @Override
        public String kind() {
            return "a mapping of keys to values";
        }
    }

    record Entry(Scalar key, Yaml value) {}
}
