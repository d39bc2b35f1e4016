package org.gatehouse.service.access;

import org.gatehouse.model.PolicyRef;
import org.gatehouse.policy.CompiledPolicy;
import org.gatehouse.service.records.Reading;

/// The policy that judges now, and those that judged before. Safe for any number of threads.
public interface PolicyInForce {
    /// @throws org.gatehouse.contract.Refusal `POLICY_DENIES` while none is in force: nothing is approved then
    CompiledPolicy current(Reading records);

    /// One exact version, whatever its status.
    ///
    /// @throws org.gatehouse.contract.Refusal `NOT_FOUND` when the register does not hold it
    CompiledPolicy version(Reading records, PolicyRef ref);
}
