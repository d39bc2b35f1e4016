package org.gatehouse.model;

import org.jspecify.annotations.Nullable;

/// Whom the grants of a review campaign are handed to. Where the rule names nobody who may answer, it is the leads.
///
/// @param team only with [Kind#TEAM]
public record ReviewerRule(Kind kind, @Nullable String team) {
    /// Kinds of rules.
    public enum Kind {
        /// One of the stewards who approved the grant, evenly.
        DECIDERS,
        /// The team that bears the custodian's name: `harborline-cloud` for "Harborline Cloud".
        CUSTODIAN,
        /// One team for all.
        TEAM,
        /// The lead stewards.
        LEADS
    }
}
