package org.gatehouse.service.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Refusal;

/// Says that a call must be refused, and how.
public final class Refused {
    private Refused() {}

    public static void by(ErrorCode code, ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(call).satisfies(refusal -> {
            assertThat(refusal.code()).as(refusal.detail()).isEqualTo(code);
            assertThat(refusal.detail()).isNotBlank();
        });
    }
}
