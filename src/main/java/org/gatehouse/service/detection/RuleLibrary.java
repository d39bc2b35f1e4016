package org.gatehouse.service.detection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gatehouse.detection.sigma.RuleFile;
import org.jspecify.annotations.Nullable;

/// The texts of rules: those that ship, and those in a team's folder.
public final class RuleLibrary {
    private static final String SHIPPED = "/rules/";
    private static final String LIST = "list.txt";
    private static final int MOST_FILES = 5_000;
    private static final long LARGEST = 1_000_000;

    private final @Nullable Path folder;
    private final List<RuleFile> shipped;

    /// @param folder a team's own; null when there is none
    public RuleLibrary(@Nullable Path folder) {
        this.folder = folder;
        this.shipped = shipped();
    }

    /// The files that ship with the program, named `gatehouse/…`.
    public static List<RuleFile> shipped() {
        return resource(LIST)
                .lines()
                .filter(name -> !name.isBlank())
                .map(name -> new RuleFile("gatehouse/" + name, resource(name)))
                .toList();
    }

    private static String resource(String name) {
        try (InputStream in = RuleLibrary.class.getResourceAsStream(SHIPPED + name)) {
            if (in == null) {
                throw new IllegalStateException("The program's own " + SHIPPED + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// All files as they are now: a team's own first, so that their mappings are tried first.
    ///
    /// @throws IOException when the folder cannot be read
    public List<RuleFile> read() throws IOException {
        List<RuleFile> files = new ArrayList<>();
        Path own = folder;
        if (own != null && Files.isDirectory(own)) {
            try (Stream<Path> found = Files.walk(own, 4)) {
                List<Path> paths = found.filter(RuleLibrary::isRule)
                        .sorted()
                        .limit(MOST_FILES)
                        .toList();
                for (Path path : paths) {
                    files.add(new RuleFile(own.relativize(path).toString(), text(path)));
                }
            }
        }
        files.addAll(shipped);
        return files;
    }

    private static boolean isRule(Path path) {
        String name = path.toString();
        return (name.endsWith(".yml") || name.endsWith(".yaml")) && Files.isRegularFile(path);
    }

    private static String text(Path path) throws IOException {
        // larger ones are refused by the compiler, with a place
        if (Files.size(path) > LARGEST) {
            return " ".repeat((int) LARGEST);
        }
        return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
    }
}
