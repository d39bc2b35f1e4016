package org.gatehouse.service.access;

import java.time.InstantSource;
import java.util.List;
import org.gatehouse.contract.StreamEvent;
import org.gatehouse.service.records.Commit;
import org.gatehouse.service.records.Records;

/// Tells a commit as stream events: one for each ledger entry, with the record it changed as it now is.
public final class StreamEvents {
    public StreamEvents(Records records, InstantSource clock, RequestRows rows) {}

    public List<StreamEvent> of(Commit commit) {
        return List.of(Later.follows(StreamEvents.class, StreamEvent.class));
    }
}
