-- name: count_reference
UPDATE model_version SET references_set = references_set + 1 WHERE id = :id RETURNING references_set

-- name: insert
INSERT INTO reference_profile (version_id, number, set_at, source, row_count, profile)
VALUES (:id, :number, :set_at, :source, :row_count, :profile)

-- name: latest
SELECT number, set_at, source, row_count, profile
FROM reference_profile
WHERE version_id = :id
ORDER BY number DESC
LIMIT 1

-- name: current
SELECT r.number, r.set_at, r.source, r.row_count, r.profile
FROM reference_profile r
JOIN model_version v ON v.id = r.version_id AND v.references_set = r.number
JOIN model m ON m.id = v.model_id
WHERE m.name = :model AND v.name = :version

-- name: find
SELECT r.number, r.set_at, r.source, r.row_count, r.profile
FROM reference_profile r
JOIN model_version v ON v.id = r.version_id
JOIN model m ON m.id = v.model_id
WHERE m.name = :model AND v.name = :version AND r.number = :number

-- name: list
SELECT r.number, r.set_at, r.source, r.row_count
FROM reference_profile r
JOIN model_version v ON v.id = r.version_id
JOIN model m ON m.id = v.model_id
WHERE m.name = :model AND v.name = :version AND r.number < :before
ORDER BY r.number DESC
LIMIT :limit
