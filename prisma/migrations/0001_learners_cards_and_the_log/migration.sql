-- Learners and their settings, the shipped cards, the log of what was answered, and the schedules that it comes to.

CREATE TABLE learner (
  id            BIGSERIAL PRIMARY KEY,
  public_id     UUID NOT NULL,
  is_guest      BOOLEAN NOT NULL DEFAULT true,
  email         TEXT,
  password_hash TEXT,
  epoch         INTEGER NOT NULL DEFAULT 0,
  last_seq      INTEGER NOT NULL DEFAULT 0,
  merged_into   BIGINT,
  created_at    TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT learner_email_is_lower_case CHECK (email = lower(email))
);
CREATE UNIQUE INDEX learner_public_id_key ON learner (public_id);
CREATE UNIQUE INDEX learner_email_key ON learner (email);

CREATE TABLE identity (
  provider   TEXT NOT NULL,
  subject    TEXT NOT NULL,
  learner_id BIGINT NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT identity_pkey PRIMARY KEY (provider, subject),
  CONSTRAINT identity_learner_id_fkey FOREIGN KEY (learner_id) REFERENCES learner (id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX identity_learner_id_idx ON identity (learner_id);

CREATE TABLE settings (
  learner_id      BIGINT PRIMARY KEY,
  language        TEXT,
  card_language   TEXT,
  time_zone       TEXT NOT NULL,
  rollover_hour   SMALLINT NOT NULL,
  new_per_day     INTEGER NOT NULL,
  reviews_per_day INTEGER NOT NULL,
  theme           TEXT NOT NULL,
  scheduler       TEXT NOT NULL DEFAULT 'sm2',
  updated_at      TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT settings_learner_id_fkey FOREIGN KEY (learner_id) REFERENCES learner (id) ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE deck (
  id         TEXT PRIMARY KEY,
  position   INTEGER NOT NULL,
  hue        INTEGER NOT NULL,
  title_ko   TEXT NOT NULL,
  title_en   TEXT NOT NULL,
  retired_at TIMESTAMPTZ(3)
);

CREATE TABLE card (
  id         TEXT PRIMARY KEY,
  deck_id    TEXT NOT NULL,
  position   INTEGER NOT NULL,
  level      TEXT NOT NULL,
  tier       TEXT NOT NULL,
  verified   INTEGER,
  answered   BOOLEAN NOT NULL,
  retired_at TIMESTAMPTZ(3),
  CONSTRAINT card_deck_id_fkey FOREIGN KEY (deck_id) REFERENCES deck (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX card_deck_id_position_idx ON card (deck_id, position);

CREATE TABLE card_text (
  card_id  TEXT NOT NULL,
  language TEXT NOT NULL,
  source   JSONB NOT NULL,
  face     JSONB NOT NULL,
  topic    TEXT NOT NULL,
  hash     TEXT NOT NULL,
  CONSTRAINT card_text_pkey PRIMARY KEY (card_id, language),
  CONSTRAINT card_text_card_id_fkey FOREIGN KEY (card_id) REFERENCES card (id) ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE log (
  learner_id  BIGINT NOT NULL,
  id          UUID NOT NULL,
  seq         INTEGER NOT NULL,
  card        TEXT NOT NULL,
  kind        TEXT NOT NULL,
  of          UUID,
  context     TEXT,
  quality     SMALLINT,
  proposal    SMALLINT,
  points_hit  SMALLINT[],
  duration_ms INTEGER,
  day         INTEGER NOT NULL,
  at          TIMESTAMPTZ(3) NOT NULL,
  raw_at      TIMESTAMPTZ(3),
  time_zone   TEXT NOT NULL,
  utc_offset  SMALLINT NOT NULL,
  rollover    SMALLINT NOT NULL,
  device      UUID NOT NULL,
  device_seq  INTEGER NOT NULL,
  rules       TEXT NOT NULL,
  received_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT log_pkey PRIMARY KEY (learner_id, id),
  CONSTRAINT log_answer_has_a_quality CHECK (kind <> 'answer' OR (quality BETWEEN 0 AND 5 AND context IS NOT NULL)),
  CONSTRAINT log_undo_names_a_row CHECK (kind <> 'undo' OR of IS NOT NULL)
);
CREATE UNIQUE INDEX log_learner_id_seq_key ON log (learner_id, seq);
CREATE INDEX log_learner_id_card_idx ON log (learner_id, card);
CREATE INDEX log_learner_id_day_idx ON log (learner_id, day);

CREATE TABLE schedule (
  learner_id BIGINT NOT NULL,
  card       TEXT NOT NULL,
  due        INTEGER NOT NULL,
  first      INTEGER NOT NULL,
  last       INTEGER NOT NULL,
  reps       SMALLINT NOT NULL,
  ease       SMALLINT NOT NULL,
  interval   INTEGER NOT NULL,
  lapses     SMALLINT NOT NULL,
  drill_day  INTEGER,
  CONSTRAINT schedule_pkey PRIMARY KEY (learner_id, card)
);
CREATE INDEX schedule_learner_id_due_idx ON schedule (learner_id, due);

CREATE TABLE attempt (
  key   TEXT NOT NULL,
  since TIMESTAMPTZ(3) NOT NULL,
  count INTEGER NOT NULL,
  CONSTRAINT attempt_pkey PRIMARY KEY (key, since)
);
