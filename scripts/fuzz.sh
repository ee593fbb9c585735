#!/bin/bash
# Gives random inputs to the readers: fuzz.sh SECONDS [TARGET…], every target unless some are named.
# An input that breaks a law, crashes, takes 20 s or 1 GiB ends the run, and is kept.
set -euo pipefail
cd "$(dirname "$0")/.."

seconds=${1:-30}
shift || true
targets=("$@")
[ "${#targets[@]}" -gt 0 ] || targets=(text csv json ndjson sheets dates numbers yaml pdf)
work=.build-fuzz
fuzz=$work/release/fuzz
conformance=${BILAN_CONFORMANCE:-../shared/data/conformance}

# Every frame of a crash is in the sanitizer's report; Swift's own backtraces would ask at a terminal.
export SWIFT_BACKTRACE=enable=no

log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! BILAN_FUZZ=1 swift build -c release --scratch-path "$work" --product fuzz \
  -Xswiftc -sanitize=fuzzer,address -Xcc -fsanitize=address > "$log" 2>&1; then
  grep -v 'ld.gold: warning' "$log" >&2
  exit 1
fi

# seed TARGET FILE… : the first 4 KiB of files as inputs to start from.
seed() {
  local folder=$work/seeds/$1 file
  shift
  mkdir -p "$folder"
  for file in "$@"; do
    [ -f "$file" ] && head -c 4096 "$file" > "$folder/$(basename "$(dirname "$file")")-$(basename "$file")"
  done
  return 0
}

rm -rf "$work/seeds"
for target in "${targets[@]}"; do seed "$target" Tests/Fuzzing/Seeds/"$target"*; done
seed csv fixtures/broken/*.csv fixtures/*/*.csv fixtures/sources/bureau/exports/*.csv "$conformance"/*/csv*/*.csv
seed text fixtures/broken/*encoding*.csv fixtures/broken/*utf8*.csv
seed json fixtures/broken/*.json fixtures/sources/*/*.json "$conformance"/JSONTestSuite/test_parsing/*.json
seed ndjson fixtures/broken/*.ndjson
seed yaml fixtures/sources/*.yaml fixtures/sources/*/*.yaml reports/*.yaml

for target in "${targets[@]}"; do
  mkdir -p "$work/corpus/$target" "$work/found"
  started=$SECONDS
  if ! FUZZ_TARGET=$target "$fuzz" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=1024 -max_len=4096 -print_funcs=0 \
    -dict=Tests/Fuzzing/Seeds/words.dict -artifact_prefix="$work/found/$target-" -print_final_stats=1 \
    "$work/corpus/$target" "$work/seeds/$target" > "$log" 2>&1; then
    grep -vE '^#[0-9]|NEW_FUNC|ld.gold' "$log" | tail -n 60 >&2
    input=$(sed -n 's/.*Test unit written to //p' "$log" | tail -n 1)
    printf 'fuzz: %s fails on %s; again: FUZZ_TARGET=%s SWIFT_BACKTRACE=enable=no %s %s\n' \
      "$target" "$input" "$target" "$fuzz" "$input" >&2
    exit 1
  fi
  printf '%-8s %9d inputs in %d s, %d kept\n' "$target" \
    "$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")" "$((SECONDS - started))" \
    "$(find "$work/corpus/$target" -type f | wc -l)"
done
