package org.gatehouse.console.kit;

/// Something to jump to or to do from the command palette.
///
/// @param id stable over time; what use is counted by
/// @param title what is matched first, "REQ-20418 Read email and phone"
/// @param subtitle more to match and to tell entries apart by, may be empty
/// @param kind what it is, in a word: "Request", "Person", "Command"
/// @param key the key that does the same, may be empty
/// @param action what happens when chosen, on the FX thread
public record PaletteEntry(String id, String title, String subtitle, String kind, String key, Runnable action) {}
