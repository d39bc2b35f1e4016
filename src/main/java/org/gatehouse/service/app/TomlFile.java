package org.gatehouse.service.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;

/// A configuration file, flattened to dotted keys with their places.
final class TomlFile {
    private TomlFile() {}

    /// @throws CannotStartException when the file cannot be read or is not TOML, with file, line and column
    static SortedMap<String, Setting> read(Path file) {
        TomlParseResult toml = parse(file);
        if (toml.hasErrors()) {
            TomlParseError first = toml.errors().getFirst();
            throw new CannotStartException(place(file, first.position()) + ": " + first.getMessage());
        }
        SortedMap<String, Setting> settings = new TreeMap<>();
        for (List<String> path : toml.keyPathSet()) {
            Object value = toml.get(path);
            TomlPosition position = toml.inputPositionOf(path);
            if (value != null && position != null) {
                settings.put(String.join(".", path), new Setting(value, place(file, position)));
            }
        }
        return settings;
    }

    private static TomlParseResult parse(Path file) {
        try {
            return Toml.parse(file);
        } catch (IOException e) {
            throw new CannotStartException("The configuration " + file + " cannot be read: " + e + ".", e);
        }
    }

    private static String place(Path file, TomlPosition position) {
        return file + ":" + position.line() + ":" + position.column();
    }
}
