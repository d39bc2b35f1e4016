package org.gatehouse.bench.peers;

/// With as many as jCasbin has.
public final class CedarManyChecks extends CedarChecks {
    public CedarManyChecks() {
        super(11_000);
    }

    @Override
    public int checks() {
        return 100;
    }
}
