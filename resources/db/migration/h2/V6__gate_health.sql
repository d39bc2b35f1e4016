-- How gates fare, which bundle each decides by, and how often each said yes because of a grant. Figures that are
-- kept from one start of the service to the next; nothing is decided by them.

CREATE TABLE gate_health (
    gate VARCHAR(64) PRIMARY KEY,
    document VARCHAR(100000) NOT NULL
);
CREATE TABLE gate_bundle (
    gate VARCHAR(64) PRIMARY KEY,
    document VARCHAR(1000000) NOT NULL
);
CREATE TABLE gate_use (
    grant_id BIGINT NOT NULL,
    gate VARCHAR(64) NOT NULL,
    decisions BIGINT NOT NULL,
    first_used BIGINT NOT NULL,
    last_used BIGINT NOT NULL,
    PRIMARY KEY (grant_id, gate)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON gate_health, gate_bundle, gate_use TO records_user;
