package org.gatehouse.service.access;

import org.gatehouse.contract.Documents.FreezeDocument;
import org.gatehouse.contract.Page;
import org.gatehouse.model.Freeze;
import org.gatehouse.model.FreezeId;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.identity.WritePath;
import org.jspecify.annotations.Nullable;

/// Freezes stop all use at once.
public final class Freezes {
    public Freezes(WritePath path) {}

    public Freeze freeze(Caller caller, FreezeDocument document) {
        return Pending.body();
    }

    public Freeze lift(Caller caller, FreezeId id, String reason) {
        return Pending.body();
    }

    public Page<Freeze> page(Caller caller, int limit, @Nullable String after) {
        return Pending.body();
    }
}
