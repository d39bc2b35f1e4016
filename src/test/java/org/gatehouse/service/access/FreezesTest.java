package org.gatehouse.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.gatehouse.contract.Documents.FreezeDocument;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.model.Freeze;
import org.gatehouse.model.FreezeScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreezesTest {
    private final GrantBench bench = new GrantBench();

    @AfterEach
    void close() {
        bench.close();
    }

    private Freeze freeze(String by, FreezeScope scope, String target) {
        return bench.freezes.freeze(bench.by(by), new FreezeDocument(scope, target, "Something is odd"));
    }

    @Test
    void anotherLeadThanTheOneWhoSetItOrIsFrozenLiftsIt() {
        Freeze byLead = freeze("lea", FreezeScope.EVERYTHING, "");
        Freeze ofLead = freeze("ana", FreezeScope.IDENTITY, "p-leo");

        Refused.by(ErrorCode.FORBIDDEN, () -> bench.freezes.lift(bench.by("ana"), byLead.id(), "Over"));
        Refused.by(ErrorCode.SECOND_LEAD_NEEDED, () -> bench.freezes.lift(bench.by("lea"), byLead.id(), "Over"));
        Refused.by(ErrorCode.SECOND_LEAD_NEEDED, () -> bench.freezes.lift(bench.by("leo"), ofLead.id(), "Over"));
        assertThat(bench.freezes.lift(bench.by("leo"), byLead.id(), "Over").inForce())
                .isFalse();
        assertThat(bench.freezes.lift(bench.by("lea"), ofLead.id(), "Over").inForce())
                .isFalse();
        Refused.by(ErrorCode.WRONG_STATE, () -> bench.freezes.lift(bench.by("leo"), byLead.id(), "Again"));
        assertThat(bench.freezes.page(bench.by("ana"), 10, null).items()).hasSize(2);
    }

    @Test
    void takesARoleThatMayFreeze() {
        Refused.by(ErrorCode.FORBIDDEN, () -> freeze("usr", FreezeScope.EVERYTHING, ""));
        assertThat(freeze("ali", FreezeScope.EVERYTHING, "").by()).isEqualTo(GrantBench.id("ali"));
    }

    @ParameterizedTest
    @CsvSource({
        "IDENTITY, p-nobody",
        "IDENTITY, Not an id",
        "ASSET, ''",
        "ASSET, UPPER",
        "AFFILIATION, COMPANY",
        "AFFILIATION, friends",
        "EVERYTHING, c.s.t",
    })
    void aTargetThatNamesNothingIsRefused(FreezeScope scope, String target) {
        Refused.by(ErrorCode.INVALID, () -> freeze("ana", scope, target));
    }
}
