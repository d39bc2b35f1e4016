package org.gatehouse.cli;

import org.gatehouse.console.app.ConsoleOptions;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads the name of a theme; the console says which there are.
final class ThemeNameConverter implements ITypeConverter<String> {
    @Override
    public String convert(String name) {
        try {
            return String.valueOf(new ConsoleOptions(null, null, null, name).theme());
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
