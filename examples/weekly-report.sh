#!/usr/bin/env bash
# A year of flights judged week by week. The report goes to FOLDER (default: the current folder).
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
"$here/../kedge" compare "$here/data/flights_predictions.csv.gz" \
  --split period=reference --by week --out "${1:-.}/flights.html"
