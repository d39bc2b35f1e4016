package org.gatehouse.service.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Random;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.AccessRequestEdit;
import org.gatehouse.model.RequestId;
import org.gatehouse.service.records.Records;
import org.gatehouse.service.records.RequestFilter;
import org.gatehouse.service.records.Sequence;
import org.gatehouse.service.records.Writing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the file holds at the moment a write returns is what a kill at that moment would leave. Each image opens with
/// every acknowledged entry in it. Texts of changing length make holes in the file, which the store fills again: that
/// is where a release of H2 lost commits (see `docs/decisions/h2-release.md`).
class FileImageTest {
    private static final int ROUNDS = 6;
    private static final int MOST_WRITES = 60;
    private static final int MOST_TEXT = 12_000;

    @TempDir
    Path folder;

    @Test
    void theFileHoldsWhateverAWriteHasReturned() throws IOException {
        Random random = new Random(7);
        long written = 0;
        for (int round = 0; round < ROUNDS; round++) {
            try (Records records = TestRecords.inFolder(folder.resolve("live"))) {
                for (int i = 20 + random.nextInt(MOST_WRITES); i > 0; i--) {
                    StoreTest.write(records, writing -> step(writing, random));
                    written++;
                    if (random.nextInt(4) == 0) {
                        assertThat(entriesInImage()).as("in round %d", round).isEqualTo(written);
                    }
                }
            }
        }
    }

    private static void step(Writing writing, Random random) {
        long requests = writing.countRequests(RequestFilter.ALL);
        AccessRequestEdit edit = requests == 0 || random.nextBoolean()
                ? Samples.draft(writing.next(Sequence.REQUEST), Samples.REQUESTER, Samples.NOW, Duration.ofHours(4))
                : writing.request(new RequestId("REQ-" + (20_001 + random.nextLong(requests))))
                        .orElseThrow()
                        .edit();
        AccessRequest request = edit.businessJustification("x".repeat(random.nextInt(MOST_TEXT)))
                .build();
        writing.save(request);
        writing.append(
                Samples.entry(
                        EntryType.REQUEST_SUBMITTED, "request", request.id().value()),
                Samples.NOW);
    }

    private long entriesInImage() throws IOException {
        Path image = Files.createDirectories(folder.resolve("image/records"));
        for (String name : new String[] {"records.mv.db", "records.secret"}) {
            Files.copy(
                    folder.resolve("live/records").resolve(name),
                    image.resolve(name),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        try (Records records = TestRecords.inFolder(folder.resolve("image"))) {
            return records.<Long>read(reading -> reading.ledgerSize());
        }
    }
}
