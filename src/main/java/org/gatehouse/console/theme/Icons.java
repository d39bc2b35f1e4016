package org.gatehouse.console.theme;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.image.Image;

/// The program's own picture, for windows and task bars.
public final class Icons {
    private static final int[] SIZES = {16, 32, 48, 64, 128, 256, 512};

    private Icons() {}

    /// The picture in every size there is; the window system takes the one that fits.
    ///
    /// @throws IllegalArgumentException if a size is missing from the program
    public static List<Image> all() {
        return IntStream.of(SIZES)
                .mapToObj(size -> new Image("/icons/gatehouse-" + size + ".png"))
                .toList();
    }
}
