package org.gatehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Habits that show in the text of the sources and nowhere in the classes.
class SourceFilesTest {
    private static final int MOST_LINES = 400;
    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern TAG = Pattern.compile("@Tag\\((?!\"[a-z]+\"\\))");

    @Test
    void noFileIsLongerThanItShouldBe() throws IOException {
        assertThat(sources(MAIN, TESTS).filter(file -> read(file).lines().count() > MOST_LINES))
                .as("files of more than %d lines want a second room", MOST_LINES)
                .isEmpty();
    }

    @Test
    void everyRoomSaysWhatBelongsInItAndIsNullMarked() throws IOException {
        Stream<Path> rooms = sources(MAIN).map(Path::getParent).distinct();
        assertThat(rooms.filter(room -> !isRoomDescribed(room.resolve("package-info.java"))))
                .as("folders without a package-info.java that begins with /// and is @NullMarked: NullAway skips them")
                .isEmpty();
    }

    @Test
    void tagsAreWrittenOut() throws IOException {
        assertThat(sources(TESTS).filter(file -> TAG.matcher(read(file)).find()))
                .as("tags must be literals, lower case: installers/test --real looks for them in the text")
                .isEmpty();
    }

    @Test
    void noTestSleeps() throws IOException {
        String sleep = "Thread" + ".sleep(";
        assertThat(sources(TESTS).filter(file -> read(file).contains(sleep)))
                .as("a test that sleeps is slow on a fast machine and fails on a slow one: use a fake clock or a latch")
                .isEmpty();
    }

    private static boolean isRoomDescribed(Path file) {
        return Files.exists(file) && read(file).startsWith("///") && read(file).contains("@NullMarked");
    }

    private static Stream<Path> sources(Path... folders) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> walk = Files.walk(folder)) {
                walk.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
            }
        }
        return files.stream();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
