package org.gatehouse.service.access;

import java.util.List;
import org.gatehouse.model.Grant;
import org.gatehouse.model.Grant.GateAcknowledgement;

/// The gates, as use cases see them. Called after the commit, never within a transaction; idempotent, so that it
/// can be asked again after a restart. Safe for any number of threads.
///
/// Suspensions, freezes and locks reach gates with the commit itself. Only what must be waited for goes through
/// here.
public interface GateLink {
    /// Asks every gate to know the grant as it is now.
    ///
    /// @return one word of each gate; one that did not confirm has no time. Never throws for a gate that fails
    List<GateAcknowledgement> install(Grant grant);

    /// Asks every gate to stop allowing by the grant.
    ///
    /// @return one word of each gate; one that did not confirm has no time. Never throws for a gate that fails
    List<GateAcknowledgement> withdraw(Grant grant);
}
