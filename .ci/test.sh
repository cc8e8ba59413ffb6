#!/usr/bin/env bash
# Runs the tests, unless exactly this code has passed them before. So a push that changes `content/`
# alone does not wait for them, and one that follows a push whose tests failed is not spared them, as
# it would be if only the files of the push itself were looked at.
set -euo pipefail
cd "$(dirname "$0")/.."

passed=.cache/publish/tests-passed

# Names and bytes of everything that is neither content nor made by a command (as in .gitignore).
skip=(-path ./content -o -path ./.git)
for name in node_modules dist .astro .cache '.*.bantin-*' '*.log'; do skip+=(-o -name "$name"); done
code=$(find . \( "${skip[@]}" \) -prune -o -type f -print0 |
  LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum)

if [ "$(cat "$passed" 2> /dev/null || true)" = "$code" ]; then
  echo 'Chương trình không đổi từ lần kiểm thử trước: không cần kiểm thử lại.'
  exit 0
fi

# A machine of CI is thrown away afterwards: there the servers that the tests run are brought along.
if [ "${CI:-}" = true ] && command -v apt-get > /dev/null; then
  bash .ci/install-servers.sh
fi

npm test
mkdir -p "$(dirname "$passed")"
printf '%s\n' "$code" > "$passed"
