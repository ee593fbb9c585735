#!/bin/bash
# The whole edition of 10,000 activities over 11 years, as a cold process. Beside it, any other command:
#   PEER='python3 report.py …' RUNS=9 make bench
# With PEERS, a folder of programs that do the same, its own `run.sh` times them beside Benchmarks/subject.sh:
#   PEERS=../peers GROUPS_TIMED='agg10k agg1M dialects' make bench
set -euo pipefail
cd "$(dirname "$0")/.."

data=out/bench/data
if [ ! -f "$data/activites.csv" ]; then
  python3 scripts/generate-demo.py --rows 10000 --first-year 2014 --last-year 2024 --output "$data"
fi
report=".build-static/release/bilan report $data/activites.csv $data/plans.csv --year 2024 --as-of 2025-01-15 --output out/bench/edition"
commands=("bilan report=$report" "bilan --version=.build-static/release/bilan --version")
if [ -n "${PEER:-}" ]; then commands+=("peer=$PEER"); fi
python3 Benchmarks/compare.py --runs "${RUNS:-7}" "${commands[@]}"

if [ -n "${PEERS:-}" ]; then
  swift build -c release --static-swift-stdlib --product bilan-aggregate -debug-info-format none \
    --explicit-target-dependency-import-check error --scratch-path .build-static
  read -r -a groups <<<"${GROUPS_TIMED:-agg10k agg1M dialects}"
  SUBJECT="$PWD/Benchmarks/subject.sh" "$PEERS/run.sh" "${DATA:-out/bench/peers-data}" out/bench/peers "${groups[@]}"
fi
