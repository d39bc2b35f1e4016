package org.gatehouse.service.access;

import java.util.List;
import org.gatehouse.contract.Documents.RevokeManyDocument;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantId;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.identity.WritePath;

/// What people do with grants: activate, suspend, reopen, revoke, complete.
public final class Grants {
    public Grants(WritePath path, GateLink gates, PolicyInForce policies) {}

    public Grant activate(Caller caller, GrantId id) {
        return Pending.body();
    }

    public Grant suspend(Caller caller, GrantId id, String reason) {
        return Pending.body();
    }

    public Grant reopen(Caller caller, GrantId id, String reason) {
        return Pending.body();
    }

    public Grant revoke(Caller caller, GrantId id, String reason) {
        return Pending.body();
    }

    public Grant complete(Caller caller, GrantId id, String reason) {
        return Pending.body();
    }

    public List<Grant> revokeMany(Caller caller, RevokeManyDocument document) {
        return Pending.body();
    }
}
