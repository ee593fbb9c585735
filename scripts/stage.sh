#!/bin/sh
# stage.sh PROGRAM DESTDIR PREFIX : puts what a machine needs to run bilan under DESTDIR/PREFIX. Each file is named on the output.
set -eu
program=$1 root=$2$3 prefix=$3
here=$(cd "$(dirname "$0")/.." && pwd)

# put MODE PLACE : writes the input to a file.
put() {
  mkdir -p "$(dirname "$root/$2")"
  cat > "$root/$2"
  chmod "$1" "$root/$2"
  printf '%s\n' "$prefix/$2"
}

put 755 bin/bilan < "$program"
"$program" document man | gzip -9n | put 644 share/man/fr/man1/bilan.1.gz
"$program" document man --language en | gzip -9n | put 644 share/man/man1/bilan.1.gz
"$program" --generate-completion-script bash | put 644 share/bash-completion/completions/bilan
"$program" --generate-completion-script zsh | put 644 share/zsh/vendor-completions/_bilan
"$program" --generate-completion-script fish | put 644 share/fish/vendor_completions.d/bilan.fish
for name in annuel briefing rapport; do "$program" template "$name" | put 644 "share/bilan/$name.yaml"; done
for page in README.md README.fr.md NOTICE CHANGELOG.md; do put 644 "share/doc/bilan/$page" < "$here/$page"; done
for page in "$here"/docs/*.md; do put 644 "share/doc/bilan/docs/$(basename "$page")" < "$page"; done
sed "s|@PREFIX@|$prefix|" "$here/packaging/bilan-night.service" | put 644 lib/systemd/system/bilan-night.service
put 644 lib/systemd/system/bilan-night.timer < "$here/packaging/bilan-night.timer"
