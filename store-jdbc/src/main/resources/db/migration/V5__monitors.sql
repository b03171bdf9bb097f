-- What is judged of each model, and when.

CREATE TABLE monitor (
  model_id ${long} NOT NULL REFERENCES model (id) ON DELETE CASCADE,
  name ${name} NOT NULL,
  role TEXT NOT NULL,
  series ${name} NOT NULL,
  settle ${long} NOT NULL,
  allowed_lateness ${long} NOT NULL,
  revision ${long} NOT NULL,
  created_at ${long} NOT NULL,
  changed_at ${long} NOT NULL,
  PRIMARY KEY (model_id, name)
)${clustered};
