package org.gatehouse.service.demo;

/// What becomes of a request of the demo's history, and how many meet it.
enum DemoFate {
    WAITING(24),
    PARTLY_APPROVED(9),
    CLAIMED(4),
    QUESTIONED(6),
    DENIED(14),
    WITHDRAWN(6),
    ACTIVE(25),
    SCHEDULED(7),
    ENDED(26),
    COMPLETED(9),
    REVOKED(6),
    SUSPENDED(4),
    LAPSED(5),
    EXPIRED_UNDECIDED(2),
    OVERDUE(2);

    private final int count;

    DemoFate(int count) {
        this.count = count;
    }

    int count() {
        return count;
    }
}
