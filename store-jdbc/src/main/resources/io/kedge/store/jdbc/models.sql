-- name: lock_model
SELECT id, revision, champion FROM model WHERE name = :name <for_update>

-- name: insert_model
INSERT INTO model (name, type, owner, champion, revision, created_at, changed_at)
VALUES (:name, :type, :owner, :champion, (SELECT highest + 1 FROM revision_mark), :now, :now)
RETURNING id

-- name: update_model
UPDATE model
SET type = :type, owner = :owner, champion = :champion, revision = revision + 1, changed_at = :now
WHERE id = :id

-- name: delete_model
DELETE FROM model WHERE id = :id

-- name: delete_tags
DELETE FROM model_tag WHERE model_id = :id

-- name: insert_tag
INSERT INTO model_tag (model_id, name, value) VALUES (:id, :name, :value)

-- name: find_model
SELECT id, name, type, owner, champion, revision, created_at, changed_at
FROM model
WHERE name = :name

-- name: list_models
SELECT id, name, type, owner, champion, revision, created_at, changed_at
FROM model
WHERE name > :after
ORDER BY name
LIMIT :limit

-- name: tags
SELECT model_id, name, value FROM model_tag WHERE model_id IN (<ids>)

-- name: lock_version
SELECT v.id, v.revision
FROM model_version v JOIN model m ON m.id = v.model_id
WHERE m.name = :model AND v.name = :version <for_update_of_version>

-- name: insert_version
INSERT INTO model_version (model_id, name, positive_class, made_at, references_set, baselines_set,
  revision, created_at, changed_at)
VALUES (:model_id, :name, :positive_class, :made_at, 0, 0,
  (SELECT highest + 1 FROM revision_mark), :now, :now)
RETURNING id

-- name: update_version
UPDATE model_version
SET positive_class = :positive_class, made_at = :made_at, revision = revision + 1,
  changed_at = :now
WHERE id = :id

-- name: highest_of_model
SELECT COALESCE(MAX(revision), 0)
FROM (
  SELECT revision FROM model WHERE id = :id
  UNION ALL
  SELECT revision FROM model_version WHERE model_id = :id
) revisions

-- name: highest_of_version
SELECT revision FROM model_version WHERE id = :id

-- name: raise_mark
UPDATE revision_mark SET highest = CASE WHEN highest < :highest THEN :highest ELSE highest END

-- name: delete_version
DELETE FROM model_version WHERE id = :id

-- name: delete_columns
DELETE FROM version_column WHERE version_id = :id

-- name: insert_column
INSERT INTO version_column (version_id, position, name, kind, role, why)
VALUES (:id, :position, :name, :kind, :role, :why)

-- name: find_version
SELECT v.id, m.name AS model, v.name AS version, v.positive_class, v.made_at, v.revision,
  v.created_at, v.changed_at
FROM model_version v JOIN model m ON m.id = v.model_id
WHERE m.name = :model AND v.name = :version

-- name: list_versions
SELECT v.id, m.name AS model, v.name AS version, v.positive_class, v.made_at, v.revision,
  v.created_at, v.changed_at
FROM model_version v JOIN model m ON m.id = v.model_id
WHERE m.name = :model AND v.name > :after
ORDER BY v.name
LIMIT :limit

-- name: columns
SELECT version_id, name, kind, role, why
FROM version_column
WHERE version_id IN (<ids>)
ORDER BY version_id, position
