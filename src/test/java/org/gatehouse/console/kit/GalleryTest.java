package org.gatehouse.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.gatehouse.console.Fx;
import org.gatehouse.console.kit.preview.Gallery;
import org.gatehouse.console.theme.Theme;
import org.junit.jupiter.api.Test;

/// Leaves pictures of all controls in `target/gallery`, for people to look at.
class GalleryTest {
    private static final Path FOLDER = Path.of("target/gallery");

    @Test
    void drawsEveryPictureInEveryTheme() throws Exception {
        Fx.run(() -> Gallery.writeAll(FOLDER));

        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.filter(file -> file.toString().endsWith(".png")))
                    .hasSizeGreaterThanOrEqualTo(Gallery.pictures().size() * Theme.values().length)
                    .allSatisfy(file -> assertThat(Files.size(file)).isGreaterThan(10_000));
        }
    }
}
