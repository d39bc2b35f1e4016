package org.gatehouse.console.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gatehouse.model.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceFinderTest {
    @TempDir
    Path folder;

    private final ServiceFinder finder = new ServiceFinder();

    @Test
    void readsTheTokenOfATeam() throws IOException {
        Files.writeString(folder.resolve("token"), "gh_secret\n");

        Access access = finder.find(team());

        assertThat(access.isDemo()).isFalse();
        assertThat(access.personas()).containsExactly(new Persona("", null, "gh_secret"));
    }

    @Test
    void saysWhichTokenFileCannotBeRead() {
        assertThatThrownBy(() -> finder.find(team()))
                .isInstanceOf(CannotConnectException.class)
                .hasMessageContaining(folder.resolve("token").toString());
    }

    @Test
    void doesNotTakeAnyFileForAToken() throws IOException {
        Files.writeString(folder.resolve("token"), "token: secret\nurl: here\n");

        assertThatThrownBy(() -> finder.find(team()))
                .isInstanceOf(CannotConnectException.class)
                .hasMessageContaining("does not hold a token")
                .hasMessageNotContaining("secret");
    }

    @Test
    void theDemoTeamsStewardComesFirstAndItsMachinesNotAtAll() throws IOException {
        Files.writeString(folder.resolve("demo-tokens.json"), """
                {"requester":{"id":"p-jonas","token":"a"},"steward":{"id":"p-rosa","token":"b"},
                 "gate":{"id":"p-gate","token":"c"},"feed":{"id":"p-feed","token":"d"},
                 "monitor":{"id":"p-mona","token":"e"}}""");

        assertThat(DemoTokens.read(folder)).extracting(Persona::key).containsExactly("steward", "requester", "monitor");
        assertThat(DemoTokens.read(folder).getFirst().id()).isEqualTo(new PersonId("p-rosa"));
    }

    @Test
    void aTokenIsNeverShown() {
        assertThat(new Persona("steward", null, "gh_secret").toString()).doesNotContain("secret");
    }

    private Origin.Team team() {
        return new Origin.Team(URI.create("http://127.0.0.1:8700"), folder.resolve("token"));
    }
}
