package org.gatehouse.service.activity;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which country an address is in, by the networks that were configured, of which the narrowest that holds it says;
/// where none does, by a file of countries, if there is one. Immutable.
public final class Networks {
    public static final Networks NONE = new Networks(List.of(), null);

    private final List<Placed> placed;
    private final @Nullable GeoFile file;

    private Networks(List<Placed> placed, @Nullable GeoFile file) {
        this.placed = List.copyOf(placed);
        this.file = file;
    }

    private record Placed(Cidr block, String country) {}

    /// @param text `10.20.0.0/16=US, 10.8.0.0/16=CN`
    /// @throws IllegalArgumentException naming what cannot be read
    public static Networks parse(String text) {
        List<Placed> placed = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            if (!part.isBlank()) {
                placed.add(placed(part.strip()));
            }
        }
        placed.sort(
                Comparator.comparingInt((Placed one) -> one.block().prefix()).reversed());
        return new Networks(placed, null);
    }

    /// The same, with a file that says where no network does.
    public Networks with(GeoFile countries) {
        return new Networks(placed, countries);
    }

    private static Placed placed(String part) {
        int equals = part.indexOf('=');
        String country = part.substring(equals + 1).strip().toUpperCase(Locale.ROOT);
        Optional<Cidr> block = Cidr.parse(part.substring(0, Math.max(equals, 0)).strip());
        if (block.isEmpty() || !country.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException(
                    "\"" + part + "\" is not a network with its country, such as 10.20.0.0/16=US");
        }
        return new Placed(block.get(), country);
    }

    /// @param address as its source wrote it
    /// @return null when neither a network nor the file holds it, or it is no address
    public @Nullable String country(@Nullable String address) {
        if (address == null || (placed.isEmpty() && file == null)) {
            return null;
        }
        InetAddress literal = literal(address);
        if (literal == null) {
            return null;
        }
        byte[] bytes = literal.getAddress();
        for (Placed one : placed) {
            if (one.block().holds(bytes)) {
                return one.country();
            }
        }
        return file == null ? null : file.country(literal);
    }

    /// Whether the block holds the address; false when either is none.
    static boolean within(String block, @Nullable String address) {
        return address != null
                && Cidr.parse(block).filter(cidr -> cidr.holds(bytes(address))).isPresent();
    }

    private static byte[] bytes(String address) {
        InetAddress literal = literal(address);
        return literal == null ? new byte[0] : literal.getAddress();
    }

    private static @Nullable InetAddress literal(String address) {
        try {
            return InetAddress.ofLiteral(address);
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }
}
