#!/bin/sh
# install-missing.sh PACKAGE… : installs the Debian packages that are missing, as root or through sudo.
set -eu

if ! command -v dpkg-query > /dev/null; then
  echo "setup: this is not a Debian system; please install the equivalents of: $*" >&2
  exit 1
fi

missing=
for package in "$@"; do
  state=$(dpkg-query --show --showformat '${db:Status-Status}' "$package" 2> /dev/null || true)
  # pkg-config is a transitional package of pkgconf, any of the two will do.
  if [ "$package" = pkg-config ] && command -v pkg-config > /dev/null; then continue; fi
  [ "$state" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ]; then
  as_root=
elif command -v sudo > /dev/null; then
  as_root=sudo
else
  echo "setup: missing packages:$missing" >&2
  echo "setup: run as root, or with sudo installed: apt-get install$missing" >&2
  exit 1
fi

echo "setup: installing$missing"
$as_root apt-get update -qq
# The names are packages of Debian, one word each.
# shellcheck disable=SC2086
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing
