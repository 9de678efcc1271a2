-- Interviews that a learner has coming are choices like the others.

ALTER TABLE settings ADD COLUMN interviews JSONB NOT NULL DEFAULT '[]';

-- What was done last, for the pace of the days before.
CREATE INDEX log_learner_id_at_idx ON log (learner_id, at);
