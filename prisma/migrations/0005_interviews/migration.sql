-- Interviews that a learner has coming are choices like the others.

ALTER TABLE settings ADD COLUMN interviews JSONB NOT NULL DEFAULT '[]';
