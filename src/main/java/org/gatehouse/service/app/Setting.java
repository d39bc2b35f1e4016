package org.gatehouse.service.app;

/// A value as somebody wrote it, and where.
///
/// @param value text, or what TOML made of it (text, whole number, boolean …)
/// @param origin for people: `gatehouse.toml:3:1`, `GATEHOUSE_SERVER_PORT`, `--port`
record Setting(Object value, String origin) {
    CannotStartException refused(String expected) {
        return new CannotStartException(origin + ": " + expected + ", not \"" + value + "\".");
    }
}
