package org.gatehouse.service.activity;

import java.net.InetAddress;
import java.util.Optional;

/// A block of addresses: `10.20.0.0/16`, `2001:db8::/32`, or one address alone.
///
/// @param prefix how many leading bits must agree
record Cidr(InetAddress network, int prefix) {
    /// @return empty for text that is no block of addresses
    static Optional<Cidr> parse(String text) {
        int slash = text.indexOf('/');
        try {
            InetAddress network = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
            int bits = network.getAddress().length * 8;
            int prefix = slash < 0 ? bits : Integer.parseInt(text.substring(slash + 1));
            return prefix < 0 || prefix > bits ? Optional.empty() : Optional.of(new Cidr(network, prefix));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /// @param address as its bytes
    boolean holds(byte[] address) {
        byte[] ours = network.getAddress();
        if (ours.length != address.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit += 8) {
            int mask = 0xFF << (8 - Math.min(8, prefix - bit));
            if (((ours[bit / 8] ^ address[bit / 8]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
