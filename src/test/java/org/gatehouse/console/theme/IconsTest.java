package org.gatehouse.console.theme;

import static org.assertj.core.api.Assertions.assertThat;

import org.gatehouse.console.Fx;
import org.junit.jupiter.api.Test;

class IconsTest {
    @Test
    void holdsThePictureInTheSizesThatWindowSystemsAskFor() {
        assertThat(Fx.call(Icons::all))
                .allSatisfy(image -> assertThat(image.isError()).isFalse())
                .extracting(image -> (int) image.getWidth())
                .containsExactly(16, 32, 48, 64, 128, 256, 512);
    }
}
