-- A third kind of row in the log: what is said of a card without answering it. What the checklist showed is kept whole. Choices
-- carry stamps. Own cards that were suspended say so in the log now, as every card does.

ALTER TABLE log
  ADD COLUMN points SMALLINT,
  ADD COLUMN caps   TEXT[],
  ADD COLUMN what   TEXT,
  ADD COLUMN value  SMALLINT;

CREATE TABLE standing (
  learner_id BIGINT NOT NULL,
  card       TEXT NOT NULL,
  suspended  BOOLEAN NOT NULL,
  marked     BOOLEAN NOT NULL,
  flag       SMALLINT NOT NULL,
  buried     INTEGER,
  again      INTEGER,
  CONSTRAINT standing_pkey PRIMARY KEY (learner_id, card)
);

ALTER TABLE settings
  ADD COLUMN grading  TEXT NOT NULL DEFAULT 'four',
  ADD COLUMN keys_by  TEXT NOT NULL DEFAULT 'place',
  ADD COLUMN leech_at SMALLINT NOT NULL DEFAULT 6,
  ADD COLUMN spread   JSONB,
  ADD COLUMN stamps   JSONB NOT NULL DEFAULT '{}';

ALTER TABLE card ADD COLUMN contrast TEXT;

-- No device did it: its number is all zeros, and the zone is what holds for everybody.
WITH suspended AS (
  SELECT learner_id, id::text AS card, suspended_at AS at, row_number() OVER (PARTITION BY learner_id ORDER BY suspended_at, id)::int AS n
  FROM own_card WHERE suspended_at IS NOT NULL
), written AS (
  INSERT INTO log (learner_id, id, seq, card, kind, what, value, day, at, time_zone, utc_offset, rollover, device, device_seq, rules)
  SELECT s.learner_id, gen_random_uuid(), l.last_seq + s.n, s.card, 'change', 'suspended', 1,
    (s.at AT TIME ZONE 'Asia/Seoul' - INTERVAL '4 hours')::date - DATE '1970-01-01', s.at, 'Asia/Seoul', 540, 4,
    '00000000-0000-0000-0000-000000000000', s.n, 'sm2-article/1'
  FROM suspended s JOIN learner l ON l.id = s.learner_id
  RETURNING learner_id, card
), shown AS (
  INSERT INTO standing (learner_id, card, suspended, marked, flag)
  SELECT learner_id, card, true, false, 0 FROM suspended
)
UPDATE learner SET last_seq = last_seq + s.n FROM (SELECT learner_id, max(n) AS n FROM suspended GROUP BY learner_id) s WHERE s.learner_id = learner.id;

ALTER TABLE own_card DROP COLUMN suspended_at;
