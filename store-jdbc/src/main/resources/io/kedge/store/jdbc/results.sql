-- name: insert
INSERT INTO result (id, version_id, monitor, role, series, window_from, window_to, revision,
  judged_at, severity, sentence, reference_number, baseline_number, first_sequence, last_sequence,
  settings, program, verdict)
VALUES (:id, :version_id, :monitor, :role, :series, :window_from, :window_to, :revision,
  :judged_at, :severity, :sentence, :reference_number, :baseline_number, :first_sequence,
  :last_sequence, :settings, :program, :verdict)
ON CONFLICT DO NOTHING

-- name: find
SELECT m.name AS model, v.name AS version, r.*
FROM result r
JOIN model_version v ON v.id = r.version_id
JOIN model m ON m.id = v.model_id
WHERE r.id = :id

-- name: list
SELECT m.name AS model, v.name AS version, r.*
FROM result r
JOIN model_version v ON v.id = r.version_id
JOIN model m ON m.id = v.model_id
WHERE m.name = :model AND v.name = :version <of_monitor>
  AND (r.window_to, r.judged_at, r.id) < (:window_to, :judged_at, :id)
ORDER BY r.window_to DESC, r.judged_at DESC, r.id DESC
LIMIT :limit

-- name: restatements
SELECT m.name AS model, v.name AS version, r.*
FROM result r
JOIN model_version v ON v.id = r.version_id
JOIN model m ON m.id = v.model_id
WHERE m.name = :model AND v.name = :version AND r.monitor = :monitor AND r.role = :role
  AND r.series = :series AND r.window_from = :window_from AND r.window_to = :window_to
ORDER BY r.revision

-- name: retire
DELETE FROM result
WHERE id IN (SELECT id FROM result WHERE judged_at < :before ORDER BY judged_at LIMIT :limit)
