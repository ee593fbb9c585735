#!/bin/sh
# Installs what the build needs and this machine lacks; says and does nothing when all is there.
set -eu
exec "$(dirname "$0")/install-missing.sh" \
  libxlsxwriter-dev libcairo2-dev libpango1.0-dev libyaml-dev libexpat1-dev zlib1g-dev fonts-inter pkg-config
