package org.gatehouse.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.gatehouse.contract.LedgerJson;
import org.gatehouse.ledger.EntryActor;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntrySubject;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Choice;
import org.gatehouse.model.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EntryWordsTest {
    private static final EntryActor ANA =
            new EntryActor(new PersonId("p-ana"), Affiliation.STEWARD, new java.util.TreeSet<>());

    private static String words(EntryActor actor, EntryType type, Map<String, ?> body) {
        EntryDraft draft = new EntryDraft(
                type, actor, new EntrySubject(type.topic(), "REQ-1", 1), new TreeMap<>(body), new TreeMap<>());
        return EntryWords.of(LedgerJson.record(draft, 0, Instant.EPOCH, Map.of()));
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfEntryHasCalmWordsForPeopleAndForTheServiceItself(EntryType type) {
        assertThat(words(ANA, type, Map.of()))
                .hasSizeBetween(5, 60)
                .doesNotContain("_", "null", "!")
                .doesNotEndWith(".");
        assertThat(words(EntryActor.SERVICE, type, Map.of())).isNotBlank();
    }

    @Test
    void decisionsSayWhatAndWhere() {
        assertThat(words(ANA, EntryType.REQUEST_DECIDED, Map.of("choice", Choice.APPROVE, "slot", "security")))
                .isEqualTo("approved, seat security");
        assertThat(words(
                        ANA,
                        EntryType.REQUEST_DECIDED,
                        Map.of("choice", Choice.APPROVE, "slot", "lead", "terms", 1, "on_behalf_of", "p-bo")))
                .isEqualTo("narrowed and approved, seat lead, for p-bo");
        assertThat(words(ANA, EntryType.REQUEST_DECIDED, Map.of("choice", Choice.APPROVE)))
                .isEqualTo("approved, no seat free");
        assertThat(words(ANA, EntryType.REQUEST_DECIDED, Map.of("choice", Choice.DENY)))
                .isEqualTo("denied");
        assertThat(words(ANA, EntryType.REQUEST_DECIDED, Map.of("choice", Choice.ABSTAIN_CONFLICT)))
                .isEqualTo("declared a conflict of interest");
        assertThat(words(ANA, EntryType.REQUEST_DECISION_REFUSED, Map.of("choice", Choice.APPROVE)))
                .isEqualTo("tried to approve and was refused");
    }

    @Test
    void claimsTellWhoseTheyAre() {
        assertThat(words(ANA, EntryType.REQUEST_CLAIMED, Map.of())).isEqualTo("claimed");
        assertThat(words(ANA, EntryType.REQUEST_CLAIMED, Map.of("assigned_to", "p-bo")))
                .isEqualTo("assigned it to p-bo");
        assertThat(words(EntryActor.SERVICE, EntryType.REQUEST_RELEASED, Map.of()))
                .isEqualTo("The claim ran out");
    }
}
