-- name: watermark
SELECT w.sequence, w.note
FROM fold_watermark w JOIN model m ON m.id = w.model_id
WHERE m.name = :model

-- name: model
SELECT id FROM model WHERE name = :model

-- name: begin
INSERT INTO fold_watermark (model_id, sequence, note) VALUES (:model_id, 0, :note)
ON CONFLICT DO NOTHING

-- name: move
UPDATE fold_watermark SET sequence = :to, note = :note WHERE model_id = :model_id AND sequence = :from

-- name: version
SELECT v.id FROM model_version v JOIN model m ON m.id = v.model_id
WHERE m.name = :model AND v.name = :version

-- name: put
INSERT INTO window_profile (version_id, role, series, window_from, window_to, revision, row_count,
  profile)
VALUES (:version_id, :role, :series, :window_from, :window_to, :revision, :row_count, :profile)
ON CONFLICT (version_id, role, series, window_from, window_to) DO UPDATE
SET revision = excluded.revision, row_count = excluded.row_count, profile = excluded.profile

-- name: find
SELECT w.window_from, w.window_to, w.revision, w.row_count, w.profile
FROM window_profile w
JOIN model_version v ON v.id = w.version_id
JOIN model m ON m.id = v.model_id
WHERE m.name = :model AND v.name = :version AND w.role = :role AND w.series = :series
  AND w.window_from = :window_from AND w.window_to = :window_to

-- name: list
SELECT w.window_from, w.window_to, w.revision, w.row_count, w.profile
FROM window_profile w
JOIN model_version v ON v.id = w.version_id
JOIN model m ON m.id = v.model_id
WHERE m.name = :model AND v.name = :version AND w.role = :role AND w.series = :series
  AND w.window_from >= :from
ORDER BY w.window_from, w.window_to
LIMIT :limit

-- name: retire
DELETE FROM window_profile
WHERE id IN (
  SELECT id FROM window_profile WHERE series = :series AND window_to <= :to
  ORDER BY window_to LIMIT :limit)
