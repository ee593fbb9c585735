#!/bin/bash
# compare_runs.sh BILAN: the same edition twice, a second apart, under another time zone and locale, from another folder,
# the files named by another path; every byte of the workbook, the charts and the figures must be the same.
set -euo pipefail

bilan=$(realpath "$1")
data=$(realpath "$(dirname "$0")/../../fixtures/demo")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

french=C.UTF-8
if locale -a 2> /dev/null | grep -qi '^fr_FR\.utf-\?8$'; then french=fr_FR.UTF-8; fi

edition() { # folder to stand in, where the records are seen from there, folder of the edition, time zone, locale
  (cd "$1" && TZ=$4 LC_ALL=$5 "$bilan" report "$2/activites.csv" "$2/plans.csv" \
    --year 2024 --as-of 2025-01-15 --output "$3") > "$work/said" 2>&1 || { cat "$work/said" >&2; exit 1; }
}

edition "$data" . "$work/one" Asia/Tokyo C
sleep 1.1
edition "$work" "$data" another/folder America/Montreal "$french"

one=$work/one/2024/dernier two=$work/another/folder/2024/dernier
for first in "$one"/*; do
  cmp "$first" "$two/$(basename "$first")"
done
test "$(ls "$one/")" = "$(ls "$two/")"
echo "two runs, C and $french: $(find "$one/" -type f | wc -l) files are the same to the byte"
