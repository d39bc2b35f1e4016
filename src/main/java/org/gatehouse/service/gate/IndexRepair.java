package org.gatehouse.service.gate;

import java.time.Instant;
import org.gatehouse.service.access.Tick;
import org.gatehouse.service.identity.WritePath;

/// Rebuilds an index that fell out of step with the records.
public final class IndexRepair implements Tick {
    private final GrantIndex index;
    private final WritePath path;

    public IndexRepair(GrantIndex index, WritePath path) {
        this.index = index;
        this.path = path;
    }

    /// Within a write transaction that writes nothing, so that no commit overtakes the rebuilding.
    @Override
    public int run(Instant now) {
        if (index.inStep()) {
            return 0;
        }
        return path.byService(records -> {
            index.rebuild(records);
            return 1;
        });
    }
}
