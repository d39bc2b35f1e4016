-- Who is on duty is asked for with every count of the queue; the register is long.

ALTER TABLE person ADD COLUMN on_duty BOOLEAN DEFAULT FALSE NOT NULL;
UPDATE person SET on_duty = TRUE WHERE document LIKE '%"on_duty":true%';
CREATE INDEX person_by_duty ON person (on_duty, id);
