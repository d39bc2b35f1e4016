package org.gatehouse.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonChipTest {
    @ParameterizedTest
    @CsvSource({"Rosa Alvarez,R. Alvarez", "Kwame Yaw Osei,K. Osei", "Suharto,Suharto", "𝒜da Lovelace,𝒜. Lovelace"})
    void namesAreShortened(String name, String shown) {
        assertThat(PersonChip.shortName(name)).isEqualTo(shown);
    }
}
