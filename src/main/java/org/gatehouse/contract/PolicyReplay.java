package org.gatehouse.contract;

import java.util.List;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.Verdict;

/// What a proposed policy would have said of past requests.
///
/// @param considered requests replayed
/// @param changes those with another outcome or other slots, at most 200, the newest first
/// @param changed how many in all
public record PolicyReplay(int considered, int changed, List<Change> changes) {
    public PolicyReplay {
        changes = List.copyOf(changes);
    }

    public record Change(RequestId request, Verdict.Outcome was, Verdict.Outcome would, String words) {}
}
