package org.gatehouse.detection.sigma;

/// One thing wrong with the text of a rule.
///
/// @param line from 1
/// @param column from 1, in characters
/// @param message what is wrong and what to do
/// @param sourceLine the line as it stands in the file, without its line break
public record Diagnostic(String file, int line, int column, String message, String sourceLine) {
    /// `file:line:column: message`, then the line and a caret under the column.
    public String render() {
        StringBuilder caret = new StringBuilder();
        // keeps tabs, so that the caret stands under its column whatever a tab's width
        sourceLine.codePoints().limit(column - 1L).forEach(c -> caret.append(c == '\t' ? '\t' : ' '));
        return file + ":" + line + ":" + column + ": " + message + "\n" + sourceLine + "\n" + caret + "^";
    }
}
