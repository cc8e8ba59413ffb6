import { lockName, recordsName, releasesName, spareName } from '#delivery/release/layout';
import type { Found, Survey } from '#delivery/target/host';
import { quoted } from '#delivery/target/remote-shell';

/** Lock of the rsync at work over there, which may be a killed deployment's. */
export const rsyncLock = `${lockName}-rsync`;

/** Into `$record` where the record of a tree lies; it keeps its number when it is renamed. */
function recordOf(folder: string): string {
  return `record=${recordsName}/$(stat -c %i -- ${quoted(folder)}).there`;
}

/** Lines of a list that are told to a program one by one, each ended by NUL. */
export function pathsInto(program: string, paths: readonly string[]): string {
  return `tr '\\n' '\\000' <<'BANTIN-PATHS' | ${program}\n${paths.join('\n')}\nBANTIN-PATHS`;
}

export function recordedScript(root: string, folders: readonly string[]): string {
  const one = (folder: string) =>
    [
      `if [ -d ${quoted(folder)} ]; then`,
      `  ${recordOf(folder)}`,
      `  if [ -f $record ]; then head -z -n 1 $record | tr -d '\\000'; fi`,
      `fi; printf '\\0'`,
    ].join('\n');
  return [`cd ${quoted(root)}`, ...folders.map(one)].join('\n');
}

/** Of what `recordedScript` says. */
export function readRecorded(said: string, folders: readonly string[]): Map<string, string> {
  const heads = said.split('\0');
  return new Map(
    folders.flatMap((folder, index) => {
      const list = /^([0-9a-f]{64}) /u.exec(heads[index] ?? '')?.[1];
      return list === undefined ? [] : [[folder, list] as const];
    }),
  );
}

/**
 * Everything in the tree as lines of path, kind, permissions and, of files, stamps; those of the record
 * that are not among them, and those that are not in the record. What is younger than two seconds may
 * change and look the same: it looks different each time.
 *
 * @param nonce nobody has used before
 */
export function surveyScript(
  root: string,
  folder: string,
  list: string | undefined,
  nonce: string,
): string {
  const [file, link] = [`'%P\\t%y %m %s %T@ %C@ %i\\0'`, `'%P\\t%y %m %i\\0'`];
  return [
    `umask 022; export LC_ALL=C; cd ${quoted(root)}; mkdir -p ${recordsName}`,
    `flock -w 60 ${quoted(rsyncLock)} true`,
    recordOf(folder),
    `( cd ${quoted(folder)}; find . -mindepth 1 \\( -type d -printf '%P\\t%y %m\\0' \\) -o \\( -type f -newerct '2 seconds ago' -printf '%P\\t%y %m young ${nonce}\\0' \\) -o \\( -type f -printf ${file} \\) -o -printf ${link} ) > $record-all`,
    'sort -z -o $record-all $record-all',
    `known=no; : > $record-known`,
    `if [ -f $record ] && [ "$(head -z -n 1 $record | tr -d '\\000')" = "${list ?? 'none'} $(tail -z -n +2 $record | sha256sum)" ]; then`,
    '  known=yes; tail -z -n +2 $record > $record-known',
    'fi',
    `printf '%s\\0' $known`,
    `comm -z -23 $record-known $record-all; printf '\\0'`,
    `comm -z -13 $record-known $record-all; rm -f $record-known`,
  ].join('\n');
}

/** Of what `surveyScript` says. */
export function readSurvey(said: string): Survey {
  const [known, ...lines] = said.split('\0');
  const end = lines.indexOf('');
  const found = lines.slice(end + 1, -1).map(foundOf);
  const paths = new Set(found.map(({ path }) => path));
  const missing = lines.slice(0, end).map((line) => line.slice(0, line.lastIndexOf('\t')));
  return {
    isRecorded: known === 'yes',
    missing: missing.filter((path) => !paths.has(path)),
    found,
  };
}

function foundOf(line: string): Found {
  const end = line.lastIndexOf('\t');
  const [letter = '', mode = ''] = line.slice(end + 1).split(' ');
  const kind = letter === 'd' ? 'folder' : letter === 'f' ? 'file' : 'other';
  return { path: line.slice(0, end), kind, mode, line };
}

export function hashScript(root: string, folder: string, paths: readonly string[]): string {
  const plain = `xargs -0 -r sh -c 'exec find "$@" -maxdepth 0 -type f -perm 0644 -print0' sh`;
  const program = `{ ${plain} 2>/dev/null || true; } | xargs -0 -r sha256sum -z`;
  return [
    `cd ${quoted(`${root}/${folder}`)}`,
    pathsInto(
      program,
      paths.map((path) => `./${path}`),
    ),
  ].join('\n');
}

/** Of what `hashScript` says: path → SHA-256. */
export function readHashes(said: string): Map<string, string> {
  return new Map(
    said
      .split('\0')
      .flatMap((line) => (line === '' ? [] : [[line.slice(68), line.slice(0, 64)] as const])),
  );
}

/** Writes the record of what `surveyScript` saw, and removes those of trees that are no more. */
export function recordScript(
  root: string,
  folder: string,
  list: string,
  unproven: readonly string[],
  alike: readonly string[],
): string {
  const copy = (other: string) =>
    `from=$record; ${recordOf(other)}; cp $from $record-new; mv -T $record-new $record; record=$from`;
  return [
    `umask 022; export LC_ALL=C; cd ${quoted(root)}`,
    recordOf(folder),
    unproven.length === 0 ? ': > $record-no' : pathsInto('sort -z > $record-no', unproven),
    'comm -z -23 $record-all $record-no > $record-yes',
    `{ printf '%s %s\\0' ${list} "$(sha256sum < $record-yes)"; cat $record-yes; } > $record-new`,
    'mv -T $record-new $record; rm -f $record-all $record-no $record-yes',
    ...alike.map(copy),
    `alive=" $(stat -c %i -- ${releasesName}/* ${releasesName}/.incoming ${spareName}/* 2>/dev/null | tr '\\n' ' ') "`,
    `for file in ${recordsName}/*.there; do`,
    `  number=\${file##*/}; case $alive in *" \${number%.there} "*) ;; *) rm -f "$file" ;; esac`,
    'done',
  ].join('\n');
}
