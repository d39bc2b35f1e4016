package org.gatehouse.detection.rule;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/// A network of IPv4 or IPv6 addresses.
public record Cidr(String written, Bits network, int length) {
    /// An address, compared by its bits.
    public record Bits(long high, long low, boolean six) {}

    /// @return nothing when the text is no network
    public static Optional<Cidr> parse(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        return address(address).flatMap(bits -> {
            int most = bits.six ? 128 : 32;
            String digits = slash < 0 ? String.valueOf(most) : text.substring(slash + 1);
            if (!digits.matches("\\d{1,3}") || Integer.parseInt(digits) > most) {
                return Optional.empty();
            }
            int length = Integer.parseInt(digits);
            return Optional.of(new Cidr(text, masked(bits, length), length));
        });
    }

    /// Whether a text is an address within.
    public boolean holds(String address) {
        return address(address)
                .filter(bits -> bits.six == network.six && masked(bits, length).equals(network))
                .isPresent();
    }

    private static Bits masked(Bits bits, int length) {
        int kept = bits.six ? length : length + 96;
        return new Bits(bits.high & mask(kept), bits.low & mask(kept - 64), bits.six);
    }

    /// The first so many of 64 bits.
    private static long mask(int bits) {
        return bits <= 0 ? 0 : bits >= 64 ? -1 : -1L << (64 - bits);
    }

    private static Optional<Bits> address(String text) {
        boolean six = text.indexOf(':') >= 0;
        // nothing that a resolver would be asked for
        if (text.length() > 45 || !text.matches(six ? "[0-9a-fA-F:.]+" : "\\d{1,3}(\\.\\d{1,3}){3}")) {
            return Optional.empty();
        }
        try {
            byte[] bytes = InetAddress.getByName(text).getAddress();
            long high = 0;
            long low = 0;
            for (int i = 0; i < bytes.length; i++) {
                if (bytes.length == 16 && i < 8) {
                    high = high << 8 | (bytes[i] & 0xff);
                } else {
                    low = low << 8 | (bytes[i] & 0xff);
                }
            }
            return Optional.of(new Bits(high, low, bytes.length == 16));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return written;
    }
}
