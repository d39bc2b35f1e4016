-- The records store. Each record is its JSON document beside the columns that queries need; all other columns can
-- be made again from the documents. Instants are BIGINT nanoseconds since 1970-01-01T00:00Z: exact, and compared
-- as numbers. Ids such as REQ-20418 are stored by their number.

CREATE TABLE counter (
    name VARCHAR(20) PRIMARY KEY,
    used BIGINT NOT NULL
);
INSERT INTO counter (name, used) VALUES
    ('REQUEST', 20000), ('DECISION', 0), ('GRANT', 8000), ('REVIEW', 0),
    ('FREEZE', 0), ('DELEGATION', 0), ('COMMENT', 0), ('CHANGE', 0);

CREATE TABLE person (
    id VARCHAR(64) PRIMARY KEY,
    version BIGINT NOT NULL,
    document VARCHAR(1000000) NOT NULL
);

CREATE TABLE bearer_token (
    sha256 VARCHAR(64) PRIMARY KEY,
    person VARCHAR(64) NOT NULL,
    document VARCHAR(1000000) NOT NULL
);
CREATE INDEX bearer_token_person ON bearer_token (person);

CREATE TABLE asset (
    id VARCHAR(200) PRIMARY KEY,
    version BIGINT NOT NULL,
    search_text VARCHAR(1000000) NOT NULL,
    document VARCHAR(1000000) NOT NULL
);

-- Narrow, so that the queue can be scanned quickly; documents stand aside.
-- stage: DRAFT, OPEN or FINAL. seats: which kinds of seats are empty (seat_pattern), 0 for none.
-- act_at: when time may next have something to do with it; null once final.
CREATE TABLE access_request (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    stage VARCHAR(5) NOT NULL,
    status VARCHAR(20) NOT NULL,
    affiliation VARCHAR(20) NOT NULL,
    decide_by BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    act_at BIGINT,
    seats INTEGER NOT NULL,
    search_text VARCHAR(1000000) NOT NULL
);
CREATE INDEX access_request_by_stage_due ON access_request (stage, decide_by, id);
CREATE INDEX access_request_by_stage_change ON access_request (stage, changed_at DESC, id DESC);
CREATE INDEX access_request_by_affiliation ON access_request (stage, affiliation, decide_by, id);
CREATE INDEX access_request_by_seats ON access_request (seats, status, decide_by, id);
CREATE INDEX access_request_by_due ON access_request (decide_by, id);
CREATE INDEX access_request_by_change ON access_request (changed_at DESC, id DESC);
CREATE INDEX access_request_by_act ON access_request (act_at, id);

CREATE TABLE access_request_document (
    id BIGINT PRIMARY KEY,
    document VARCHAR(1000000) NOT NULL
);

CREATE TABLE request_party (
    request BIGINT NOT NULL,
    person VARCHAR(64) NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (request, person)
);
CREATE INDEX request_party_by_person ON request_party (person, created_at DESC, request DESC);

CREATE TABLE request_asset (
    request BIGINT NOT NULL,
    asset VARCHAR(200) NOT NULL,
    PRIMARY KEY (request, asset)
);
CREATE INDEX request_asset_by_asset ON request_asset (asset, request);

-- Who has decided the present digest of an open request.
CREATE TABLE request_decider (
    request BIGINT NOT NULL,
    person VARCHAR(64) NOT NULL,
    PRIMARY KEY (request, person)
);
CREATE INDEX request_decider_by_person ON request_decider (person, request);

-- The kinds of empty seats (role, team) that requests have had: a few dozen rows, never changed.
CREATE TABLE seat_pattern (
    id INTEGER PRIMARY KEY,
    pattern VARCHAR(10000) NOT NULL UNIQUE
);

CREATE TABLE decision (
    id BIGINT PRIMARY KEY,
    request BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    document VARCHAR(1000000) NOT NULL
);
CREATE INDEX decision_by_request ON decision (request, made_at, id);

-- due_at: when time next has something to do with it; null once final.
CREATE TABLE access_grant (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    status VARCHAR(20) NOT NULL,
    subject VARCHAR(64) NOT NULL,
    request BIGINT NOT NULL,
    finished BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL,
    due_at BIGINT,
    document VARCHAR(1000000) NOT NULL
);
CREATE INDEX access_grant_by_creation ON access_grant (created_at DESC, id DESC);
CREATE INDEX access_grant_by_status ON access_grant (status, created_at DESC, id DESC);
CREATE INDEX access_grant_by_subject ON access_grant (subject, created_at DESC, id DESC);
CREATE INDEX access_grant_by_request ON access_grant (request);
CREATE INDEX access_grant_by_finished ON access_grant (finished, id);
CREATE INDEX access_grant_by_due ON access_grant (due_at, id);

