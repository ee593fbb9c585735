#!/bin/bash
# Runs the two commands of README.md on a bare Debian 12: a minbase system made by debootstrap in a folder that goes away,
# with make, git, what Swift needs, and the toolchain of this machine bound into it read-only. BARE=FOLDER says where.
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
  borrow "$toolchain"
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
  tail -n 60 "$root.log" >&2
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

root=$(mktemp -d "${BARE:-/var/tmp}/bilan-bare.XXXXXX")
chmod 755 "$root"
running=
trap '[ -z "$running" ] || kill "$running" 2> /dev/null || true; wait; rm -rf "$root" "$root.log"' EXIT
trap 'exit 1' HUP INT TERM

proxies=()
for scheme in http https; do
  eval "$(apt-config shell proxy "Acquire::$scheme::Proxy")"
  [ -z "${proxy:-}" ] || proxies+=("${scheme}_proxy=$proxy")
done
needed=git,make,binutils,libc6-dev,libgcc-12-dev,libstdc++-12-dev,libcurl4,libedit2,libncurses6,libsqlite3-0,libxml2
start=$SECONDS
env "${proxies[@]}" debootstrap --variant=minbase --include="$needed" bookworm "$root" "$mirror" > "$root.log" 2>&1 ||
  if grep -q 'Failed getting release file' "$root.log"; then skip "$mirror does not answer"; else fail; fi
rm -f "$root/etc/apt/sources.list"
for each in sources.list sources.list.d apt.conf apt.conf.d auth.conf.d preferences.d keyrings trusted.gpg.d; do
  [ ! -e "/etc/apt/$each" ] || cp -a "/etc/apt/$each" "$root/etc/apt/"
done
for each in resolv.conf hosts ssl/certs/ca-certificates.crt; do
  mkdir -p "$root/etc/$(dirname "$each")"
  [ ! -e "/etc/$each" ] || cp "/etc/$each" "$root/etc/$each"
done

# What git reads instead of the addresses in Package.swift: the same rules, over the same folders.
: > "$root/borrowed"
git config --file "$root/etc/gitconfig" --add safe.directory '*'
while read -r rule address; do
  git config --file "$root/etc/gitconfig" --add "$rule" "$address"
  place=${rule#url.} && place=${place%.insteadof} && place=${place#file://}
  [ ! -d "$place" ] || grep -qxF "$place" "$root/borrowed" || echo "$place" >> "$root/borrowed"
done < <(git -C / config --get-regexp '^url\..*\.insteadof$' || true)
git clone -q . "$root/srv/bilan"
echo "bare: a Debian 12 of $(du -sm "$root" | cut -f 1) MB made in $((SECONDS - start)) s"

while IFS= read -r command; do
  echo "bare: $command"
  start=$SECONDS
  unshare --mount --pid --fork --kill-child scripts/bare.sh --inside "$root" "$toolchain" env -i HOME=/root \
    LC_ALL=C.UTF-8 "${proxies[@]}" PATH="/usr/sbin:/usr/bin:/sbin:/bin:$toolchain/usr/bin" \
    sh -c "cd /srv/bilan && $command" < /dev/null > "$root.log" 2>&1 &
  running=$!
  wait "$running" || fail
  running=
  tail -n 3 "$root.log"
  echo "bare: $command took $((SECONDS - start)) s"
done < <(awk '/^```$/ && shown { exit } shown; /^```sh$/ { shown = 1 }' README.md)
echo 'bare: both commands hold on a bare system'
