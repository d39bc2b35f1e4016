-- Exposure budgets: how many rows of an asset one person may read in a time.

INSERT INTO counter (name, used) VALUES ('BUDGET', 0);

CREATE TABLE exposure_budget (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    in_force BOOLEAN NOT NULL,
    document VARCHAR(100000) NOT NULL
);
CREATE INDEX exposure_budget_in_force ON exposure_budget (in_force, id);

GRANT SELECT, INSERT, UPDATE, DELETE ON exposure_budget TO records_user;
