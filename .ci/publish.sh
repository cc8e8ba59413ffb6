#!/usr/bin/env bash
# Publishes the articles of this folder: check → tests (where the program has changed) → build → gate →
# deploy. What fails stops it, and readers keep the site they have. A closed network needs no more than
# this script; `.ci/hook.sh` calls it when somebody pushes.
#
#   .ci/publish.sh [--check-only] [--scheduled] [--site URL] [--base /path/] [TARGET]
#
#   TARGET         as of `npm run deploy`: a folder or user@host:/folder; without it nothing is deployed
#   --check-only   ends after the check
#   --scheduled    nobody has pushed: does nothing where the site is what was published last, so that
#                  a timer never undoes a rollback
set -euo pipefail
cd "$(dirname "$0")/.."

check_only=no scheduled=no target='' address=()
while [ $# -gt 0 ]; do
  case $1 in
    --check-only) check_only=yes ;;
    --scheduled) scheduled=yes ;;
    --site | --base)
      if [ $# -lt 2 ]; then
        echo "Tùy chọn $1 cần một giá trị." >&2
        exit 2
      fi
      address+=("$1" "$2")
      shift
      ;;
    -*)
      echo "Không có tùy chọn $1." >&2
      exit 2
      ;;
    *)
      if [ -n "$target" ]; then
        echo "Chỉ ghi một đích: $target hay $1?" >&2
        exit 2
      fi
      target=$1
      ;;
  esac
  shift
done

# Microseconds; what separates the decimals is a matter of the locale.
clock() { printf '%s' "${EPOCHREALTIME//[!0-9]/}"; }

# Microseconds since $1, as `1,2 giây`.
since() {
  local tenths=$((($(clock) - $1 + 50000) / 100000))
  printf '%d,%d giây' $((tenths / 10)) $((tenths % 10))
}

# Runs a command as a step with a name; ends the script where it fails.
step() {
  local name=$1 began code=0
  shift
  began=$(clock)
  printf '== %s …\n' "$name"
  "$@" || code=$?
  if [ "$code" != 0 ]; then
    printf '== %s: KHÔNG ĐẠT sau %s. Chưa đăng gì.\n' "$name" "$(since "$began")"
    exit "$code"
  fi
  printf '== %s: %s\n' "$name" "$(since "$began")"
}

started=$(clock)
# One clock for all: the hour of an article may come between two steps.
now=$(date -u +%Y-%m-%dT%H:%M:%SZ)

step 'Kiểm tra bài' npm run --silent check -- --now "$now"
if [ "$check_only" = yes ]; then exit 0; fi
step 'Kiểm thử chương trình' bash .ci/test.sh
step 'Dựng trang' npm run --silent build -- --now "$now" "${address[@]}"
step 'Xét trang' npm run --silent gate -- dist --content content --now "$now"

if [ -z "$target" ]; then
  printf '== Xong, chưa gửi đi đâu: %s\n' "$(since "$started")"
  exit 0
fi
published=.cache/publish/published
# What is where; the manifest's clock alone makes no other site.
site=$(printf '%s\n' "$target" && grep -v '"now":' dist/ban-tin.json | sha256sum)
if [ "$scheduled" = yes ] && [ "$(cat "$published" 2> /dev/null || true)" = "$site" ]; then
  printf '== Không có gì mới để đăng: %s\n' "$(since "$started")"
  exit 0
fi
step 'Đưa lên máy chủ' npm run --silent deploy -- "$target"
mkdir -p "$(dirname "$published")"
printf '%s\n' "$site" > "$published"
printf '== Đã đăng: %s\n' "$(since "$started")"
