package org.gatehouse.service.store;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.gatehouse.model.PolicyVersion;

/// One version of a policy.
@Entity
@Table(name = "policy_version")
class PolicyRow {
    @EmbeddedId
    PolicyKey key = PolicyKey.NONE;

    String status = "";
    long proposedAt;
    long activatedAt;
    String document = "";

    protected PolicyRow() {}

    PolicyRow(PolicyVersion policy) {
        key = PolicyKey.of(policy.ref());
        status = policy.status().name();
        proposedAt = Moments.nanos(policy.proposedAt());
        activatedAt = policy.activatedAt() == null ? 0 : Moments.nanos(policy.activatedAt());
        document = Stored.write(policy);
    }

    PolicyVersion policy() {
        return Stored.read(document, PolicyVersion.class);
    }
}
