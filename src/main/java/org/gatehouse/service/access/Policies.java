package org.gatehouse.service.access;

import java.util.List;
import org.gatehouse.contract.Documents.PolicyDocument;
import org.gatehouse.contract.PolicyReplay;
import org.gatehouse.model.PolicyRef;
import org.gatehouse.model.PolicyVersion;
import org.gatehouse.policy.CompiledPolicy;
import org.gatehouse.policy.PolicyCompiler;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.identity.WritePath;
import org.gatehouse.service.records.Reading;

/// Versions of the policy, put in force by two leads.
public final class Policies implements PolicyInForce {
    public Policies(WritePath path, PolicyCompiler compiler) {}

    public List<PolicyVersion> all(Caller caller) {
        return Pending.body();
    }

    public PolicyVersion propose(Caller caller, PolicyDocument document) {
        return Pending.body();
    }

    public PolicyReplay replay(Caller caller, PolicyRef ref) {
        return Pending.body();
    }

    public PolicyVersion activate(Caller caller, PolicyRef ref, String reason) {
        return Pending.body();
    }

    public PolicyVersion reject(Caller caller, PolicyRef ref, String reason) {
        return Pending.body();
    }

    public void installFirst(String yaml) {
        Pending.body();
    }

    @Override
    public CompiledPolicy current(Reading records) {
        return Pending.body();
    }

    @Override
    public CompiledPolicy version(Reading records, PolicyRef ref) {
        return Pending.body();
    }
}
