-- The log of batches, one sequence a model, and the ids of the rows in it.

-- One row a model: whoever appends holds it until the commit, so sequences are given in the order
-- of commits.
CREATE TABLE log_head (
  model_id ${long} PRIMARY KEY REFERENCES model (id) ON DELETE CASCADE,
  last_sequence ${long} NOT NULL,
  retired_to ${long} NOT NULL,
  stored_bytes ${long} NOT NULL
)${strict};

CREATE TABLE batch (
  model_id ${long} NOT NULL REFERENCES model (id) ON DELETE CASCADE,
  sequence ${long} NOT NULL,
  version_id ${long} NOT NULL REFERENCES model_version (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  batch_id TEXT NOT NULL,
  content_high ${long} NOT NULL,
  content_low ${long} NOT NULL,
  role TEXT NOT NULL,
  received_at ${long} NOT NULL,
  event_from ${long},
  event_to ${long},
  backfill ${long} NOT NULL,
  row_count ${long} NOT NULL,
  payload_bytes ${long} NOT NULL,
  codec ${long} NOT NULL,
  -- indexes of rows that do not count, four bytes each
  ignored ${bytes} NOT NULL,
  -- hashes of the ids of the rows, sixteen bytes each: the keys to delete with the batch
  ids ${bytes} NOT NULL,
  payload ${bytes} NOT NULL,
  PRIMARY KEY (model_id, sequence),
  UNIQUE (version_id, kind, batch_id)
)${strict};

CREATE INDEX batch_by_age ON batch (received_at);

-- No foreign key to the version: it would need an index as large as the table. Who deletes a
-- version deletes these rows.
CREATE TABLE prediction_key (
  model_id ${long} NOT NULL REFERENCES model (id) ON DELETE CASCADE,
  hash_high ${long} NOT NULL,
  hash_low ${long} NOT NULL,
  kind ${long} NOT NULL,
  version_id ${long} NOT NULL,
  sequence ${long} NOT NULL,
  row_index ${long} NOT NULL,
  content ${long} NOT NULL,
  revision ${long} NOT NULL,
  PRIMARY KEY (model_id, hash_high, hash_low, kind, version_id)
)${clustered};
