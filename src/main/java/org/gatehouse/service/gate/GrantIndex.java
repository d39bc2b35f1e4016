package org.gatehouse.service.gate;

import org.gatehouse.service.records.Commit;
import org.gatehouse.service.records.CommitListener;
import org.gatehouse.service.records.Reading;

/// What every gate is answered from.
public final class GrantIndex implements CommitListener {

    public Answer check(Question question) {
        return Pending.body();
    }

    public void rebuild(Reading records) {
        Pending.body();
    }

    @Override
    public void committed(Commit commit) {
        Pending.body();
    }
}
