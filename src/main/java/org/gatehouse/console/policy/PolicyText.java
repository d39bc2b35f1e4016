package org.gatehouse.console.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A policy's text as it is read: its rules in words, and the voice of each part of a line. It looks at lines alone;
/// what a text means is for the service to say. Pure.
final class PolicyText {
    private static final Pattern RULE = Pattern.compile("^\\s*-\\s+id:\\s*(\\S+)\\s*$");
    private static final Pattern TITLE = Pattern.compile("^\\s+title:\\s*[\"']?(.*?)[\"']?\\s*$");
    private static final Pattern KEY = Pattern.compile("^(\\s*(?:-\\s+)?)([A-Za-z_][A-Za-z0-9_-]*)(:)(.*)$");
    private static final Pattern PLACE = Pattern.compile("^[^\\n:]*:(\\d+):(\\d+): (.*?)(?:\\n|$)", Pattern.DOTALL);

    private PolicyText() {}

    /// A rule by its words.
    ///
    /// @param line where it begins, from 1
    record RuleTitle(String id, String title, int line) {}

    /// How a part of a line is to be drawn.
    enum Voice {
        PLAIN,
        KEY,
        COMMENT
    }

    record Part(Voice voice, String text) {}

    /// Something wrong, at its place.
    ///
    /// @param line from 1; 0 where the service named no place
    /// @param column from 1
    record Wrong(int line, int column, String message) {}

    static List<RuleTitle> rules(String source) {
        List<RuleTitle> rules = new ArrayList<>();
        List<String> lines = source.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher rule = RULE.matcher(lines.get(i));
            if (rule.matches()) {
                Matcher title = TITLE.matcher(i + 1 < lines.size() ? lines.get(i + 1) : "");
                rules.add(new RuleTitle(rule.group(1), title.matches() ? title.group(1) : rule.group(1), i + 1));
            }
        }
        return rules;
    }

    static List<Part> parts(String line) {
        if (line.strip().startsWith("#")) {
            return List.of(new Part(Voice.COMMENT, line));
        }
        Matcher key = KEY.matcher(line);
        return key.matches()
                ? List.of(
                        new Part(Voice.PLAIN, key.group(1)),
                        new Part(Voice.KEY, key.group(2) + key.group(3)),
                        new Part(Voice.PLAIN, key.group(4)))
                : List.of(new Part(Voice.PLAIN, line));
    }

    /// Reads a diagnostic as the service renders it: `file:line:column: message`, the line, a caret.
    static Wrong wrong(String rendered) {
        Matcher place = PLACE.matcher(rendered);
        return place.find()
                ? new Wrong(Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)), place.group(3))
                : new Wrong(0, 0, rendered);
    }
}
