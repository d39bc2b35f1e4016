package org.gatehouse.service.http.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.gatehouse.contract.PersonRef;
import org.gatehouse.contract.StreamEvent;
import org.gatehouse.ledger.EntrySubject;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.Person;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.testing.Someone;
import org.junit.jupiter.api.Test;

class EncodedEventTest {
    private static final Person DRAFTER = Someone.steward("p-ana");
    private static final Caller OTHER = Caller.of(Someone.lead("p-lea"));

    private static EncodedEvent event(EntryType type, long revision) {
        return EncodedEvent.of(new StreamEvent(
                7,
                Instant.EPOCH,
                type,
                PersonRef.of(DRAFTER),
                new EntrySubject("request", "REQ-1", revision),
                "did it",
                null,
                null,
                null));
    }

    @Test
    void whatHappensToADraftIsToldItsRequesterAlone() {
        for (EntryType type :
                Set.of(EntryType.REQUEST_DRAFTED, EntryType.REQUEST_CANCELLED, EntryType.REQUEST_SUPERSEDED)) {
            assertThat(event(type, 0).isFor(OTHER, Set.of())).as("%s", type).isFalse();
            assertThat(event(type, 0).isFor(Caller.of(DRAFTER), Set.of()))
                    .as("%s", type)
                    .isTrue();
        }
    }

    @Test
    void onceItIsSubmittedItIsToldEverybodyWhoSeesAll() {
        assertThat(event(EntryType.REQUEST_SUBMITTED, 1).isFor(OTHER, Set.of())).isTrue();
        assertThat(event(EntryType.REQUEST_SUBMITTED, 1).isFor(OTHER, Set.of("grant")))
                .isFalse();
    }
}
