package org.gatehouse.policy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.gatehouse.model.Action;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Mask;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonKind;
import org.gatehouse.model.PurposeType;

/// Reads a case from one line, such as `parent read profiles email,id masks=email:hash purpose=legal for=PT8H`: who,
/// then what (an action, an asset's short name, perhaps columns; as often as needed), then what is special.
final class CaseReader {
    private Case read;
    private final List<String> words;
    private int at = 1;

    private CaseReader(String line) {
        words = Arrays.asList(line.strip().split("\\s+"));
        read = Case.by(affiliation(words.getFirst()));
    }

    static Case read(String line) {
        CaseReader reader = new CaseReader(line);
        while (reader.at < reader.words.size()) {
            reader.next();
        }
        return reader.read;
    }

    private void next() {
        String word = words.get(at++);
        String[] pair = word.split("=", 2);
        if (pair.length == 2) {
            special(pair[0], pair[1]);
            return;
        }
        switch (word) {
            case "emergency" -> read = read.inEmergency();
            case "enrolled" ->
                read = read.by(person -> Samples.person("p-asking", person.affiliation(), PersonKind.USER, true));
            case "service" ->
                read = read.by(person -> Samples.person("p-asking", person.affiliation(), PersonKind.SERVICE, false));
            case "locked" -> read = read.by(Samples::locked);
            default -> item(Action.valueOf(word.toUpperCase(Locale.ROOT)));
        }
    }

    private void item(Action action) {
        String asset = words.get(at++);
        boolean columns = at < words.size() && words.get(at).startsWith("(");
        read = columns
                ? read.asks(
                        action, asset, words.get(at++).replaceAll("[()]", "").split(","))
                : read.asks(action, asset);
    }

    private void special(String key, String value) {
        String[] parts = value.split("/", 2);
        read = switch (key) {
            case "masks" -> read.masking(masks(value));
            case "purpose" -> read.purpose(PurposeType.valueOf(value.toUpperCase(Locale.ROOT)));
            case "from" -> read.from(parts[0], parts[1]);
            case "for" -> read.lasting(Duration.parse(value));
            case "through" -> read.through(other(value));
            case "subject" -> read.onBehalfOf(other(value));
            default -> throw new IllegalArgumentException("Unknown special \"" + key + "\"");
        };
    }

    /// `parent`, or with a kind or a state: `company/service`, `host/locked`.
    private static Person other(String value) {
        String[] parts = value.split("/", 2);
        Affiliation affiliation = affiliation(parts[0]);
        String state = parts.length == 2 ? parts[1] : "user";
        return state.equals("locked")
                ? Samples.locked(Samples.person("p-other", affiliation))
                : Samples.person("p-other", affiliation, PersonKind.valueOf(state.toUpperCase(Locale.ROOT)), false);
    }

    private static Map<String, Mask> masks(String value) {
        Map<String, Mask> masks = new TreeMap<>();
        for (String one : value.split(",", -1)) {
            String[] parts = one.split(":", 2);
            masks.put(parts[0], Mask.valueOf(parts[1].toUpperCase(Locale.ROOT)));
        }
        return masks;
    }

    private static Affiliation affiliation(String word) {
        return Affiliation.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