CREATE TABLE grant_asset (
    grant_id BIGINT NOT NULL,
    asset VARCHAR(200) NOT NULL,
    PRIMARY KEY (grant_id, asset)
);
CREATE INDEX grant_asset_by_asset ON grant_asset (asset, grant_id);

CREATE TABLE post_use_review (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    status VARCHAR(20) NOT NULL,
    grant_id BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    document VARCHAR(1000000) NOT NULL
);
CREATE INDEX post_use_review_by_due ON post_use_review (due_at, id);
CREATE INDEX post_use_review_by_status ON post_use_review (status, due_at, id);
CREATE INDEX post_use_review_by_grant ON post_use_review (grant_id);

CREATE TABLE access_freeze (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    in_force BOOLEAN NOT NULL,
    set_at BIGINT NOT NULL,
    document VARCHAR(1000000) NOT NULL
);
CREATE INDEX access_freeze_by_time ON access_freeze (set_at DESC, id DESC);
CREATE INDEX access_freeze_in_force ON access_freeze (in_force, id);

CREATE TABLE delegation (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    revoked BOOLEAN NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    document VARCHAR(1000000) NOT NULL
);
CREATE INDEX delegation_by_start ON delegation (starts_at DESC, id DESC);
CREATE INDEX delegation_by_end ON delegation (ends_at);

CREATE TABLE team_comment (
    id BIGINT PRIMARY KEY,
    subject VARCHAR(200) NOT NULL,
    made_at BIGINT NOT NULL,
    document VARCHAR(1000000) NOT NULL
);
CREATE INDEX team_comment_by_subject ON team_comment (subject, made_at, id);

CREATE TABLE policy_version (
    policy VARCHAR(200) NOT NULL,
    number INTEGER NOT NULL,
    status VARCHAR(20) NOT NULL,
    proposed_at BIGINT NOT NULL,
    activated_at BIGINT NOT NULL,
    document VARCHAR(1000000) NOT NULL,
    PRIMARY KEY (policy, number)
);

-- decided: 0 while open, 1 after.
CREATE TABLE roster_change (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    decided INTEGER NOT NULL,
    proposed_at BIGINT NOT NULL,
    document VARCHAR(1000000) NOT NULL
);
CREATE INDEX roster_change_by_time ON roster_change (decided, proposed_at DESC, id DESC);

-- Append only: the user that the service works as may neither change nor delete its rows.
CREATE TABLE ledger_entry (
    id BIGINT PRIMARY KEY,
    kind VARCHAR(40) NOT NULL,
    subject_kind VARCHAR(40) NOT NULL,
    subject_id VARCHAR(200) NOT NULL,
    recorded_at BIGINT NOT NULL,
    document VARCHAR(1000000) NOT NULL
);
CREATE INDEX ledger_entry_by_subject ON ledger_entry (subject_kind, subject_id, id DESC);

-- Free text and its salt, which can be erased without touching the entry that holds their hash.
CREATE TABLE ledger_text (
    entry BIGINT NOT NULL,
    field VARCHAR(100) NOT NULL,
    salt VARCHAR(32) NOT NULL,
    words VARCHAR(1000000) NOT NULL,
    PRIMARY KEY (entry, field)
);

CREATE TABLE idempotency_key (
    person VARCHAR(64) NOT NULL,
    idem_key VARCHAR(300) NOT NULL,
    fingerprint VARCHAR(64) NOT NULL,
    resource VARCHAR(1000) NOT NULL,
    kept_at BIGINT NOT NULL,
    PRIMARY KEY (person, idem_key)
);
CREATE INDEX idempotency_key_by_time ON idempotency_key (kept_at);

-- What the service may do. It connects as a user with this role and no rights of its own.
CREATE ROLE records_user;
GRANT SELECT, INSERT, UPDATE, DELETE ON
    counter, person, bearer_token, asset, access_request, access_request_document, request_party, request_asset,
    request_decider, seat_pattern, decision, access_grant, grant_asset, post_use_review, access_freeze, delegation,
    team_comment, policy_version, roster_change, idempotency_key TO records_user;
GRANT SELECT, INSERT ON ledger_entry TO records_user;
GRANT SELECT, INSERT, DELETE ON ledger_text TO records_user;
