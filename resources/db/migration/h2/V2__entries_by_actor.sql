-- Who did it, beside each entry, so that everything by one person is found without reading the whole ledger.
ALTER TABLE ledger_entry ADD COLUMN actor VARCHAR(64);
UPDATE ledger_entry
    SET actor = REGEXP_SUBSTR(document, '"actor":\{[^}]*"id":"([^"]*)"', 1, 1, '', 1);
CREATE INDEX ledger_entry_by_actor ON ledger_entry (actor, id DESC);
