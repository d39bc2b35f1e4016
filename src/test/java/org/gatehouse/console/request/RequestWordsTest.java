package org.gatehouse.console.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.gatehouse.console.i18n.Messages;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.PersonRef;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Mask;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PersonKind;
import org.gatehouse.model.RequestStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RequestWordsTest {
    private final RequestWords words =
            new RequestWords(Words.of(Messages.load(), Clock.fixed(RequestFixtures.NOW, ZoneOffset.UTC)));

    @Test
    void saysWhomSomebodyBelongsTo() {
        assertThat(words.belonging(RequestFixtures.KELLER))
                .isEqualTo(new RequestWords.Pill("Parent · SG", Tone.DANGER));
        PersonRef service = new PersonRef(
                new PersonId("p-job"), "job", "Job", PersonKind.SERVICE, Affiliation.COMPANY, "US", "team");
        assertThat(words.belonging(service).text()).isEqualTo("Service");
    }

    @Test
    void saysWhatIsAskedInOneLine() {
        RequestRow row = RequestFixtures.row(0);

        assertThat(words.data(row)).isEqualTo("userdata.core.profiles · email, phone");
        assertThat(words.purpose(row)).isEqualTo("Fraud model backfill · read · 8 h");
        assertThat(words.standing(row)).isEqualTo(new RequestWords.Pill("1 of 2", Tone.WARNING));
        assertThat(words.need(row).text()).isEqualTo("Needs 1 more approval");
    }

    @Test
    void writesMasksRoundTheirColumns() {
        assertThat(RequestWords.given(RequestFixtures.item().withMasks(Map.of("email", Mask.HASH))))
                .isEqualTo("hash(email), phone");
    }

    @ParameterizedTest
    @EnumSource(RequestStatus.class)
    void hasAWordForEveryStatus(RequestStatus status) {
        assertThat(words.standing(RequestFixtures.row(0, 1, status, RequestFixtures.NOW))
                        .text())
                .isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(Affiliation.class)
    void hasAWordForEveryAffiliation(Affiliation affiliation) {
        assertThat(words.affiliation(affiliation).text()).isNotBlank();
    }
}
