import type { Step } from '#delivery/target/host';
import { quoted } from '#delivery/target/remote-shell';
import { pathsInto } from '#delivery/target/tree-scripts';

/** Exit codes of our own scripts, far from those of ssh (255) and of shells; 127 is the shells’ own. */
export const scriptCodes = { locked: 73, noCommand: 127 } as const;

/** Says so where one of these programs is missing. */
export function needScript(...programs: readonly string[]): string {
  return programs
    .map(
      (program) =>
        `command -v ${program} >/dev/null || { echo "không có ${program}" >&2; exit ${scriptCodes.noCommand}; }`,
    )
    .join('\n');
}

/** Says so where one of these programs is not GNU's: others lack options that ours are called with. */
export function needGnuScript(...programs: readonly string[]): string {
  return programs
    .map(
      (program) =>
        `${program} --version 2>&1 | grep -q GNU || { echo "không có GNU ${program}" >&2; exit ${scriptCodes.noCommand}; }`,
    )
    .join('\n');
}

/** The lock is an open file of the shell, so it goes with the shell. */
export function flockScript(file: string): string {
  return [
    needScript('flock'),
    `umask 022; exec 9>>${quoted(file)}; flock -n 9 || exit ${scriptCodes.locked}`,
  ].join('\n');
}

/** Says of each path what it is and its text, or where it points, NUL after both. */
export function readScript(paths: readonly string[]): string {
  const read = (path: string) =>
    [
      `if [ -L ${path} ]; then printf 'link\\0%s' "$(readlink ${path})"`,
      `elif [ -f ${path} ]; then printf 'file\\0'; tr -d '\\000' < ${path}`,
      "else printf '\\0'; fi; printf '\\0'",
    ].join('\n');
  return paths.map(quoted).map(read).join('\n');
}

/** @param root folder that the paths of steps are from, absolute */
export function changeScript(root: string, steps: readonly Step[]): string {
  const scripts = steps.map((step) => stepScript(step, (path) => quoted(`${root}/${path}`)));
  return ['umask 022', ...scripts].join('\n');
}

/** Says which of the paths it is given are files here and nothing in the folder `$to`. */
const lacking = `sh -c 'for file; do if [ -f "$file" ] && [ ! -e "$to/$file" ] && [ ! -L "$to/$file" ]; then printf "%s\\n" "$file"; fi; done' sh`;

/** Folders are made as they are where the files come from; where there are no hard links, copies. */
const shareScript = [
  'if [ -n "$paths" ]; then',
  `  lay() { printf '%s\\n' "$paths" | tr '\\n' '\\000' | xargs -0 cp "$@" --parents -t "$to" --; }`,
  '  lay -l 2>/dev/null || lay -pf',
  'fi',
].join('\n');

function stepScript(step: Step, at: (path: string) => string): string {
  switch (step.do) {
    case 'make':
      return `mkdir -p ${at(step.folder)}`;
    case 'write':
      return `printf '%s' ${quoted(step.text)} > ${at(step.file)}`;
    case 'point':
      return `ln -s ${quoted(step.to)} ${at(step.link)}`;
    case 'rename':
      return `mv -T ${at(step.from)} ${at(step.to)}`;
    case 'share':
      return [
        `( export to=${at(step.to)}; cd ${at(step.from)}`,
        `paths=$(${pathsInto(`xargs -0 ${lacking}`, step.paths)}`,
        `); ${shareScript}`,
        ')',
      ].join('\n');
    case 'clone':
      return `cp -alT ${at(step.from)} ${at(step.to)}`;
    case 'clear':
      return `( cd ${at(step.folder)}; ${pathsInto('xargs -0 rm -rf --', step.paths)}\n)`;
    case 'open':
      return `( cd ${at(step.folder)}; ${pathsInto('xargs -0 chmod 755 --', step.paths)}\n)`;
    case 'unlink':
      return `rm -f -- ${at(step.file)}`;
    case 'remove':
      return `rm -rf -- ${at(step.folder)}`;
    case 'sync':
      // The whole file system at once: one by one, the files of a big site would take minutes.
      return `sync -f ${at('.')} 2>/dev/null || sync`;
  }
}
