-- The keys of callers, each as its hash alone. Times are epoch milliseconds.

CREATE TABLE access_key (
  id ${name} PRIMARY KEY,
  name ${name} NOT NULL,
  role TEXT NOT NULL,
  hash ${bytes} NOT NULL,
  created_at ${long} NOT NULL,
  expires_at ${long} NOT NULL,
  revoked_at ${long},
  last_used_at ${long}
)${strict};

CREATE UNIQUE INDEX access_key_live ON access_key (name) WHERE revoked_at IS NULL;

-- The highest revision that anything deleted had: what is made later begins above it, so that no
-- revision ever means two states of one name.
CREATE TABLE revision_mark (
  id ${long} PRIMARY KEY,
  highest ${long} NOT NULL
)${strict};

INSERT INTO revision_mark (id, highest) VALUES (1, 0);
