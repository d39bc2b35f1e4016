package org.gatehouse.service.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.service.records.Records;
import org.gatehouse.service.store.TestRecords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoStartTest {
    @TempDir
    private Path folder;

    private final Records records = TestRecords.inMemory();

    @AfterEach
    void close() {
        records.close();
    }

    private long entries(EntryType type) {
        return records.read(reading -> reading.ledger(0, 10_000)).stream()
                .filter(entry -> entry.type() == type)
                .count();
    }

    private ServiceFixture start() {
        return new ServiceFixture(folder, new KeptOpen(records));
    }

    @Test
    void aRestartKeepsTheTeamAndItsTokens() throws IOException {
        String token;
        try (ServiceFixture service = start()) {
            token = service.token("steward");
            service.post("analyst", "/v1/people/p-parent/lock", "{\"reason\":\"Odd\"}");
        }
        Path tokens = folder.resolve(DemoStart.TOKEN_FILE);
        byte[] before = Files.readAllBytes(tokens);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(tokens)))
                .isEqualTo("rw-------");
        long registered = entries(EntryType.PERSON_REGISTERED);
        long issued = entries(EntryType.CREDENTIAL_ISSUED);

        try (ServiceFixture service = start()) {
            assertThat(service.token("steward")).isEqualTo(token);
            assertThat(service.get("steward", "/v1/me").status()).isEqualTo(200);
            assertThat(service.get("lead", "/v1/people/p-parent").text("/locked/reason"))
                    .isEqualTo("Odd");
        }
        assertThat(entries(EntryType.PERSON_REGISTERED)).isEqualTo(registered);
        assertThat(entries(EntryType.CREDENTIAL_ISSUED))
                .as("the one who is locked has no token that is good")
                .isEqualTo(issued + 1);
        assertThat(Files.readAllBytes(tokens)).isNotEqualTo(before);
    }

    @Test
    void aFileOfTokensThatIsLostOrSpoiltIsWrittenAnewForItsOwnerAlone() throws IOException {
        start().close();
        Path tokens = folder.resolve(DemoStart.TOKEN_FILE);
        Files.setPosixFilePermissions(tokens, PosixFilePermissions.fromString("rw-r--r--"));
        Files.writeString(tokens, "{\"steward\":");

        try (ServiceFixture service = start()) {
            assertThat(service.get("steward", "/v1/me").status()).isEqualTo(200);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(tokens)))
                .isEqualTo("rw-------");
    }

    @Test
    void aTeamOfItsOwnIsNotMadeADemo() {
        records.write(writing -> {
            writing.save(org.gatehouse.testing.Someone.lead("p-real"));
            return true;
        });

        assertThatThrownBy(() -> new Wiring(
                                ServiceConfig.in(folder).withDemo(),
                                new KeptOpen(records),
                                java.time.InstantSource.system(),
                                new java.security.SecureRandom(),
                                new java.util.ArrayDeque<>())
                        .start(BuiltInTeam::new))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("--data DIR");
    }
}
