-- Window profiles with the watermark of the fold, and the verdicts on them.

CREATE TABLE fold_watermark (
  model_id ${long} PRIMARY KEY REFERENCES model (id) ON DELETE CASCADE,
  sequence ${long} NOT NULL,
  note ${bytes} NOT NULL
)${strict};

CREATE TABLE window_profile (
  id ${identity},
  version_id ${long} NOT NULL REFERENCES model_version (id) ON DELETE CASCADE,
  role TEXT NOT NULL,
  series ${name} NOT NULL,
  window_from ${long} NOT NULL,
  window_to ${long} NOT NULL,
  revision ${long} NOT NULL,
  row_count ${long} NOT NULL,
  profile ${bytes} NOT NULL,
  UNIQUE (version_id, role, series, window_from, window_to)
)${strict};

CREATE INDEX window_by_end ON window_profile (series, window_to);

CREATE TABLE result (
  id ${name} PRIMARY KEY,
  version_id ${long} NOT NULL REFERENCES model_version (id) ON DELETE CASCADE,
  monitor ${name} NOT NULL,
  role TEXT NOT NULL,
  series ${name} NOT NULL,
  window_from ${long} NOT NULL,
  window_to ${long} NOT NULL,
  revision ${long} NOT NULL,
  judged_at ${long} NOT NULL,
  severity TEXT NOT NULL,
  sentence TEXT NOT NULL,
  reference_number ${long},
  baseline_number ${long},
  first_sequence ${long} NOT NULL,
  last_sequence ${long} NOT NULL,
  settings TEXT NOT NULL,
  program TEXT NOT NULL,
  verdict TEXT NOT NULL,
  UNIQUE (version_id, monitor, role, series, window_from, window_to, revision)
)${strict};

CREATE INDEX result_by_window ON result (version_id, window_to, judged_at, id);
CREATE INDEX result_by_age ON result (judged_at);
