package org.gatehouse.model;

import java.util.regex.Pattern;

/// An identifier with a type of its own, so that a grant's id can never be handed where a person's is meant. On the
/// wire and in the store it is its bare [#value()].
public sealed interface Id
        permits PersonId,
                AssetId,
                RegionId,
                RequestId,
                DecisionId,
                GrantId,
                ReviewId,
                CampaignId,
                AlertId,
                SuppressionId,
                IncidentId,
                EvidenceId,
                FreezeId,
                BudgetId,
                DelegationId,
                CommentId,
                ChangeId {
    String value();

    /// Refuses a value that does not have the shape of the named kind of id.
    ///
    /// @throws IllegalArgumentException naming the kind, the value (shortened) and the expected shape
    static void check(String kind, Pattern shape, String value) {
        if (!shape.matcher(value).matches()) {
            String shown = value.length() > 60 ? value.substring(0, 60) + "…" : value;
            throw new IllegalArgumentException("\"" + shown + "\" is not a " + kind + ": expected " + shape);
        }
    }
}
