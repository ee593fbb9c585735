#!/bin/sh
# tar.sh PROGRAM FOLDER : makes an archive for a machine where nobody is root; it runs from wherever it is unpacked.
set -eu
program=$1 out=$2
here=$(cd "$(dirname "$0")/.." && pwd)
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
trap 'exit 1' HUP INT TERM

mkdir -p "$out"
strip --strip-unneeded -o "$stage/program" "$program"
name=bilan-$("$stage/program" --version)-$(uname -m)
"$here/scripts/stage.sh" "$stage/program" "$stage/$name" '' > /dev/null
mkdir -p "$stage/$name/share/doc/bilan/licences"
"$here/scripts/components.sh" "$program" > "$stage/$name/share/doc/bilan/components.cdx.json"
for licence in Apache-2.0 LGPL-2 LGPL-2.1 MPL-1.1 GPL-3; do
  cp "/usr/share/common-licenses/$licence" "$stage/$name/share/doc/bilan/licences/"
done
cp /usr/share/doc/fonts-inter/copyright "$stage/$name/share/doc/bilan/licences/OFL-1.1-Inter"
tar -C "$stage" --sort=name --owner=0 --group=0 --numeric-owner --mtime=@0 -cf - "$name" | gzip -9n > "$out/$name.tar.gz"
printf '%s\n' "$out/$name.tar.gz"
