package org.gatehouse.service.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.gatehouse.contract.Refusal;
import org.junit.jupiter.api.Test;

class UnknownRatesTest {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1_000_000);
    private final UnknownRates rates = new UnknownRates(2, 3, nanos::get);

    private static InetSocketAddress from(String address) {
        return new InetSocketAddress(InetAddress.ofLiteral(address), 40_000);
    }

    private int taken(String address) {
        int taken = 0;
        try {
            while (taken < 100) {
                rates.countRefused(from(address));
                taken++;
            }
        } catch (Refusal e) {
            // that was one too many
        }
        return taken;
    }

    @Test
    void eachAddressHasABurstAndThenARate() {
        assertThat(taken("192.0.2.1")).isEqualTo(3);
        assertThat(taken("192.0.2.2")).isEqualTo(3);

        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(taken("192.0.2.1")).isEqualTo(2);
        assertThatThrownBy(() -> rates.countRefused(from("192.0.2.1"))).isInstanceOf(Refusal.class);
    }

    @Test
    void addressesOfOneNetworkAreOne() {
        assertThat(taken("2001:db8:1:2::1")).isEqualTo(3);
        assertThat(taken("2001:db8:1:2:ffff::7")).isZero();
        assertThat(taken("2001:db8:1:3::1")).isEqualTo(3);
    }

    @Test
    void whoGuessesTokensMayStillAskHowTheServiceIs() {
        assertThat(taken("192.0.2.1")).isEqualTo(3);

        rates.countOpen(from("192.0.2.1"));
        rates.countOpen(from("192.0.2.1"));
        rates.countOpen(from("192.0.2.1"));
        assertThatThrownBy(() -> rates.countOpen(from("192.0.2.1"))).isInstanceOf(Refusal.class);
    }

    @Test
    void noMoreThanSomeAreRememberedAndThoseThatCallStay() {
        assertThat(taken("192.0.2.1")).isEqualTo(3);
        for (int i = 0; i < 3 * UnknownRates.MOST_ADDRESSES; i++) {
            rates.countRefused(from("10." + (i >> 16) + "." + ((i >> 8) & 255) + "." + (i & 255)));
            if (i % 1_000 == 0) {
                assertThat(taken("192.0.2.1")).isZero();
            }
        }

        assertThat(rates.remembered()).isEqualTo(UnknownRates.MOST_ADDRESSES);
    }
}
