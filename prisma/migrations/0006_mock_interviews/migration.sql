-- A mock interview that is over; what it found wanting comes back in the drill; and what was heard of an answer beside what the learner
-- decided.

CREATE TABLE mock_interview (
  learner_id  BIGINT NOT NULL,
  id          UUID NOT NULL,
  ended       TIMESTAMPTZ(3) NOT NULL,
  interview   JSONB NOT NULL,
  received_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT mock_interview_pkey PRIMARY KEY (learner_id, id),
  CONSTRAINT mock_interview_learner_id_fkey FOREIGN KEY (learner_id) REFERENCES learner (id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX mock_interview_learner_id_ended_idx ON mock_interview (learner_id, ended);

ALTER TABLE standing ADD COLUMN returns INTEGER;
CREATE INDEX standing_learner_id_returns_idx ON standing (learner_id, returns);

ALTER TABLE log ADD COLUMN points_heard SMALLINT[];
