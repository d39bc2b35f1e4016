package org.gatehouse.cli;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.List;

/// What the console needs to open its window. Without it the service and the short commands work all the same.
final class WindowChecks {
    /// What JavaFX loads by name on Linux; `installers/common.sh` installs the same.
    private static final List<Library> LINUX_LIBRARIES = List.of(
            new Library("libpangoft2-1.0.so.0", "libpangoft2-1.0-0"),
            new Library("libgtk-3.so.0", "libgtk-3-0"),
            new Library("libGL.so.1", "libgl1"),
            new Library("libXtst.so.6", "libxtst6"),
            new Library("libXxf86vm.so.1", "libxxf86vm1"));

    private static final String FONT = "/fonts/Inter-Regular.otf";

    private WindowChecks() {}

    static Finding display(Surroundings surroundings) {
        if (!surroundings.isLinux()) {
            return Finding.well("display", "The system's own.");
        }
        return surroundings
                .variable("DISPLAY")
                .map(display -> Finding.well("display", display))
                .orElseGet(() -> Finding.limited(
                        "display", "DISPLAY is not set: the console cannot open here; the other commands work."));
    }

    static Finding libraries(Surroundings surroundings) {
        if (!surroundings.isLinux()) {
            return Finding.well("libraries", "The system's own.");
        }
        List<String> missing = LINUX_LIBRARIES.stream()
                .filter(library -> !library.loads())
                .map(Library::debianPackage)
                .toList();
        return missing.isEmpty()
                ? Finding.well("libraries", "All that drawing and a window need.")
                : Finding.limited(
                        "libraries", "To draw and open windows: sudo apt-get install " + String.join(" ", missing));
    }

    static Finding fonts() {
        return WindowChecks.class.getResource(FONT) != null
                ? Finding.well("fonts", "Inter and JetBrains Mono come with the program.")
                : Finding.broken("fonts", "The program's own fonts are missing from it: build or install it again.");
    }

    private record Library(String file, String debianPackage) {
        // Restricted because a library's code runs when it is loaded; these are the ones JavaFX loads anyway.
        @SuppressWarnings("restricted")
        boolean loads() {
            try (Arena arena = Arena.ofConfined()) {
                SymbolLookup.libraryLookup(file, arena);
                return true;
            } catch (IllegalArgumentException _) {
                return false; // the documented answer for a library that cannot be loaded
            }
        }
    }
}
