#!/usr/bin/env bash
# Profiles in place of rows: the reference's and the current rows' profiles give the verdict that
# the rows themselves would.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
bikes=$here/data/bikes_predictions.csv.gz
"$here/../kedge" profile "$bikes" --split period=reference -o "$folder/reference.kedge"
"$here/../kedge" profile "$bikes" --split period=current --reference "$folder/reference.kedge" -o "$folder/current.kedge"
"$here/../kedge" compare "$folder/reference.kedge" "$folder/current.kedge"
