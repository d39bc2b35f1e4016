package org.gatehouse.bench.peers;

/// At its best: with one policy.
public final class CedarOneChecks extends CedarChecks {
    public CedarOneChecks() {
        super(1);
    }

    @Override
    public int checks() {
        return 20_000;
    }
}
