#!/bin/sh
# components.sh PROGRAM : the list of what a program built by `make static` is made of, as CycloneDX 1.5: what is linked into
# it, the libraries that it loads, the font that it draws with. The same program on the same system gives the same bytes.
set -eu
program=$1
here=$(cd "$(dirname "$0")/.." && pwd)
version=$("$program" --version)

# component TYPE NAME VERSION PURL : one of the list.
component() {
  printf '%s\n    {"type": "%s", "name": "%s", "version": "%s", "bom-ref": "%s", "purl": "%s"}' "$comma" "$1" "$2" "$3" "$4" "$4"
  comma=,
}

# of_package NAME TYPE : a component that a package of the system brings.
of_package() {
  set -- "$1" "$(dpkg-query --showformat '${Version}' --show "$1" | head -n 1)" "$2"
  in_url=$(printf %s "$2" | sed 's/+/%2B/g; s/:/%3A/g')
  component "$3" "$1" "$2" "pkg:deb/debian/$1@$in_url?arch=$(dpkg --print-architecture)"
}

comma=
printf '{\n  "bomFormat": "CycloneDX",\n  "specVersion": "1.5",\n  "version": 1,\n'
printf '  "metadata": {"component": {"type": "application", "name": "bilan", "version": "%s", "bom-ref": "bilan"}},\n' "$version"
printf '  "components": ['
swift=$(swift --version 2> /dev/null | sed -n 's/.*Swift version \([0-9.]*\).*/\1/p')
component framework swift "$swift" "pkg:github/swiftlang/swift@$swift"
parser=$(sed -n 's/.*"version" : "\(.*\)".*/\1/p' "$here/Package.resolved" | head -n 1)
component library swift-argument-parser "$parser" "pkg:github/apple/swift-argument-parser@$parser"
# The libraries that the program names itself, by the packages that bring them.
readelf -d "$program" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p' | while read -r library; do
  dpkg-query --search "*/$library" | sed 's/:.*//'
done | LC_ALL=C sort -u > "${TMPDIR:-/tmp}/components.$$"
while read -r package; do of_package "$package" library; done < "${TMPDIR:-/tmp}/components.$$"
rm "${TMPDIR:-/tmp}/components.$$"
of_package fonts-inter data
printf '\n  ]\n}\n'
