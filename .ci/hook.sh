#!/usr/bin/env bash
# Makes a bare repository publish what is pushed to it, with nothing but git and npm:
#
#   bash .ci/hook.sh REPOSITORY TARGET
#
# makes the repository where there is none and puts this file there as two hooks. The first,
# `pre-receive`, does with `.ci/publish.sh` all that can fail because of what is pushed: a push with an
# error is refused, `git push` itself fails and shows the finding. The second, `post-receive`, deploys
# what the first has built. Run the command again after this file has changed.
#
# `hooks/post-receive --scheduled` publishes without a push, for articles whose hour has come; cron:
#
#   */15 * * * * /srv/bantin.git/hooks/post-receive --scheduled
#
# It also publishes what was received and not published, as after a push whose sender was cut off: git
# does not offer that a second time. `hooks/post-receive --again` does so at once.
#
# Settings (`git config`, in the repository): bantin.target; bantin.branch, else main; bantin.site and
# bantin.base, as of `npm run build`; bantin.work, the folder where things are built and kept between
# runs, else `bantin-work` in the repository. Whoever may push runs their program on this machine, as the
# user who pushes: give the repository to people who may do that.
set -euo pipefail

hook=$(basename "$0")
case $hook in
  pre-receive | post-receive) ;;
  *)
    if [ $# != 2 ]; then
      echo 'Cách dùng: bash .ci/hook.sh KHO-GIT ĐÍCH, ví dụ: bash .ci/hook.sh /srv/bantin.git /srv/bantin' >&2
      exit 2
    fi
    if [ ! -e "$1" ] || { [ -d "$1" ] && [ -z "$(ls -A "$1")" ]; }; then
      git init --quiet --bare --initial-branch=main "$1"
    # Asked of this folder alone: git by itself looks in the folders above too.
    elif [ "$(git --git-dir="$1" rev-parse --is-bare-repository 2> /dev/null)" != true ]; then
      echo "$1 đã có và không phải kho git để nhận bài (kho tạo bằng git init --bare). Chưa cài gì: hãy ghi một thư mục chưa có." >&2
      exit 1
    fi
    # The hooks run in another folder. What is a machine's name is decided as in `parse-target.ts`.
    target=$2
    if [[ ! $target =~ ^[^/\\:]{2,}: ]]; then target=$(realpath -m -- "$target"); fi
    for name in pre-receive post-receive; do
      if [ -e "$1/hooks/$name" ] && ! grep -q bantin.target "$1/hooks/$name"; then
        echo "$1/hooks/$name đã có và không phải của Bản Tin: hãy dời đi trước." >&2
        exit 1
      fi
    done
    for name in pre-receive post-receive; do install -m 755 "$0" "$1/hooks/$name"; done
    git --git-dir="$1" config bantin.target "$target"
    # A forced push would take what others have published out of the site.
    git --git-dir="$1" config receive.denyNonFastForwards true
    echo "Xong. Từ nay đẩy nhánh main vào $1 là đăng lên $target."
    exit 0
    ;;
esac

repository=$(cd "$(dirname "$0")/.." && pwd)
cd "$repository"
setting() { git config --get "bantin.$1" || printf '%s' "${2:-}"; }
branch=refs/heads/$(setting branch main)
# Nothing where there is no such branch.
received() { git --git-dir="$repository" rev-parse --quiet --verify "$branch" || [ $? = 1 ]; }

scheduled=()
commit=''
case ${1:-} in
  '')
    while read -r _ new ref; do
      if [ "$ref" = "$branch" ]; then commit=$new; fi
    done
    ;;
  --scheduled | --again)
    if [ "$1" = --scheduled ]; then scheduled=(--scheduled); fi
    commit=$(received)
    if [ -z "$commit" ] && [ "$1" = --again ]; then
      echo "Chưa có gì để đăng: kho chưa nhận lần đẩy nào vào nhánh ${branch#refs/heads/}." >&2
      exit 1
    fi
    ;;
  *)
    echo "Không có tùy chọn $1." >&2
    exit 2
    ;;
esac
# Another branch, or the branch is deleted.
if [[ $commit =~ ^0*$ ]]; then
  if [ "$hook$commit" = pre-receive ]; then echo "Chỉ nhánh ${branch#refs/heads/} được đăng."; fi
  exit 0
