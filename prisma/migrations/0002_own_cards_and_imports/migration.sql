-- Learners' own decks and cards, their words on any card, and their imports with what was there before.

CREATE TABLE own_deck (
  learner_id BIGINT NOT NULL,
  id         UUID NOT NULL,
  title      TEXT NOT NULL,
  hue        INTEGER NOT NULL,
  position   INTEGER NOT NULL,
  retired_at TIMESTAMPTZ(3),
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT own_deck_pkey PRIMARY KEY (learner_id, id),
  CONSTRAINT own_deck_learner_id_fkey FOREIGN KEY (learner_id) REFERENCES learner (id) ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE own_card (
  learner_id   BIGINT NOT NULL,
  id           UUID NOT NULL,
  deck_id      UUID NOT NULL,
  position     INTEGER NOT NULL,
  topic        TEXT NOT NULL,
  language     TEXT NOT NULL,
  source       JSONB NOT NULL,
  answered     BOOLEAN NOT NULL,
  follows      UUID,
  origin       JSONB,
  look         BOOLEAN NOT NULL DEFAULT false,
  version      INTEGER NOT NULL,
  suspended_at TIMESTAMPTZ(3),
  retired_at   TIMESTAMPTZ(3),
  created_at   TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at   TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  face         JSONB,
  face_hash    TEXT,
  CONSTRAINT own_card_pkey PRIMARY KEY (learner_id, id),
  CONSTRAINT own_card_learner_id_deck_id_fkey FOREIGN KEY (learner_id, deck_id) REFERENCES own_deck (learner_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX own_card_learner_id_deck_id_position_idx ON own_card (learner_id, deck_id, position);

CREATE TABLE words (
  learner_id BIGINT NOT NULL,
  card       TEXT NOT NULL,
  words      TEXT NOT NULL,
  html       TEXT NOT NULL,
  html_hash  TEXT NOT NULL,
  updated_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT words_pkey PRIMARY KEY (learner_id, card),
  CONSTRAINT words_learner_id_fkey FOREIGN KEY (learner_id) REFERENCES learner (id) ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE import (
  learner_id BIGINT NOT NULL,
  id         UUID NOT NULL,
  at         TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  undone_at  TIMESTAMPTZ(3),
  added      UUID[],
  decks      UUID[],
  before     JSONB NOT NULL,
  CONSTRAINT import_pkey PRIMARY KEY (learner_id, id),
  CONSTRAINT import_learner_id_fkey FOREIGN KEY (learner_id) REFERENCES learner (id) ON DELETE CASCADE ON UPDATE CASCADE
);
