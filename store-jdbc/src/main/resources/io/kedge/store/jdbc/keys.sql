-- name: insert
INSERT INTO access_key (id, name, role, hash, created_at, expires_at, revoked_at, last_used_at)
VALUES (:id, :name, :role, :hash, :created_at, :expires_at, :revoked_at, :last_used_at)

-- name: live
SELECT COUNT(*) FROM access_key WHERE name = :name AND revoked_at IS NULL

-- name: list
SELECT id, name, role, hash, created_at, expires_at, revoked_at, last_used_at
FROM access_key
ORDER BY name, created_at, id

-- name: revoke
UPDATE access_key SET revoked_at = :now WHERE name = :name AND revoked_at IS NULL

-- name: seen
UPDATE access_key SET last_used_at = :time
WHERE id = :id AND (last_used_at IS NULL OR last_used_at < :time)
