package org.gatehouse.contract;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantConcern;

/// A grant as a line of the list: with the names that its reader needs.
///
/// @param title what it allows, in words: "Read email and phone of profiles"
/// @param subject who uses it
/// @param requester who asked for it
/// @param affiliation the strictest of those involved, when it was asked for
/// @param dataClass the strictest of its assets
/// @param guarded those of its assets that are protected
public record GrantRow(
        Grant grant,
        String title,
        PersonRef subject,
        PersonRef requester,
        Affiliation affiliation,
        DataClass dataClass,
        List<AssetId> guarded) {
    public GrantRow {
        guarded = List.copyOf(guarded);
    }

    /// The same line with the grant as it is by now.
    public GrantRow with(Grant now) {
        return new GrantRow(now, title, subject, requester, affiliation, dataClass, guarded);
    }

    /// What deserves a look at this instant.
    public List<GrantConcern> concerns(Instant now) {
        return GrantConcern.of(grant, Set.copyOf(guarded), now);
    }
}
