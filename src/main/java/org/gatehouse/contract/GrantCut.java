package org.gatehouse.contract;

/// The ready-made cuts of the list of grants.
public enum GrantCut {
    /// May still allow something, now or later.
    LIVE,
    /// In force, and ending within [GrantCounts#SOON]; the first to end comes first.
    ENDING_SOON,
    /// Approved, and waiting to begin.
    SCHEDULED,
    SUSPENDED,
    /// In force and not used, see [org.gatehouse.model.GrantConcern].
    UNUSED,
    /// Live and wider than its use, see [org.gatehouse.model.GrantConcern].
    OVER_BROAD,
    /// A gate has not confirmed that it stopped allowing.
    ALARM,
    ENDED,
    ALL
}
