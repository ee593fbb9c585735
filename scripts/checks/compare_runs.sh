#!/bin/bash
# compare_runs.sh BILAN: the same edition twice, a second apart, under another time zone, locale and working directory;
# every byte of the workbook, the charts and the figures must be the same.
set -euo pipefail

bilan=$(realpath "$1")
root=$(realpath "$(dirname "$0")/../..")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

french=C.UTF-8
if locale -a 2> /dev/null | grep -qi '^fr_FR\.utf-\?8$'; then french=fr_FR.UTF-8; fi

# The inputs have the same names in both runs, as the edition repeats them.
edition() { # folder, time zone, locale
  mkdir -p "$work/$1"
  cp "$root/fixtures/demo/activites.csv" "$root/fixtures/demo/plans.csv" "$work/$1/"
  (cd "$work/$1" && TZ=$2 LC_ALL=$3 "$bilan" report activites.csv plans.csv \
    --year 2024 --as-of 2025-01-15 --output out > /dev/null)
}

edition one Asia/Tokyo C
sleep 1.1
edition another/folder America/Montreal "$french"

for first in "$work"/one/out/*; do
  cmp "$first" "$work/another/folder/out/$(basename "$first")"
done
test "$(ls "$work/one/out")" = "$(ls "$work/another/folder/out")"
echo "two runs, C and $french: $(ls "$work/one/out" | wc -l) files are the same to the byte"
