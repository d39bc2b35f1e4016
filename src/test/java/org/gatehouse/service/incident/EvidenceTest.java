package org.gatehouse.service.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.IncidentDocuments.HandOverDocument;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.ledger.LeafHash;
import org.gatehouse.model.IncidentId;
import org.gatehouse.model.incident.Evidence;
import org.gatehouse.service.access.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Evidence stays what it was, or is not shown.
@SuppressWarnings("NullAway.Init") // made before each test
class EvidenceTest {
    @TempDir
    private Path data;

    private final IncidentBench bench = new IncidentBench();
    private EvidenceRoom room;
    private IncidentId id;

    @BeforeEach
    void open() {
        room = new EvidenceRoom(bench.team.path, EvidenceVault.in(data, new SecureRandom()));
        id = bench.open("ali").id();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Evidence added(byte[] content) {
        return room.add(bench.by("ali"), id, "log.txt", "text/plain", "The log.", new ByteArrayInputStream(content));
    }

    private byte[] read(Evidence evidence) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        room.read(bench.by("ana"), id, evidence.id()).content().to(out);
        return out.toByteArray();
    }

    private Path file() throws IOException {
        try (var files = Files.list(data.resolve("evidence"))) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.getFirst();
        }
    }

    @Test
    void whatComesOutIsWhatWentInWhateverItsLength() throws IOException {
        int part = EvidenceVault.PART;
        for (int length : new int[] {0, 1, part - 1, part, part + 1, 3 * part, 3 * part + 17}) {
            byte[] content = new byte[length];
            new Random(length).nextBytes(content);
            Evidence evidence = added(content);
            assertThat(evidence.bytes()).isEqualTo(length);
            assertThat(evidence.sha256())
                    .isEqualTo(HexFormat.of().formatHex(LeafHash.sha256().digest(content)));
            assertThat(Arrays.equals(read(evidence), content)).isTrue();
        }
    }

    @Test
    void itLiesEncryptedAndOpensAfterARestart() throws IOException {
        byte[] content = "a name that must not lie about".getBytes(StandardCharsets.UTF_8);
        Evidence evidence = added(content);
        assertThat(new String(Files.readAllBytes(file()), StandardCharsets.ISO_8859_1))
                .doesNotContain("must not lie");
        assertThat(Files.getPosixFilePermissions(data.resolve(EvidenceVault.KEY_FILE)))
                .hasSize(2);
        room = new EvidenceRoom(bench.team.path, EvidenceVault.in(data, new SecureRandom()));
        assertThat(read(evidence)).isEqualTo(content);
        assertThat(bench.entries(id))
                .containsExactly(
                        EntryType.INCIDENT_OPENED, EntryType.INCIDENT_EVIDENCE_ADDED, EntryType.INCIDENT_EVIDENCE_READ);
    }

    @Test
    void whatWasTamperedWithIsNotShownAndThatIsRecorded() throws IOException {
        Evidence evidence = added(new byte[2 * EvidenceVault.PART + 5]);
        byte[] sound = Files.readAllBytes(file());
        byte[] changed = sound.clone();
        changed[sound.length / 2] ^= 1;
        int sealed = EvidenceVault.PART + 16;
        byte[] swapped = sound.clone();
        System.arraycopy(sound, 8, swapped, 8 + sealed, sealed);
        System.arraycopy(sound, 8 + sealed, swapped, 8, sealed);
        for (byte[] bad : List.of(
                changed,
                swapped,
                Arrays.copyOf(sound, 8 + 2 * sealed),
                Arrays.copyOf(sound, 8 + sealed),
                new byte[3])) {
            Files.write(file(), bad);
            Refused.by(ErrorCode.EVIDENCE_DAMAGED, () -> read(evidence));
        }
        Files.write(file(), sound);
        assertThat(read(evidence)).hasSize(2 * EvidenceVault.PART + 5);
        Files.delete(file());
        Refused.by(ErrorCode.EVIDENCE_DAMAGED, () -> read(evidence));
        assertThat(bench.entries(id))
                .filteredOn(type -> type == EntryType.INCIDENT_EVIDENCE_DAMAGED)
                .hasSize(6);
    }

    @Test
    void onlyItsCustodianHandsItOver() {
        Evidence evidence = added(new byte[9]);
        HandOverDocument toBo = new HandOverDocument(IncidentBench.id("bo"), "End of shift.");
        Refused.by(ErrorCode.NOT_ELIGIBLE, () -> room.handOver(bench.by("ana"), id, evidence.id(), toBo));
        Refused.by(
                ErrorCode.INVALID,
                () -> room.handOver(
                        bench.by("ali"), id, evidence.id(), new HandOverDocument(IncidentBench.id("usr"), "Why?")));
        Evidence handed = room.handOver(bench.by("ali"), id, evidence.id(), toBo);
        assertThat(handed.custodian()).isEqualTo(IncidentBench.id("bo"));
        assertThat(handed.handOvers()).hasSize(1);
        Refused.by(ErrorCode.NOT_ELIGIBLE, () -> room.handOver(bench.by("ali"), id, evidence.id(), toBo));
    }

    @Test
    void whatBreaksOffOrIsRefusedLeavesNothingBehind() throws IOException {
        InputStream cut = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("cut");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                throw new IOException("cut");
            }
        };
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(new byte[EvidenceVault.PART + 9]), cut);
        Refused.by(ErrorCode.MALFORMED, () -> room.add(bench.by("ali"), id, "a", "text/plain", "", broken));
        Refused.by(
                ErrorCode.INVALID,
                () -> room.add(bench.by("ali"), id, "../a", "text/plain", "", InputStream.nullInputStream()));
        Refused.by(
                ErrorCode.FORBIDDEN,
                () -> room.add(bench.by("usr"), id, "a", "text/plain", "", InputStream.nullInputStream()));
        EvidenceVault vault = EvidenceVault.in(data, new SecureRandom());
        assertThatExceptionOfType(EvidenceVault.TooLongException.class)
                .isThrownBy(() -> vault.take(new ByteArrayInputStream(new byte[11]), 10));
        try (var files = Files.list(data.resolve("evidence"))) {
            assertThat(files).isEmpty();
        }
    }
}
