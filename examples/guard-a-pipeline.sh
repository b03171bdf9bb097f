#!/usr/bin/env bash
# A pipeline's step: compares today's rows with the reference, leaves report.md beside them, and
# fails the pipeline when something critical was found.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
reference=$1 current=$2
status=0
"$here/../kedge" compare "$reference" "$current" --fail-on critical \
  --out "$(dirname "$current")/report.md" || status=$?
case $status in
  0) echo "pipeline: go on" ;;
  10) echo "pipeline: stopped, see report.md" ; exit 1 ;;
  *) echo "pipeline: the comparison itself failed" ; exit "$status" ;;
esac
