package org.gatehouse.contract;

import java.time.Instant;
import java.util.List;
import org.gatehouse.model.ExposureBudget;
import org.gatehouse.model.PersonId;

/// What people have read of what an exposure budget is about, within its window as of now.
///
/// @param since the beginning of the hour that the window reaches back into
/// @param readers those who have read most, the most first
/// @param people how many have read anything
/// @param usedUp how many have used it up
public record BudgetUse(ExposureBudget budget, Instant since, List<Reader> readers, int people, int usedUp) {
    public static final int READERS_MOST = 20;

    public BudgetUse {
        readers = List.copyOf(readers);
    }

    /// @param usedUp whether they have read all they may
    public record Reader(PersonId person, long rows, boolean usedUp) {}
}
