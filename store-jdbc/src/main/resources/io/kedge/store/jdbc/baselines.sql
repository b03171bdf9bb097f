-- name: count_baseline
UPDATE model_version SET baselines_set = baselines_set + 1 WHERE id = :id RETURNING baselines_set

-- name: insert
INSERT INTO baseline (version_id, number, set_at, source) VALUES (:id, :number, :set_at, :source)

-- name: insert_value
INSERT INTO baseline_value (version_id, number, metric, value, row_count, standard_error)
VALUES (:id, :number, :metric, :value, :row_count, :standard_error)

-- name: list
SELECT b.version_id, b.number, b.set_at, b.source
FROM baseline b
JOIN model_version v ON v.id = b.version_id
JOIN model m ON m.id = v.model_id
WHERE m.name = :model AND v.name = :version AND b.number < :before
ORDER BY b.number DESC
LIMIT :limit

-- name: values
SELECT x.number, x.metric, x.value, x.row_count, x.standard_error
FROM baseline_value x
JOIN model_version v ON v.id = x.version_id
JOIN model m ON m.id = v.model_id
WHERE m.name = :model AND v.name = :version AND x.number IN (<numbers>)
