#!/usr/bin/env bash
# Publishes the articles of this folder: check → tests (where the program has changed) → build → gate →
# deploy. What fails stops it, and readers keep the site they have. A closed network needs no more than
# this script; `.ci/hook.sh` calls it when somebody pushes.
#
#   .ci/publish.sh [--built] [--scheduled] [--site URL] [--base /path/] [TARGET]
#
#   TARGET        as of `npm run deploy`: a folder or user@host:/folder; without it nothing is deployed
#   --built       a run without TARGET has just built these articles: deploys what it built
#   --scheduled   nobody has pushed: deploys nothing after a rollback, which a timer must not undo
set -euo pipefail
cd "$(dirname "$0")/.."

built=no scheduled=() target='' address=()
while [ $# -gt 0 ]; do
  case $1 in
    --built) built=yes ;;
    --scheduled) scheduled=(--scheduled) ;;
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
    printf '== %s: KHÔNG ĐẠT sau %s. %s\n' "$name" "$(since "$began")" "$outcome"
    exit "$code"
  fi
  printf '== %s: %s\n' "$name" "$(since "$began")"
}

started=$(clock)
# One clock for all: the hour of an article may come between two steps.
now=$(date -u +%Y-%m-%dT%H:%M:%SZ)

outcome='Chưa đăng gì.'
if [ "$built" = no ]; then
  step 'Kiểm tra bài' npm run --silent check -- --now "$now"
  step 'Kiểm thử chương trình' bash .ci/test.sh
  step 'Dựng trang' npm run --silent build -- --now "$now" "${address[@]}"
  step 'Xét trang' npm run --silent gate -- dist --content content --now "$now"
fi
if [ -n "$target" ]; then
  # It may have failed after its last step but one, by which readers have the new site.
  outcome='Bạn đọc có thể đã thấy bản mới, có thể chưa.'
  step 'Đưa lên máy chủ' npm run --silent deploy -- "${scheduled[@]}" "$target"
fi
printf '== Xong: %s\n' "$(since "$started")"
