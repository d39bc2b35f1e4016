-- Review campaigns: people look anew at grants in force.

INSERT INTO counter (name, used) VALUES ('CAMPAIGN', 0);

CREATE TABLE campaign (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    status VARCHAR(20) NOT NULL,
    suspends BOOLEAN NOT NULL,
    acts_at BIGINT,
    document VARCHAR(1000000) NOT NULL
);
CREATE INDEX campaign_by_status ON campaign (status, id DESC);
CREATE INDEX campaign_by_time ON campaign (acts_at, id);

CREATE TABLE campaign_item (
    campaign BIGINT NOT NULL,
    number INTEGER NOT NULL,
    version BIGINT NOT NULL,
    status VARCHAR(20) NOT NULL,
    assignee VARCHAR(200) NOT NULL,
    grant_id BIGINT NOT NULL,
    lapsed BOOLEAN NOT NULL,
    document VARCHAR(1000000) NOT NULL,
    PRIMARY KEY (campaign, number)
);
CREATE INDEX campaign_item_by_status ON campaign_item (campaign, status, number);
CREATE INDEX campaign_item_by_assignee ON campaign_item (status, assignee, campaign, number);

GRANT SELECT, INSERT, UPDATE, DELETE ON campaign, campaign_item TO records_user;
