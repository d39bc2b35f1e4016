-- Gates: machines that ask before data is reached. Their credentials are those of the register's entry of the same
-- id.

CREATE TABLE gate (
    id VARCHAR(64) PRIMARY KEY,
    version BIGINT NOT NULL,
    document VARCHAR(1000000) NOT NULL
);
GRANT SELECT, INSERT, UPDATE, DELETE ON gate TO records_user;
