import {
  currentName,
  heldName,
  lockName,
  markerName,
  markerText,
  releasesName,
} from '#delivery/releases';
import { quoted } from '#delivery/target/remote-shell';

/** Exit codes of our own scripts, far from those of ssh (255) and of shells; 127 is the shells’ own. */
export const codes = { foreign: 71, notOurLink: 72, locked: 73, noCommand: 127 } as const;

export const needsFlock = `command -v flock >/dev/null || { echo "không có flock" >&2; exit ${codes.noCommand}; }`;

/** @param path the target's folder, here and below, quoted for the shell */
export function refuseForeign(path: string): string {
  return [
    `if [ -e ${path} ] && [ ! -e ${path}/${markerName} ]; then`,
    `  if [ ! -d ${path} ] || [ -n "$(ls -A ${path})" ]; then exit ${codes.foreign}; fi`,
    'fi',
    `if [ -e ${path}/${currentName} ] && [ ! -L ${path}/${currentName} ]; then exit ${codes.notOurLink}; fi`,
  ].join('\n');
}

/** Makes the folder ours. */
export function takeOver(path: string): string {
  return [
    'command -v rsync >/dev/null || { echo "không có rsync" >&2; exit 127; }',
    needsFlock,
    'umask 022',
    `mkdir -p ${path}`,
    // First of all: a folder with anything else in it and without this would be refused for good.
    `printf '%s' ${quoted(markerText)} > ${path}/${markerName}`,
    `mkdir -p ${path}/${releasesName}`,
    `chmod 755 ${path}/${releasesName}`,
  ].join('\n');
}

/** The lock is an open file of the shell, so it goes with the shell. What it makes later is readable. */
export function takeLock(path: string): string {
  return `umask 022; exec 9>>${path}/${lockName}; flock -n 9 || exit ${codes.locked}`;
}

export function listing(path: string): string {
  return [
    `if [ -d ${path}/${releasesName} ]; then ls -1 ${path}/${releasesName}; fi`,
    `for file in ${path}/${releasesName}/*.former; do`,
    '  if [ -f "$file" ]; then',
    '    printf \'former=%s %s\\n\' "$(basename "$file" .former)" "$(cat "$file")"',
    '  fi',
    'done',
    `if [ -e ${path}/${heldName} ]; then echo held; fi`,
    `if [ -L ${path}/${currentName} ]; then printf 'current=%s\\n' "$(readlink ${path}/${currentName})"; fi`,
  ].join('\n');
}
