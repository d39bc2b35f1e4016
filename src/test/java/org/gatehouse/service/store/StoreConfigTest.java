package org.gatehouse.service.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StoreConfigTest {
    @Test
    void defaults() {
        assertThat(StoreConfig.DEFAULT).isEqualTo(new StoreConfig(16, Duration.ofSeconds(5)));
    }

    @Test
    void explicitValuesAreKeptAndBoundsSaidInWords() {
        assertThat(new StoreConfig(2, Duration.ofMillis(250)).connections()).isEqualTo(2);
        assertThatThrownBy(() -> new StoreConfig(1, Duration.ofSeconds(5))).hasMessageContaining("connections is 1");
        assertThatThrownBy(() -> new StoreConfig(2, Duration.ZERO)).hasMessageContaining("connection_wait is PT0S");
    }
}
