#!/bin/sh
# Installs what the independent checks need and this machine lacks; says and does nothing when all is there.
set -eu
exec "$(dirname "$0")/install-missing.sh" libreoffice-calc-nogui poppler-utils qpdf python3 strace util-linux
