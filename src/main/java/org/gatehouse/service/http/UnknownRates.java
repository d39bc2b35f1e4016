package org.gatehouse.service.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.function.LongSupplier;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Refusal;

/// How often calls without a valid token come from each address. Whoever has one is not counted, so that a flood
/// from behind the same proxy is not theirs to bear. Remembers the addresses that called last, and no more than a
/// fixed number of them. Safe for any number of threads.
final class UnknownRates {
    static final int MOST_ADDRESSES = 10_000;

    /// Whoever has one IPv6 address usually has all that share its first 64 bits.
    private static final int NETWORK_BYTES = 8;

    private final int perSecond;
    private final int burst;
    private final LongSupplier nanoTime;
    private final LinkedHashMap<String, TokenBucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

    UnknownRates(int perSecond, int burst, LongSupplier nanoTime) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.nanoTime = nanoTime;
    }

    /// Counts a call that bore no valid token where one is needed.
    ///
    /// @throws Refusal `TOO_MANY_REQUESTS`
    void countRefused(SocketAddress from) {
        count("token " + network(from));
    }

    /// Counts a call of a route that is open to anybody; apart, so that whoever guesses tokens does not keep others
    /// from asking how the service is.
    ///
    /// @throws Refusal `TOO_MANY_REQUESTS`
    void countOpen(SocketAddress from) {
        count("open " + network(from));
    }

    private void count(String key) {
        if (!bucket(key).take(nanoTime.getAsLong())) {
            throw new Refusal(
                    ErrorCode.TOO_MANY_REQUESTS,
                    "Your address may call " + perSecond
                            + " times a second over time without a valid token. Wait a moment, then go on slower.");
        }
    }

    private synchronized TokenBucket bucket(String key) {
        TokenBucket bucket =
                buckets.computeIfAbsent(key, ignored -> new TokenBucket(perSecond, burst, nanoTime.getAsLong()));
        if (buckets.size() > MOST_ADDRESSES) {
            buckets.pollFirstEntry();
        }
        return bucket;
    }

    synchronized int remembered() {
        return buckets.size();
    }

    private static String network(SocketAddress from) {
        InetAddress address = from instanceof InetSocketAddress internet ? internet.getAddress() : null;
        if (address instanceof Inet6Address) {
            return HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES));
        }
        return address == null ? String.valueOf(from) : address.getHostAddress();
    }
}
