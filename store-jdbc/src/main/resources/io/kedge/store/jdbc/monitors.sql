-- name: put
INSERT INTO monitor (model_id, name, role, series, settle, allowed_lateness, revision, created_at,
  changed_at)
VALUES (:model_id, :name, :role, :series, :settle, :allowed_lateness, 1, :now, :now)
ON CONFLICT (model_id, name) DO UPDATE
SET role = excluded.role, series = excluded.series, settle = excluded.settle,
  allowed_lateness = excluded.allowed_lateness, revision = monitor.revision + 1,
  changed_at = excluded.changed_at

-- name: count
SELECT COUNT(*) FROM monitor WHERE model_id = :model_id

-- name: find
SELECT m.name AS model, x.*
FROM monitor x JOIN model m ON m.id = x.model_id
WHERE m.name = :model AND x.name = :name

-- name: list
SELECT m.name AS model, x.*
FROM monitor x JOIN model m ON m.id = x.model_id
WHERE m.name = :model
ORDER BY x.name

-- name: delete
DELETE FROM monitor WHERE model_id = :model_id AND name = :name
