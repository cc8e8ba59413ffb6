#!/usr/bin/env bash
# Installs the servers that the tests of delivery run, on a Debian machine that has not got them.
set -euo pipefail

packages=(rsync openssh-server openssh-client nginx libnginx-mod-http-brotli-static apache2)
if dpkg --status "${packages[@]}" > /dev/null 2>&1; then exit 0; fi

as_root=()
[ "$(id -u)" = 0 ] || as_root=(sudo)
# Installed, not started: the tests start their own, on loopback only.
printf '#!/bin/sh\nexit 101\n' | "${as_root[@]}" tee /usr/sbin/policy-rc.d > /dev/null
"${as_root[@]}" chmod +x /usr/sbin/policy-rc.d
"${as_root[@]}" apt-get update -q
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
  apt-get install -q -y --no-install-recommends "${packages[@]}"
"${as_root[@]}" rm /usr/sbin/policy-rc.d
