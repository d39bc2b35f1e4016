package org.gatehouse.detection.sigma;

/// A file of rules: one or several documents in YAML.
///
/// @param name for messages: its path as people know it
public record RuleFile(String name, String text) {}
