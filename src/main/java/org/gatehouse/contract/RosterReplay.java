package org.gatehouse.contract;

import java.util.List;
import org.gatehouse.model.RequestId;

/// What a proposed change of roles and teams would have changed of past requests.
///
/// @param considered requests replayed
/// @param changed how many in all
/// @param changes at most 200, the newest first
public record RosterReplay(int considered, int changed, List<Change> changes) {
    public RosterReplay {
        changes = List.copyOf(changes);
    }

    /// @param effect what it comes to for this request
    /// @param words the same for people
    public record Change(RequestId request, Effect effect, String words) {}

    public enum Effect {
        /// They could have taken a seat that they could not take.
        GAINS_SEAT,
        /// They could not have taken a seat that they could take.
        LOSES_SEAT,
        /// They took a seat, which would have stood empty.
        APPROVAL_VOID
    }
}
