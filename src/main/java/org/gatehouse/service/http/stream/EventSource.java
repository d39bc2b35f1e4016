package org.gatehouse.service.http.stream;

import java.util.List;
import org.gatehouse.contract.PersonRef;
import org.gatehouse.contract.StreamEvent;
import org.gatehouse.service.records.Commit;

/// Where events come from: commits as they happen, and the ledger for what was missed. Safe for any number of
/// threads.
public interface EventSource {
    /// One event for each of the commit's ledger entries, in order.
    List<StreamEvent> of(Commit commit);

    /// The events of ledger entries from this index on, at most `limit`, with the records as they are now.
    List<StreamEvent> since(long index, int limit);

    /// How many entries the ledger holds.
    long size();

    /// Stewards on shift.
    List<PersonRef> onDuty();
}
