package org.gatehouse.console.activity;

import java.util.Optional;
import java.util.Set;
import org.gatehouse.model.event.Activity;

/// From an event to everything that has something in common with it.
enum Pivot {
    /// Done by the same person, or under the same name where nobody bears it.
    IDENTITY("person") {
        @Override
        Optional<String> value(Activity event) {
            return Optional.of(
                    event.person() == null ? event.user() : event.person().value());
        }
    },
    /// Done to the same asset.
    ASSET("asset") {
        @Override
        Optional<String> value(Activity event) {
            return event.asset().isEmpty() ? Optional.empty() : Optional.of(event.asset());
        }
    },
    /// Covered by the same grant.
    GRANT("grant") {
        @Override
        Optional<String> value(Activity event) {
            return Optional.ofNullable(event.grant()).map(grant -> grant.value());
        }
    },
    /// Come from the same network: the same first three parts of an IPv4 address, or the same address.
    NETWORK("address") {
        @Override
        Optional<String> value(Activity event) {
            return Optional.ofNullable(event.address())
                    .map(address -> address.matches("\\d+\\.\\d+\\.\\d+\\.\\d+")
                            ? address.substring(0, address.lastIndexOf('.')) + ".*"
                            : address);
        }
    };

    private final String field;

    Pivot(String field) {
        this.field = field;
    }

    /// What they have in common; empty where the event has no such thing.
    abstract Optional<String> value(Activity event);

    /// The query for all of them, whatever was asked for before.
    Optional<String> query(Activity event) {
        return value(event).map(value -> QueryTerms.written(field, Set.of(value)));
    }
}
