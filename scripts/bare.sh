#!/bin/bash
# Runs the two commands of README.md on a bare Debian 12, then the package on another one without Swift: minbase systems
# made by debootstrap in a folder that goes away, the first with make, git, what Swift needs, and the toolchain of this
# machine bound into it read-only. BARE=FOLDER says where, PACKAGE=no leaves out the package, whose program is built once
# more.
#
# The sources of packages, the proxies, the certificates and the rules of git are those of this machine. Everything is
# mounted in a namespace of its own, so that whatever ends the run unmounts it. Skipped in one line where it cannot be done.
set -euo pipefail
cd "$(dirname "$0")/.."

# Once the system is made: mounts what it borrows, and runs a command in it.
if [ "${1:-}" = --inside ]; then
  root=$2 toolchain=$3
  shift 3
  borrow() {
    mkdir -p "$root$1"
    mount --bind "$1" "$root$1"
    mount -o remount,bind,ro "$root$1"
  }
  [ -z "$toolchain" ] || borrow "$toolchain"
  while IFS= read -r folder; do borrow "$folder"; done < "$root/borrowed"
  mount -t proc proc "$root/proc"
  mount --rbind /dev "$root/dev"
  exec chroot "$root" "$@"
fi

skip() {
  echo "bare: skipped, $1"
  exit 0
}

# Says how what went wrong ended, from its log.
fail() {
  tail -n 60 "$log" >&2
  exit 1
}

[ "$(id -u)" = 0 ] || skip 'only root can make a system'
unshare --mount true 2> /dev/null || skip 'nothing may be mounted here'
swift=$(readlink -f "$(command -v swift)") || skip 'swift is not on the path'
toolchain=${swift%/usr/bin/*}
[ -n "$toolchain" ] && [ "$toolchain" != "$swift" ] || skip 'Swift is a part of this system, not a folder to bind'
scripts/install-missing.sh debootstrap > /dev/null 2>&1 || skip 'debootstrap is not here and cannot be installed'
mirror=$(apt-get indextargets --format '$(CODENAME) $(REPO_URI)' | awk '$1 == "bookworm" { print $2; exit }')
[ -n "$mirror" ] || skip 'this machine has no source of packages of Debian 12'

# Makes a system with some packages in a folder, and what it reads packages and the network by.
make_system() {
  local root=$1 packages=$2 start=$SECONDS each
  env "${proxies[@]}" debootstrap --variant=minbase --include="$packages" bookworm "$root" "$mirror" > "$log" 2>&1 ||
    if grep -q 'Failed getting release file' "$log"; then skip "$mirror does not answer"; else fail; fi
  rm -f "$root/etc/apt/sources.list"
  for each in sources.list sources.list.d apt.conf apt.conf.d auth.conf.d preferences.d keyrings trusted.gpg.d; do
    [ ! -e "/etc/apt/$each" ] || cp -a "/etc/apt/$each" "$root/etc/apt/"
  done
  for each in resolv.conf hosts ssl/certs/ca-certificates.crt; do
    mkdir -p "$root/etc/$(dirname "$each")"
    [ ! -e "/etc/$each" ] || cp "/etc/$each" "$root/etc/$each"
  done
  : > "$root/borrowed"
  echo "bare: a Debian 12 of $(du -sm "$root" | cut -f 1) MB made in $((SECONDS - start)) s"
}

# Runs a command in a system, with a toolchain or with none.
run_in() {
  local root=$1 toolchain=$2 start=$SECONDS
  unshare --mount --pid --fork --kill-child scripts/bare.sh --inside "$root" "$toolchain" env -i HOME=/root \
    LC_ALL=C.UTF-8 "${proxies[@]}" PATH="/usr/sbin:/usr/bin:/sbin:/bin${toolchain:+:$toolchain/usr/bin}" \
    sh -c "$3" < /dev/null > "$log" 2>&1 &
  running=$!
  wait "$running" || fail
  running=
  tail -n 3 "$log"
  echo "bare: $4 took $((SECONDS - start)) s"
}

folder=$(mktemp -d "${BARE:-/var/tmp}/bilan-bare.XXXXXX")
chmod 755 "$folder"
log=$folder/log
running=
trap '[ -z "$running" ] || kill "$running" 2> /dev/null || true; wait; rm -rf "$folder"' EXIT
trap 'exit 1' HUP INT TERM

proxies=()
for scheme in http https; do
  eval "$(apt-config shell proxy "Acquire::$scheme::Proxy")"
  [ -z "${proxy:-}" ] || proxies+=("${scheme}_proxy=$proxy")
done
mkdir "$folder/built" "$folder/desk"
root=$folder/built
make_system "$root" \
  git,make,binutils,libc6-dev,libgcc-12-dev,libstdc++-12-dev,libcurl4,libedit2,libncurses6,libsqlite3-0,libxml2

# What git reads instead of the addresses in Package.swift: the same rules, over the same folders.
git config --file "$root/etc/gitconfig" --add safe.directory '*'
while read -r rule address; do
  git config --file "$root/etc/gitconfig" --add "$rule" "$address"
  place=${rule#url.} && place=${place%.insteadof} && place=${place#file://}
  [ ! -d "$place" ] || grep -qxF "$place" "$root/borrowed" || echo "$place" >> "$root/borrowed"
done < <(git -C / config --get-regexp '^url\..*\.insteadof$' || true)
git clone -q . "$root/srv/bilan"

while IFS= read -r command; do
  echo "bare: $command"
  run_in "$root" "$toolchain" "cd /srv/bilan && $command" "$command"
done < <(awk '/^```$/ && shown { exit } shown; /^```sh$/ { shown = 1 }' README.md)
echo 'bare: both commands hold on a bare system'
if [ "${PACKAGE:-yes}" = no ]; then
  echo 'bare: without the package, as asked'
  exit 0
fi

# The package, on a system that knows neither Swift nor the checkout: the same records must give the same bytes.
run_in "$root" "$toolchain" 'cd /srv/bilan && make deb' 'make deb'
make_system "$folder/desk" ca-certificates
mkdir -p "$folder/desk/srv/fixtures"
cp -r "$root/srv/bilan/fixtures/demo" "$folder/desk/srv/fixtures/"
cp "$root"/srv/bilan/out/bilan_*.deb "$folder/desk/srv/"
run_in "$folder/desk" '' '
  set -eu
  cd /srv
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends /srv/bilan_*.deb > /dev/null
  if command -v swift; then exit 1; fi
  bilan doctor
  bilan report fixtures/demo/activites.csv fixtures/demo/plans.csv \
    --year 2024 --as-of 2025-01-15 --output out/demo
  bilan verify out/demo/2024/1
  apt-get purge -y -qq bilan > /dev/null
  if ls -d /usr/bin/bilan /usr/share/bilan /usr/share/doc/bilan 2> /dev/null; then exit 1; fi' 'the package, without Swift'
for each in 2024_bilan.xlsx 2024_bilan.json 2024_graphiques.pdf; do
  cmp "$root/srv/bilan/out/demo/2024/1/$each" "$folder/desk/srv/out/demo/2024/1/$each"
done
echo 'bare: the package makes the same bytes as the build, and leaves nothing behind'
