package org.gatehouse.service.gate;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gatehouse.model.Action;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.PersonId;
import org.jspecify.annotations.Nullable;

/// May this identity do this now?
///
/// @param actorChain who acts for the subject, outermost first; empty when they act themself
/// @param columns the columns reached; empty means all of them
/// @param country where the access comes from, ISO 3166-1 alpha-2; null when the gate does not know
/// @param network the address the access comes from; null when the gate does not know
public record Question(
        PersonId subject,
        List<PersonId> actorChain,
        Action action,
        AssetId asset,
        Set<String> columns,
        @Nullable String country,
        @Nullable InetAddress network,
        Instant now) {
    public Question {
        actorChain = List.copyOf(actorChain);
        columns = Set.copyOf(columns);
    }
}
