package org.gatehouse.contract;

import java.util.List;

/// An event of `GET /v1/stream`, named `presence`, without an id: who follows the stream now. It replaces the one
/// before.
public record StreamPresence(List<PersonRef> people) {
    public StreamPresence {
        people = List.copyOf(people);
    }
}
