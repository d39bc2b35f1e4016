package org.gatehouse.contract;

/// One thing wrong with a file of rules, which is refused whole until it is put right.
///
/// @param line from 1
/// @param column from 1, in characters
/// @param sourceLine the line as it stands in the file
public record RuleProblem(String file, int line, int column, String message, String sourceLine) {}
