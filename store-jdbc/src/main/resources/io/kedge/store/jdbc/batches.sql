-- name: version
SELECT v.id, v.model_id
FROM model_version v JOIN model m ON m.id = v.model_id
WHERE m.name = :model AND v.name = :version

-- name: begin_head
INSERT INTO log_head (model_id, last_sequence, retired_to, stored_bytes)
VALUES (:model_id, 0, 0, 0)
ON CONFLICT DO NOTHING

-- name: lock_head
UPDATE log_head SET last_sequence = last_sequence WHERE model_id = :model_id RETURNING last_sequence

-- name: move_head
UPDATE log_head
SET last_sequence = :last_sequence, stored_bytes = stored_bytes + :bytes
WHERE model_id = :model_id

-- name: known_batch
SELECT sequence, content_high, content_low
FROM batch
WHERE version_id = :version_id AND kind = :kind AND batch_id = :batch_id

-- name: insert_batch
INSERT INTO batch (model_id, sequence, version_id, kind, batch_id, content_high, content_low, role,
  received_at, event_from, event_to, backfill, row_count, payload_bytes, codec, ignored, ids,
  payload)
VALUES (:model_id, :sequence, :version_id, :kind, :batch_id, :content_high, :content_low, :role,
  :received_at, :event_from, :event_to, :backfill, :row_count, :payload_bytes, :codec, :ignored,
  :ids, :payload)

-- name: insert_key
INSERT INTO prediction_key (model_id, hash_high, hash_low, kind, version_id, sequence, row_index,
  content, revision)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT DO NOTHING

-- name: delete_key
DELETE FROM prediction_key
WHERE model_id = ? AND hash_high = ? AND hash_low = ? AND kind = ? AND version_id = ?
  AND sequence = ?

-- name: replace_key
UPDATE prediction_key
SET sequence = :sequence, row_index = :row_index, content = :content, revision = :revision
WHERE model_id = :model_id AND hash_high = :hash_high AND hash_low = :hash_low AND kind = :kind
  AND version_id = :version_id

-- name: keys
SELECT k.hash_high, k.hash_low, k.version_id, v.name AS version, k.sequence, k.row_index,
  k.content, k.revision
FROM prediction_key k JOIN model_version v ON v.id = k.version_id
WHERE k.model_id = :model_id AND k.kind = :kind AND k.hash_high IN (<highs>)

-- name: model
SELECT id FROM model WHERE name = :model

-- name: after
SELECT b.sequence, m.name AS model, v.name AS version, b.kind, b.batch_id, b.role, b.received_at,
  b.event_from, b.event_to, b.backfill, b.row_count, b.codec, b.ignored, b.payload
FROM (
  SELECT model_id, sequence,
    SUM(payload_bytes) OVER (ORDER BY sequence) - payload_bytes AS bytes_before
  FROM (
    SELECT x.model_id, x.sequence, x.payload_bytes
    FROM batch x JOIN model y ON y.id = x.model_id
    WHERE y.name = :model AND x.sequence > :sequence
    ORDER BY x.sequence
    LIMIT :limit
  ) next_batches
) counted
JOIN batch b ON b.model_id = counted.model_id AND b.sequence = counted.sequence
JOIN model m ON m.id = b.model_id
JOIN model_version v ON v.id = b.version_id
WHERE counted.bytes_before <= :max_bytes
ORDER BY b.sequence

-- name: find
SELECT b.sequence, m.name AS model, v.name AS version, b.kind, b.batch_id, b.role, b.received_at,
  b.event_from, b.event_to, b.backfill, b.row_count, b.codec, b.ignored, b.payload
FROM batch b JOIN model m ON m.id = b.model_id JOIN model_version v ON v.id = b.version_id
WHERE m.name = :model AND b.sequence = :sequence

-- name: head
SELECT h.last_sequence, h.retired_to
FROM log_head h JOIN model m ON m.id = h.model_id
WHERE m.name = :model

-- name: stored_bytes
SELECT CAST(COALESCE(SUM(stored_bytes), 0) AS BIGINT) FROM log_head

-- name: oldest
SELECT b.model_id, b.sequence, b.version_id, b.kind, b.received_at, b.payload_bytes, b.ids
FROM batch b JOIN fold_watermark w ON w.model_id = b.model_id AND w.sequence >= b.sequence
ORDER BY b.received_at, b.model_id, b.sequence
LIMIT :limit

-- name: of_model
SELECT b.model_id, b.sequence, b.version_id, b.kind, b.received_at, b.payload_bytes, b.ids
FROM batch b JOIN model m ON m.id = b.model_id
WHERE m.name = :model
ORDER BY b.sequence
LIMIT :limit

-- name: of_version
SELECT b.model_id, b.sequence, b.version_id, b.kind, b.received_at, b.payload_bytes, b.ids
FROM batch b
JOIN model_version v ON v.id = b.version_id
JOIN model m ON m.id = v.model_id
WHERE m.name = :model AND v.name = :version
LIMIT :limit

-- name: delete_batch
DELETE FROM batch WHERE model_id = :model_id AND sequence = :sequence

-- name: retire_head
UPDATE log_head
SET stored_bytes = stored_bytes - :bytes,
  retired_to = CASE WHEN retired_to < :sequence THEN :sequence ELSE retired_to END
WHERE model_id = :model_id

-- name: delete_keys_of_version
DELETE FROM prediction_key
WHERE version_id = :id AND model_id = (SELECT model_id FROM model_version WHERE id = :id)

-- name: delete_batches_of_version
DELETE FROM batch WHERE version_id = :id

-- name: recount_head
UPDATE log_head
SET stored_bytes = (
  SELECT CAST(COALESCE(SUM(b.payload_bytes), 0) AS BIGINT)
  FROM batch b
  WHERE b.model_id = log_head.model_id)
WHERE model_id = (SELECT model_id FROM model_version WHERE id = :id)
