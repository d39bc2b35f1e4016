package org.gatehouse.console.kit;

/// One line of the key sheet.
///
/// @param group the heading under which it stands
/// @param key as people read it, `Ctrl K`
/// @param title what the key does
public record KeyLine(String group, String key, String title) {}
