package org.gatehouse.service.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.ledger.LeafHash;
import org.gatehouse.ledger.RecordedEntry;
import org.junit.jupiter.api.Test;

class LedgerTest extends StoreTest {
    private static final EntryDraft DENIED = Samples.entry(EntryType.REQUEST_DENIED, "request", "REQ-1")
            .with("slot", "security")
            .withText("reason", "Not needed for the ticket.");

    @Test
    void entriesReadBackAsTheyWereAppended() {
        List<RecordedEntry> appended = new ArrayList<>();
        write(writing -> {
            appended.add(writing.append(DENIED, Samples.NOW));
            appended.add(
                    writing.append(Samples.entry(EntryType.GRANT_REVOKED, "grant", "G-1"), Samples.NOW.plusSeconds(1)));
        });
        write(writing -> appended.add(writing.append(DENIED, Samples.NOW.plusSeconds(2))));

        assertAll(reading -> reading.ledger(0, 10)).isEqualTo(appended);
        assertThat(appended).extracting(RecordedEntry::index).containsExactly(0L, 1L, 2L);
        assertThat(appended.getFirst().texts()).isEqualTo(Map.of("reason", "Not needed for the ticket."));
        assertThat(appended)
                .allSatisfy(entry -> assertThat(entry.leafHash())
                        .isEqualTo(HexFormat.of()
                                .formatHex(LeafHash.of(entry.data().getBytes(StandardCharsets.UTF_8)))));
    }

    @Test
    void equalTextsHaveDifferentHashes() {
        write(writing -> {
            writing.append(DENIED, Samples.NOW);
            writing.append(DENIED, Samples.NOW);
        });

        List<RecordedEntry> entries = read(reading -> reading.ledger(0, 2));
        assertThat(entries.get(0).data().replace("\"index\":0", "\"index\":1"))
                .isNotEqualTo(entries.get(1).data());
    }

    @Test
    void partsOfTheLedger() {
        List<RecordedEntry> all = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            String id = "REQ-" + i % 2;
            write(writing ->
                    all.add(writing.append(Samples.entry(EntryType.REQUEST_REMINDED, "request", id), Samples.NOW)));
        }

        assertAll(reading -> reading.ledger(4, 3)).isEqualTo(all.subList(4, 7));
        assertAll(reading -> reading.ledger(10, 3)).isEmpty();
        assertAll(reading -> reading.ledgerOf("request", "REQ-1", 2)).containsExactly(all.get(7), all.get(9));
        assertAll(reading -> reading.ledgerOf("request", "REQ-0", Integer.MAX_VALUE))
                .hasSize(5);
        assertAll(reading -> reading.ledgerOf("grant", "REQ-0", 9)).isEmpty();
        assertValue(reading -> reading.ledgerSize()).isEqualTo(10L);
    }
}
