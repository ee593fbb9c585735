#!/bin/sh
# deb.sh PROGRAM FOLDER : makes the Debian package of a program built by `make static`; the same program gives the same bytes.
set -eu
program=$1 out=$2
here=$(cd "$(dirname "$0")/.." && pwd)
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
trap 'exit 1' HUP INT TERM

# What says which packages the libraries of a program are in.
"$here/scripts/install-missing.sh" dpkg-dev > /dev/null
mkdir -p "$stage/debian" "$out"
strip --strip-unneeded -o "$stage/bilan" "$program"
"$here/scripts/stage.sh" "$stage/bilan" "$stage/tree" /usr > /dev/null
printf 'Source: bilan\n\nPackage: bilan\nArchitecture: any\n' > "$stage/debian/control"
needed=$(cd "$stage" && dpkg-shlibdeps -O bilan 2> /dev/null)
needed=${needed#shlibs:Depends=}
[ -n "$needed" ] || { echo 'deb: nothing says what the program needs' >&2; exit 1; }
version=$("$stage/bilan" --version)
architecture=$(dpkg --print-architecture)
mkdir -p "$stage/tree/DEBIAN"
size=$(du -sk "$stage/tree/usr" | cut -f 1)
cat > "$stage/tree/DEBIAN/control" <<CONTROL
Package: bilan
Version: $version
Architecture: $architecture
Maintainer: bilan <bilan@localhost>
Depends: $needed, fonts-inter
Section: utils
Priority: optional
Installed-Size: $size
Description: documents of the year from cooperation records
 Reads the records of international cooperation that an office keeps (CSV, JSON,
 Excel, OpenDocument) and writes the year's workbook, charts, report and sheets
 of partners, each figure with its source.
CONTROL
cp "$here/NOTICE" "$stage/tree/usr/share/doc/bilan/copyright"
"$here/scripts/components.sh" "$program" > "$stage/tree/usr/share/doc/bilan/components.cdx.json"
(cd "$stage/tree" && find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum) > "$stage/tree/DEBIAN/md5sums"
find "$stage/tree" -exec touch -h -d @0 {} +
SOURCE_DATE_EPOCH=0 dpkg-deb --build --root-owner-group "$stage/tree" "$out/bilan_${version}_$architecture.deb"
