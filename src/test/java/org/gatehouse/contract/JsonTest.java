package org.gatehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.gatehouse.ledger.EntryActor;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntrySubject;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.model.Action;
import org.gatehouse.model.Ask;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.Mask;
import org.gatehouse.model.PurposeType;
import org.gatehouse.model.Severity;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DatabindException;

class JsonTest {
    private static final String ASK = """
            {"items":[{"asset":"userdata.core.profiles","action":"read","columns":["phone","email"],
              "row_filter":"country = 'US'","masks":{"email":"hash"}}],
             "purpose":{"type":"operations","detail":"Backfill"},"business_justification":"Need it.","ticket":"FRD-881",
             "requested_locations":{"office_country":"US","physical_country":"US"},"severity":"medium",
             "requested_access":{"start":"2026-11-24T14:00:00Z","max_duration":"PT8H","emergency":false}}""";

    @Test
    void readsTheRequestDocumentAsPublished() {
        Ask ask = Json.STRICT.readValue(ASK, Ask.class);

        assertThat(ask.items()).singleElement().satisfies(item -> {
            assertThat(item.asset()).isEqualTo(new AssetId("userdata.core.profiles"));
            assertThat(item.action()).isEqualTo(Action.READ);
            assertThat(item.columns()).containsExactly("email", "phone");
            assertThat(item.masks()).containsEntry("email", Mask.HASH);
        });
        assertThat(ask.purpose().type()).isEqualTo(PurposeType.OPERATIONS);
        assertThat(ask.severity()).isEqualTo(Severity.MEDIUM);
        assertThat(ask.requestedAccess().maxDuration()).isEqualTo(Duration.ofHours(8));
        assertThat(ask.requestedAccess().start()).isEqualTo(Instant.parse("2026-11-24T14:00:00Z"));
        assertThat(ask.actorChain()).isEmpty();
        assertThat(ask.subject()).isNull();
    }

    @Test
    void whatIsWrittenReadsBackEqual() {
        Ask ask = Json.STRICT.readValue(ASK, Ask.class);

        assertThat(Json.STRICT.readValue(Json.STRICT.writeValueAsString(ask), Ask.class))
                .isEqualTo(ask);
        assertThat(Json.STRICT.readValue(Json.canonical(ask), Ask.class)).isEqualTo(ask);
    }

    @Test
    void refusesUnknownMembersMissingMembersAndWrongIds() {
        assertThatThrownBy(() -> Json.STRICT.readValue(ASK.replace("\"ticket\"", "\"tickets\""), Ask.class))
                .isInstanceOf(DatabindException.class)
                .hasMessageContaining("tickets");
        assertThatThrownBy(() ->
                        Json.STRICT.readValue(ASK.replace("\"business_justification\":\"Need it.\",", ""), Ask.class))
                .isInstanceOf(DatabindException.class)
                .hasMessageContaining("business_justification");
        assertThat(Json.STRICT
                        .readValue(ASK.replace("\"severity\":\"medium\",", ""), Ask.class)
                        .severity())
                .isEqualTo(Severity.MEDIUM);
        assertThatThrownBy(() -> Json.STRICT.readValue(ASK.replace("userdata.core", "User Data"), Ask.class))
                .isInstanceOf(DatabindException.class)
                .hasMessageContaining("AssetId");
        assertThatThrownBy(() -> Json.STRICT.readValue(ASK.replace("\"read\"", "\"peek\""), Ask.class))
                .isInstanceOf(DatabindException.class)
                .hasMessageContaining("peek");
    }

    @Test
    void canonicalFormSortsMembers() {
        assertThat(Json.canonical(new TreeMap<>(Map.of("b", 1, "a", Map.of("d", 1, "c", 2)))))
                .isEqualTo("{\"a\":{\"c\":2,\"d\":1},\"b\":1}");
        assertThat(Json.canonical(new EntrySubject("request", "REQ-1", 2)))
                .isEqualTo("{\"id\":\"REQ-1\",\"kind\":\"request\",\"revision\":2}");
    }

    @Test
    void ledgerEntriesRestoreFromTheirHashedBytesAndHoldNoFreeText() {
        EntryDraft draft = EntryDraft.of(
                        EntryType.REQUEST_DENIED, EntryActor.SERVICE, new EntrySubject("request", "REQ-1", 1))
                .with("slot", "security")
                .withText("reason", "Not needed for the ticket.");

        RecordedEntry entry =
                LedgerJson.record(draft, 7, Instant.parse("2026-11-24T14:00:00Z"), Map.of("reason", new byte[16]));

        assertThat(entry.data()).doesNotContain("Not needed").contains("\"type\":\"request.denied\"");
        assertThat(LedgerJson.restore(entry.data(), entry.texts())).isEqualTo(entry);
    }
}
