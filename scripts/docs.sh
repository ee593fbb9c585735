#!/bin/sh
# docs.sh DIR : writes the pages that the program knows best into DIR.
set -eu
bilan="$(dirname "$0")/../.build/release/bilan"
mkdir -p "$1"
for page in metrics registers partners findings rules commands; do
  "$bilan" document "$page" > "$1/$page.md"
done
