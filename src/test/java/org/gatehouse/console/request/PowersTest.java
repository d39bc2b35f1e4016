package org.gatehouse.console.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.gatehouse.contract.RequestRow;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.PersonId;
import org.junit.jupiter.api.Test;

class PowersTest {
    private static final PersonId ME = new PersonId("p-steward");

    @Test
    void whatExceedsALimitIsApprovedOnlyNarrower() {
        RequestRow row = RequestFixtures.row(0);
        Powers powers = Powers.of(RequestFixtures.view(row), ME);

        assertThat(powers.approve()).isTrue();
        assertThat(powers.asItStands()).isFalse();
        assertThat(powers.deny()).isTrue();
    }

    @Test
    void whatWasNarrowedAlreadyIsApprovedAsItStands() {
        RequestRow row = RequestFixtures.row(0);
        AccessRequest narrowed = RequestFixtures.request(row)
                .edit()
                .terms(RequestFixtures.verdict().wouldPass())
                .build();

        assertThat(Powers.of(RequestFixtures.view(row, narrowed), ME).asItStands())
                .isTrue();
    }
}
