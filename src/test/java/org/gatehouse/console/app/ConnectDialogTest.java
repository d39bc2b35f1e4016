package org.gatehouse.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectDialogTest {
    @Test
    void takesAnAddressAndAFile() {
        assertThat(ConnectDialog.origin(" https://gatehouse.example:8700 ", " /home/rosa/token "))
                .contains(new Origin.Team(URI.create("https://gatehouse.example:8700"), Path.of("/home/rosa/token")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "gatehouse.example", "ftp://gatehouse.example", "https://", "http://a b", "file:///etc"})
    void refusesWhatIsNoAddressOfAService(String address) {
        assertThat(ConnectDialog.origin(address, "/home/rosa/token")).isEmpty();
    }

    @Test
    void refusesToGoWithoutAToken() {
        assertThat(ConnectDialog.origin("https://gatehouse.example", " ")).isEmpty();
    }
}
