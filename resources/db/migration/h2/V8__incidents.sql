-- Alerts, what suppresses them, and incidents with their evidence.

INSERT INTO counter (name, used) VALUES ('ALERT', 0), ('SUPPRESSION', 0), ('INCIDENT', 0), ('EVIDENCE', 0);

-- group_key: SHA-256 of rule, actor and asset. severity: 1 informational to 6 fatal, as in OCSF.
CREATE TABLE alert (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    status VARCHAR(20) NOT NULL,
    severity BIGINT NOT NULL,
    group_key VARCHAR(64) NOT NULL,
    last_at BIGINT NOT NULL,
    rule VARCHAR(200) NOT NULL,
    person VARCHAR(64),
    actor VARCHAR(300) NOT NULL,
    asset VARCHAR(300) NOT NULL,
    owner VARCHAR(64),
    incident BIGINT,
    merged_into BIGINT,
    search VARCHAR(4000) NOT NULL,
    document VARCHAR(1000000) NOT NULL
);
CREATE INDEX alert_by_severity ON alert (severity DESC, id DESC);
CREATE INDEX alert_by_status ON alert (status, severity DESC, id DESC);
CREATE INDEX alert_by_key ON alert (group_key, last_at);
CREATE INDEX alert_by_incident ON alert (incident, id DESC);
CREATE INDEX alert_by_head ON alert (merged_into, id);

-- ended: 0 while in force, 1 after.
CREATE TABLE alert_suppression (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    ended BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    document VARCHAR(1000000) NOT NULL
);
CREATE INDEX alert_suppression_in_force ON alert_suppression (ended, id DESC);

CREATE TABLE incident (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    status VARCHAR(20) NOT NULL,
    severity BIGINT NOT NULL,
    assignee VARCHAR(64),
    restricted BOOLEAN NOT NULL,
    acts_at BIGINT,
    search VARCHAR(4000) NOT NULL,
    document VARCHAR(1000000) NOT NULL
);
CREATE INDEX incident_by_severity ON incident (severity DESC, id DESC);
CREATE INDEX incident_by_status ON incident (status, severity DESC, id DESC);
CREATE INDEX incident_by_time ON incident (acts_at, id);

-- party: "reader p-ana" or "subject p-ana".
CREATE TABLE incident_party (
    incident BIGINT NOT NULL,
    party VARCHAR(100) NOT NULL,
    PRIMARY KEY (incident, party)
);

CREATE TABLE evidence (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    incident BIGINT NOT NULL,
    document VARCHAR(1000000) NOT NULL
);
CREATE INDEX evidence_by_incident ON evidence (incident, id);

GRANT SELECT, INSERT, UPDATE, DELETE ON alert, alert_suppression, incident, incident_party, evidence TO records_user;
