package org.gatehouse.detection.sigma;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// The text of a file, how places in it are named, and what was found wrong with it.
final class SourceText {
    /// Beyond this many, the first ones are what to mend.
    private static final int MOST = 50;
    private static final int LONGEST_LINE = 500;

    private final String file;
    private final int[] characters;
    private final String[] lines;
    private final List<Diagnostic> problems = new ArrayList<>();

    SourceText(RuleFile file) {
        this.file = file.name();
        this.characters = file.text().codePoints().toArray();
        this.lines = file.text().split("\r\n|\r|\n", -1);
    }

    String file() {
        return file;
    }

    void problem(Node node, String message) {
        problem(node.getStartMark(), message);
    }

    void problem(Optional<Mark> mark, String message) {
        problem(mark.map(Mark::getLine).orElse(0), mark.map(Mark::getColumn).orElse(0), message);
    }

    /// @param offset of a character within the text of a scalar
    void problem(ScalarNode scalar, int offset, String message) {
        int index = index(scalar, offset);
        int line = 0;
        int start = 0;
        for (int i = 0; i < index; i++) {
            if (characters[i] == '\n') {
                line++;
                start = i + 1;
            }
        }
        problem(line, index - start, message);
    }

    /// @param line from 0
    /// @param column from 0
    void problem(int line, int column, String message) {
        int within = Math.clamp(line, 0, lines.length - 1);
        String text = lines[within];
        String shown = text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) : text;
        Diagnostic found = new Diagnostic(file, within + 1, column + 1, message, shown.stripTrailing());
        if (problems.size() < MOST && !problems.contains(found)) {
            problems.add(found);
        }
    }

    boolean isSound() {
        return problems.isEmpty();
    }

    /// In the order of the text.
    List<Diagnostic> problems() {
        return problems.stream()
                .sorted(Comparator.comparingInt(Diagnostic::line).thenComparingInt(Diagnostic::column))
                .toList();
    }

    /// Where a character of a scalar stands in the text. Value and text differ in white space, quotes and escapes
    /// alone, so visible characters are counted.
    private int index(ScalarNode scalar, int offset) {
        int at = scalar.getStartMark().map(Mark::getIndex).orElse(0);
        int end = Math.min(scalar.getEndMark().map(Mark::getIndex).orElse(at), characters.length);
        ScalarStyle style = scalar.getScalarStyle();
        if (style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED) {
            while (at < end && characters[at] != '\n') {
                at++;
            }
        } else if (style != ScalarStyle.PLAIN) {
            at++;
        }
        long visible = scalar.getValue()
                .codePoints()
                .limit(offset)
                .filter(c -> !Character.isWhitespace(c))
                .count();
        while (at < end - 1 && (visible > 0 || Character.isWhitespace(characters[at]))) {
            visible -= Character.isWhitespace(characters[at]) ? 0 : 1;
            at++;
        }
        return Math.min(at, characters.length);
    }
}
