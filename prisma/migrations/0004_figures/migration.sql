-- What a learner's log comes to by FSRS, by day and by card, kept beside it so that neither readiness nor the progress page reads the log.
-- Learners who have a log already have 0 in `figures`: theirs are made of it when they are first asked for.

CREATE TABLE recall (
  learner_id BIGINT NOT NULL,
  card       TEXT NOT NULL,
  due        INTEGER NOT NULL,
  first      INTEGER NOT NULL,
  last       INTEGER NOT NULL,
  reps       SMALLINT NOT NULL,
  interval   INTEGER NOT NULL,
  lapses     SMALLINT NOT NULL,
  drill_day  INTEGER,
  stability  DOUBLE PRECISION NOT NULL,
  difficulty DOUBLE PRECISION NOT NULL,
  CONSTRAINT recall_pkey PRIMARY KEY (learner_id, card)
);
CREATE INDEX recall_learner_id_due_idx ON recall (learner_id, due);

CREATE TABLE day_figures (
  learner_id BIGINT NOT NULL,
  day        INTEGER NOT NULL,
  answers    INTEGER NOT NULL,
  ms         BIGINT NOT NULL,
  hours      INTEGER[],
  fresh      INTEGER[],
  young      INTEGER[],
  mature     INTEGER[],
  checked    INTEGER[],
  predicted  INTEGER[],
  passed     INTEGER[],
  CONSTRAINT day_figures_pkey PRIMARY KEY (learner_id, day)
);

CREATE TABLE card_figures (
  learner_id    BIGINT NOT NULL,
  card          TEXT NOT NULL,
  answers       INTEGER NOT NULL,
  ms            BIGINT NOT NULL,
  young         INTEGER NOT NULL,
  young_passed  INTEGER NOT NULL,
  mature        INTEGER NOT NULL,
  mature_passed INTEGER NOT NULL,
  points        SMALLINT NOT NULL,
  ticked        INTEGER NOT NULL,
  missed        INTEGER[],
  most_missed   INTEGER NOT NULL,
  CONSTRAINT card_figures_pkey PRIMARY KEY (learner_id, card)
);

ALTER TABLE learner ADD COLUMN figures SMALLINT NOT NULL DEFAULT 0;
