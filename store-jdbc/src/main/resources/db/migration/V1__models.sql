-- Models, their versions, and what is set on purpose for a version. Times are epoch milliseconds.

CREATE TABLE model (
  id ${identity},
  name ${name} NOT NULL UNIQUE,
  type TEXT NOT NULL,
  owner TEXT,
  champion ${name},
  revision ${long} NOT NULL,
  created_at ${long} NOT NULL,
  changed_at ${long} NOT NULL
)${strict};

CREATE TABLE model_tag (
  model_id ${long} NOT NULL REFERENCES model (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (model_id, name)
)${strict};

CREATE TABLE model_version (
  id ${identity},
  model_id ${long} NOT NULL REFERENCES model (id) ON DELETE CASCADE,
  name ${name} NOT NULL,
  positive_class TEXT,
  made_at ${long} NOT NULL,
  references_set ${long} NOT NULL,
  baselines_set ${long} NOT NULL,
  revision ${long} NOT NULL,
  created_at ${long} NOT NULL,
  changed_at ${long} NOT NULL,
  UNIQUE (model_id, name)
)${strict};

CREATE TABLE version_column (
  version_id ${long} NOT NULL REFERENCES model_version (id) ON DELETE CASCADE,
  position ${long} NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  role TEXT NOT NULL,
  why TEXT NOT NULL,
  PRIMARY KEY (version_id, position)
)${strict};

CREATE TABLE reference_profile (
  version_id ${long} NOT NULL REFERENCES model_version (id) ON DELETE CASCADE,
  number ${long} NOT NULL,
  set_at ${long} NOT NULL,
  source TEXT NOT NULL,
  row_count ${long} NOT NULL,
  profile ${bytes} NOT NULL,
  PRIMARY KEY (version_id, number)
)${strict};

CREATE TABLE baseline (
  version_id ${long} NOT NULL REFERENCES model_version (id) ON DELETE CASCADE,
  number ${long} NOT NULL,
  set_at ${long} NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (version_id, number)
)${strict};

CREATE TABLE baseline_value (
  version_id ${long} NOT NULL,
  number ${long} NOT NULL,
  metric ${name} NOT NULL,
  value ${real} NOT NULL,
  row_count ${long},
  standard_error ${real},
  PRIMARY KEY (version_id, number, metric),
  FOREIGN KEY (version_id, number) REFERENCES baseline (version_id, number) ON DELETE CASCADE
)${strict};

-- One row that a probe of health writes to.
CREATE TABLE store_probe (
  id ${long} PRIMARY KEY,
  beats ${long} NOT NULL
)${strict};

INSERT INTO store_probe (id, beats) VALUES (1, 0);
