package org.gatehouse.service.gate;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.gatehouse.model.Limits;
import org.jspecify.annotations.Nullable;

/// Where access may come from, with the networks already parsed.
///
/// @param countries null for anywhere
/// @param networks null for anywhere
record Place(
        @Nullable SortedSet<String> countries, @Nullable List<Cidr> networks) {
    private static final Place ANYWHERE = new Place(null, null);

    static Place of(Limits limits) {
        if (limits.countries() == null && limits.networks() == null) {
            return ANYWHERE;
        }
        SortedSet<String> networks = limits.networks();
        return new Place(
                limits.countries(),
                networks == null
                        ? null
                        : networks.stream()
                                .map(Cidr::parse)
                                .flatMap(Optional::stream)
                                .toList());
    }

    /// A country that the gate does not know is in none.
    boolean holdsCountry(@Nullable String country) {
        return countries == null || (country != null && countries.contains(country));
    }

    /// An address that the gate does not know is in no network.
    boolean holdsAddress(@Nullable InetAddress address) {
        return networks == null || (address != null && networks.stream().anyMatch(network -> network.holds(address)));
    }
}