fi

work=$(realpath -m -- "$(setting work bantin-work)")

# The articles of a commit into the folder where things are built. That folder is kept, and files that
# have not changed are not touched: caches know them by their times. A worktree of git's own cannot do
# this, because a refused commit may become nobody's HEAD.
put_into_work() {
  GIT_INDEX_FILE="$repository/bantin-index" \
    git --git-dir="$repository" --work-tree="$work" read-tree --reset -u "$1"
}

# Whatever ends this early, the last line says what to do.
locked=no
finish() {
  local code=$? former
  if [ "$code" = 0 ]; then return; fi
  if [ "$hook" = post-receive ]; then
    echo "Bài đã nhận nhưng CHƯA đăng xong. Sửa chỗ báo lỗi rồi chạy: $repository/hooks/post-receive --again"
    return
  fi
  echo 'Lần đẩy này không được nhận: sửa chỗ báo lỗi, commit rồi đẩy lại.'
  # So that commands in that folder are of the program that publishes. Packages that were not installed are
  # left to the next run, which sees that they are missing.
  former=$(received)
  if [ "$locked" = yes ] && [ -n "$former" ]; then put_into_work "$former"; fi
}
trap finish EXIT

exec 9>> "$repository/bantin.lock"
if ! flock --nonblock 9; then
  if [ "${#scheduled[@]}" != 0 ]; then exit 0; fi
  echo "Một lần đăng khác đang chạy ($(cat "$repository/bantin.lock")), chờ lần ấy xong …"
  flock 9
fi
locked=yes
printf 'tiến trình %d, từ %s' $$ "$(date +%H:%M)" > "$repository/bantin.lock"
# Two pushes may have waited: the older one must not publish after the newer.
if [ "$hook" = post-receive ]; then commit=$(received); fi
if [ -z "$commit" ]; then exit 0; fi

# What was received and not published has been asked for by a person, after a rollback too. Where
# nothing is noted, nobody knows: then no clock undoes a rollback.
noted=$repository/bantin-published
if [ -e "$noted" ] && [ "$(cat "$noted")" != "$commit" ]; then scheduled=(); fi

target=$(setting target)
address=()
for name in site base; do
  value=$(setting "$name")
  if [ -n "$value" ]; then address+=("--$name" "$value"); fi
done
mkdir -p "$work"
# Left by a run that was killed: nobody else is running now.
rm -f "$repository/bantin-index.lock"
# Which commit the first hook has built; whoever builds something else makes it untrue.
ready=$repository/bantin-built
built=$(cat "$ready" 2> /dev/null || true)
rm -f "$ready"
put_into_work "$commit"

# What follows must not take this repository for its own.
# shellcheck disable=SC2046
unset $(git rev-parse --local-env-vars) GIT_QUARANTINE_PATH
# Whoever pushes reads what is printed behind `remote:`, in any program.
export NO_COLOR=1
cd "$work"
installed=node_modules/.bantin-installed
if ! cmp --silent package-lock.json "$installed"; then
  echo '== Cài các gói theo package-lock.json …'
  rm -f "$installed"
  # Without a network it would try for minutes and say nothing.
  if ! npm ci --no-audit --no-fund --loglevel=error --prefer-offline --fetch-retries=0 9>&-; then
    echo 'Không cài được các gói: lời báo của npm ở ngay trên. Thường là do máy chủ không tới được kho npm, xem bước 2 trong content/MAY-CHU.md.'
    exit 1
  fi
  mkdir -p node_modules
  cp package-lock.json "$installed"
fi

if [ "$hook" = pre-receive ]; then
  bash .ci/publish.sh "${address[@]}" 9>&-
  printf '%s\n' "$commit" > "$ready"
  exit 0
fi
if [ -z "$target" ]; then
  echo 'Chưa ghi đích: git config bantin.target /srv/bantin' >&2
  exit 1
fi
as_built=()
if [ "$built" = "$commit" ]; then as_built=(--built); fi
bash .ci/publish.sh "${as_built[@]}" "${scheduled[@]}" "${address[@]}" "$target" 9>&-
printf '%s\n' "$commit" > "$noted"
