#!/bin/sh
# bilan as a benchmark of several programs calls it:
#   subject.sh aggregate FILE FOLDER [--threads N]    the sums of a file's records, through intake
#   subject.sh report FILE FOLDER --year YEAR         the whole edition; rejected records are no failure here
built=$(dirname "$0")/../.build-static/release
case "$1" in
aggregate) exec "$built/bilan-aggregate" "$@" ;;
report)
  "$built/bilan" report "$2" --year "$5" --as-of "$(($5 + 1))-01-15" --output "$3" >"$3.log" 2>&1
  status=$?
  [ "$status" -le 1 ]
  ;;
*)
  echo "subject.sh aggregate|report FILE FOLDER …" >&2
  exit 64
  ;;
esac
